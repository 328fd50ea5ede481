package org.rightplace.source.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rightplace.evidence.Finding;

/// A workbook as the archive it is packed in. Each part is taken only whole, undamaged, and no larger than
/// its packed size allows.
final class Archive implements Closeable {

    private static final Pattern SAVED = Pattern.compile("<(?:dcterms:modified|dc:date)[^>]*>(\\d{4}-\\d\\d-\\d\\d)");
    private static final int MOST_PARTS = 10_000;

    private final Bytes bytes;
    private final ZipFile zip;

    private Archive(Bytes bytes, ZipFile zip) {
        this.bytes = bytes;
        this.zip = zip;
    }

    /// Opens an archive.
    ///
    /// @throws Unreadable if its list of parts is missing, as when the file is cut short
    static Archive open(Bytes bytes) throws IOException, Unreadable {
        ZipFile zip;
        try {
            zip = new ZipFile(bytes.path().toFile());
        } catch (IOException e) {
            throw bytes.fault(e);
        }
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new Unreadable(new Bytes.TooLarge(Finding.Where.file(bytes.file())));
        }
        return new Archive(bytes, zip);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// A part's bytes, unpacked.
    ///
    /// @throws Unreadable if there is no such part
    InputStream open(String part) throws IOException, Unreadable {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new Unreadable(new Bytes.CutShort(Finding.Where.file(bytes.file())));
        }
        try {
            return open(entry);
        } catch (IOException e) {
            throw bytes.fault(e);
        }
    }

    private InputStream open(ZipEntry entry) throws IOException {
        return new Summed(new Bytes.Capped(zip.getInputStream(entry), entry.getCompressedSize()), entry.getCrc());
    }

    /// The day on which the archive says it was last saved, if it says so.
    ///
    /// @param part where its format keeps that
    Optional<LocalDate> saved(String part) throws IOException, Unreadable {
        if (!has(part)) {
            return Optional.empty();
        }
        try (InputStream in = open(part)) {
            var found = SAVED.matcher(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8));
            return found.find() ? Optional.of(LocalDate.parse(found.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw bytes.fault(e);
        }
    }

    /// Reads every part to its end, for readers that must not meet a damaged or a monstrous one.
    ///
    /// @param each looks at the bytes of a part as they pass
    void check(Glance each) throws IOException, Unreadable {
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            try (InputStream in = open(part)) {
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    each.at(part.getName(), buffer, got);
                }
            } catch (IOException e) {
                throw bytes.fault(e);
            }
        }
    }

    /// Looks at bytes as they pass.
    @FunctionalInterface
    interface Glance {
        /// Looks at the first `length` of `bytes`, the next of a part.
        void at(String part, byte[] bytes, int length) throws Unreadable;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Bytes whose check sum is compared at their end, which the JDK does for streams of archives only.
    private static final class Summed extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final long expected;

        Summed(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                sum.update(b);
            } else {
                compare();
            }
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            if (got > 0) {
                sum.update(into, from, got);
            } else if (got < 0) {
                compare();
            }
            return got;
        }

        private void compare() throws ZipException {
            if (expected >= 0 && sum.getValue() != expected) {
                throw new ZipException("check sum differs");
            }
        }
    }
}
