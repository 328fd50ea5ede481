package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// The bytes of an answer, as they are and under gzip, made once for many readers.
final class Body {

    // Below this a packet is not saved.
    private static final int WORTH_ZIPPING = 1400;

    private final byte[] plain;
    private final byte[] zipped;

    private Body(byte[] plain, byte[] zipped) {
        this.plain = plain;
        this.zipped = zipped;
    }

    static Body of(byte[] plain) {
        return new Body(plain, plain.length < WORTH_ZIPPING ? plain : zip(plain));
    }

    /// What it costs to keep, in bytes.
    int size() {
        return plain.length + zipped.length;
    }

    /// The answer to a request, zipped if the browser takes it so.
    ResponseEntity<byte[]> to(HttpServletRequest request, ResponseEntity.BodyBuilder answer) {
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !accepted.contains("gzip") || plain.length < WORTH_ZIPPING) {
            return answer.body(plain);
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped);
    }

    private static byte[] zip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return zipped.toByteArray();
    }
}
