package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.rightplace.evidence.Finding;

/// The bytes of one file, and what they look like before anything is read from them.
///
/// @param path where the file lies
/// @param form what its first bytes say it is
/// @param progress told, now and then, how many bytes of the file have been read since it was last opened
public record Bytes(Path path, Form form, LongConsumer progress) {

    /// Unpacked bytes above which a packed file must not be more than [#MOST_TIMES] its packed size.
    static final long ALWAYS_TAKEN = 64L << 20;

    /// No real table packs better than this; files made to fill a machine do.
    static final long MOST_TIMES = 250;

    /// Unpacked bytes that are never exceeded: three times ONS's whole directory of postcodes.
    static final long MOST = 4L << 30;

    private static final int FIRST = 512;
    private static final int BUFFER = 1 << 14;

    /// What the first bytes of a file say it is.
    public enum Form {
        TEXT,
        GZIP,
        ZIP,
        JSON
    }

    /// Looks at the first bytes of a file.
    ///
    /// @throws Unreadable if it is empty or of a kind that holds no table
    public static Bytes of(Path path) throws IOException, Unreadable {
        return of(path, read -> {});
    }

    /// Looks at the first bytes of a file, and tells its progress while the rest is read.
    ///
    /// @throws Unreadable if it is empty or of a kind that holds no table
    public static Bytes of(Path path, LongConsumer progress) throws IOException, Unreadable {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(FIRST);
        }
        var where = Finding.Where.file(name(path));
        if (first.length == 0) {
            throw new Unreadable(new EmptyFile(where));
        }
        if (starts(first, 0x1f, 0x8b)) {
            return new Bytes(path, Form.GZIP, progress);
        }
        if (starts(first, 'P', 'K')) {
            return new Bytes(path, Form.ZIP, progress);
        }
        if (starts(first, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new Unreadable(new OldWorkbook(where));
        }
        String text = new String(first, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).strip() : text;
        if (start.startsWith("{")) {
            return new Bytes(path, Form.JSON, progress);
        }
        if (start.startsWith("%pdf") || start.startsWith("<!doctype") || start.startsWith("<html")) {
            throw new Unreadable(new NoTableInside(where, start.startsWith("%pdf") ? "a PDF document" : "a web page"));
        }
        return new Bytes(path, Form.TEXT, progress);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// The file's name, without folders.
    public String file() {
        return name(path);
    }

    /// The day the file was last changed, in London.
    public LocalDate changed() throws IOException {
        return LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneId.of("Europe/London"));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// The bytes from the start, unpacked where they are gzipped.
    public InputStream open() throws IOException, Unreadable {
        InputStream in = new BufferedInputStream(new Watched(Files.newInputStream(path), progress), BUFFER);
        if (form != Form.GZIP) {
            return in;
        }
        try {
            return new Capped(new GZIPInputStream(in, BUFFER), Files.size(path));
        } catch (IOException e) {
            in.close();
            throw fault(e);
        }
    }

    /// Turns an exception that only broken data causes into [Unreadable]; hands any other back to be thrown.
    IOException fault(IOException e) throws Unreadable {
        var where = Finding.Where.file(file());
        if (e instanceof TooMuch) {
            throw new Unreadable(new TooLarge(where));
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            throw new Unreadable(new CutShort(where));
        }
        if (e instanceof CharacterCodingException) {
            throw new Unreadable(new Encoding.NotText(where));
        }
        return e;
    }

    /// Bytes of the file itself, counted as they are read.
    private static final class Watched extends FilterInputStream {
        private final LongConsumer progress;
        private long read;

        Watched(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            told(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            told(Math.max(0, got));
            return got;
        }

        private void told(int got) {
            read += got;
            progress.accept(read);
        }
    }

    /// Unpacked bytes, up to what a table can honestly need.
    static final class Capped extends FilterInputStream {
        private final long most;
        private long read;

        Capped(InputStream in, long packed) {
            super(in);
            this.most = Math.min(MOST, Math.max(ALWAYS_TAKEN, packed * MOST_TIMES));
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws TooMuch {
            read += more;
            if (read > most) {
                throw new TooMuch();
            }
        }
    }

    /// More came out of a packed file than a table can need.
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// A file of no bytes.
    record EmptyFile(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is empty. Fetch it again from where it was published.";
        }
    }

    /// A workbook of Excel's old binary kind.
    record OldWorkbook(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is a workbook in Excel's old format (.xls) or is protected by a password. Open it and"
                    + " save it as .xlsx without a password.";
        }
    }

    /// A document that is no table.
    ///
    /// @param what such as *a web page*, which is often what a broken link saves
    record NoTableInside(Where where, String what) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is %s, not a table. Fetch the CSV, ODS or XLSX file itself.".formatted(what);
        }
    }

    /// A packed file whose end is missing or whose bytes are damaged.
    record CutShort(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is cut short or damaged: it cannot be unpacked to its end. Fetch it again.";
        }
    }

    /// A packed file that unpacks to more than any table holds.
    record TooLarge(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file unpacks to far more than its size allows (over %d times, or over %d GB), as files made to harm a machine do. It was not read."
                    .formatted(MOST_TIMES, MOST >> 30);
        }
    }
}
