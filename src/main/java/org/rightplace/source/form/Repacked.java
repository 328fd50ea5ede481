package org.rightplace.source.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook packed anew, so that the same rows give the same bytes on any day. The library that writes workbooks puts
/// the time of writing into them, and packs them in a way that programs which read from front to back cannot read.
final class Repacked {

    private static final LocalDateTime ANY_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int END = 22;
    private static final int DIRECTORY_ENTRY = 46;
    private static final int LOCAL_HEADER = 30;

    private final ByteBuffer zip;

    private Repacked(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// A workbook of the library's, which has no comment at its end.
    static byte[] of(byte[] workbook) throws IOException {
        var packed = new Repacked(workbook);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            packed.writeTo(out);
        }
        return bytes.toByteArray();
    }

    private void writeTo(ZipOutputStream out) throws IOException {
        int end = zip.capacity() - END;
        int at = zip.getInt(end + 16);
        for (int parts = zip.getShort(end + 10); parts > 0; parts--) {
            int nameLength = zip.getShort(at + 28);
            var name = new byte[nameLength];
            zip.get(at + DIRECTORY_ENTRY, name);
            var entry = new ZipEntry(new String(name, StandardCharsets.UTF_8));
            entry.setTimeLocal(ANY_DAY);
            byte[] content = content(at);
            out.putNextEntry(entry);
            out.write(entry.getName().equals(PROPERTIES) ? withoutTime(content) : content);
            out.closeEntry();
            at += DIRECTORY_ENTRY + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
    }

    private byte[] content(int entry) {
        var content = new byte[zip.getInt(entry + 24)];
        int header = zip.getInt(entry + 42);
        int from = header + LOCAL_HEADER + zip.getShort(header + 26) + zip.getShort(header + 28);
        try (var inflater = new Inflater(true)) {
            inflater.setInput(zip.array(), from, zip.getInt(entry + 20));
            int got = inflater.inflate(content);
            if (got != content.length) {
                throw new IllegalStateException("a part of a workbook just written is cut short");
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a part of a workbook just written cannot be unpacked", e);
        }
        return content;
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + ANY_DAY + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
