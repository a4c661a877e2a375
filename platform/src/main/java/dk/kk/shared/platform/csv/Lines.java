package dk.kk.shared.platform.csv;

import dk.kk.shared.platform.problem.RuleViolation;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 stream, each ended by LF or CRLF, numbered from 1; blank ones are left out, a byte order mark too. The last
 * one must be ended as well: without its end nobody knows whether it is whole.
 */
public final class Lines {

    private static final int LONGEST = 32_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private long number;

    public Lines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** @param number its place in the file, from 1 */
    public record Line(long number, String text) {}

    /**
     * Null at the end.
     *
     * @throws RuleViolation {@code file-not-utf8}, {@code line-too-long}, {@code file-cut}
     */
    public @Nullable Line next() throws IOException {
        for (var text = read(); text != null; text = read()) {
            if (!text.isBlank()) {
                return new Line(number, text);
            }
        }
        return null;
    }

    private @Nullable String read() throws IOException {
        var next = bytes.read();
        if (next < 0) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream(200);
        for (; next != '\n'; next = bytes.read()) {
            if (next < 0) {
                throw new RuleViolation("file-cut", "row", number);
            }
            if (line.size() == LONGEST) {
                throw new RuleViolation("line-too-long", "row", number, "longest", LONGEST);
            }
            line.write(next);
        }
        return decoded(line.toByteArray());
    }

    private String decoded(byte[] line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return text.substring(marked ? 1 : 0, text.endsWith("\r") ? text.length() - 1 : text.length());
        } catch (CharacterCodingException e) {
            throw new RuleViolation("file-not-utf8", "row", number);
        }
    }
}
