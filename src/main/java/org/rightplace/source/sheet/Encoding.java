package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.rightplace.evidence.Finding;

/// How the characters of a text file are written. UTF-8 is tried first and strictly: text in windows-1252
/// that holds one accent or dash is not UTF-8, while UTF-8 read as windows-1252 would garble names in silence.
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252"));

    /// Bytes looked at in one go.
    private static final int LOOK = 1 << 13;

    private static final int MARK = 0xfeff;

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /// The encoding of a text, found by reading it once.
    ///
    /// @throws Unreadable if it is text in neither
    static Encoding of(Bytes bytes) throws IOException, Unreadable {
        boolean marked;
        boolean utf8 = true;
        boolean windows = true;
        boolean zeros = false;
        try (InputStream in = bytes.open()) {
            byte[] buffer = new byte[LOOK];
            int kept = in.readNBytes(buffer, 0, 3);
            marked =
                    kept == 3 && (buffer[0] & 0xff) == 0xef && (buffer[1] & 0xff) == 0xbb && (buffer[2] & 0xff) == 0xbf;
            if (kept >= 2 && (buffer[0] & 0xff) >= 0xfe && (buffer[1] & 0xff) >= 0xfe) {
                throw new Unreadable(new SixteenBit(Finding.Where.file(bytes.file())));
            }
            var decoder = UTF_8.strict();
            var characters = CharBuffer.allocate(LOOK);
            boolean ended = false;
            while (!ended) {
                int got = in.read(buffer, kept, buffer.length - kept);
                ended = got < 0;
                int length = kept + Math.max(0, got);
                windows &= isWindows1252(buffer, length);
                zeros |= holdsZero(buffer, length);
                if (!utf8) {
                    kept = 0;
                    continue;
                }
                var chunk = ByteBuffer.wrap(buffer, 0, length);
                utf8 = fits(decoder, chunk, characters, ended);
                System.arraycopy(buffer, chunk.position(), buffer, 0, utf8 ? chunk.remaining() : 0);
                kept = utf8 ? chunk.remaining() : 0;
            }
        } catch (IOException e) {
            throw bytes.fault(e);
        }
        if (utf8 && !zeros) {
            return UTF_8;
        }
        if (marked || zeros || !windows) {
            throw new Unreadable(new NotText(Finding.Where.file(bytes.file())));
        }
        return WINDOWS_1252;
    }

    private static boolean fits(CharsetDecoder decoder, ByteBuffer chunk, CharBuffer characters, boolean last) {
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(chunk, characters, last);
        } while (result.isOverflow());
        return !result.isError();
    }

    private static boolean isWindows1252(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            switch (bytes[i] & 0xff) {
                case 0x81, 0x8d, 0x8f, 0x90, 0x9d -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean holdsZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /// A decoder that takes no broken character.
    CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The same text without the mark that some programs put before it.
    Reader withoutMark(Reader text) throws IOException {
        var reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /// Bytes that are text neither in UTF-8 nor in windows-1252.
    record NotText(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file holds bytes that are no text in UTF-8 or windows-1252: it is damaged, or no CSV file."
                    + " Fetch it again, or save it as “CSV UTF-8”.";
        }
    }

    /// Text in UTF-16, as Excel's *Unicode text* is.
    record SixteenBit(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is text in UTF-16. Save it as “CSV UTF-8”.";
        }
    }
}
