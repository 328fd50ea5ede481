package org.rightplace.source.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A workbook without the moment it was written in, so that the same cells make the same bytes on any day.
public final class Timeless {
    private Timeless() {}

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /// The same workbook, timeless.
    ///
    /// @param xlsx a workbook's bytes
    public static byte[] of(byte[] xlsx) {
        var bytes = new ByteArrayOutputStream(xlsx.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (part.getName().equals(PROPERTIES)) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll(CREATED, "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
