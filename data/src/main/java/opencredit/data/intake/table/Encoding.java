package opencredit.data.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The encoding of a text file, found on its first bytes: UTF-8 and UTF-16 by their mark, UTF-8 where every byte fits,
 * else GB18030, which includes GBK and GB2312. Decoding is strict: a wrong byte later stops the load.
 *
 * @param mark bytes to skip
 */
public record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static Optional<Encoding> detect(Prefix prefix) {
        byte[] bytes = prefix.bytes();
        if (startsWithUtf8Mark(bytes)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (isUtf16(bytes)) {
            return Optional.of(
                    new Encoding(bytes[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 2));
        }
        return Optional.of(StandardCharsets.UTF_8)
                .filter(charset -> fits(charset, prefix))
                .or(() -> Optional.of(GB18030).filter(charset -> fits(charset, prefix)))
                .map(charset -> new Encoding(charset, 0));
    }

    Reader strict(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The first bytes, with whatever does not fit replaced. */
    String lenient(byte[] bytes) {
        return new String(bytes, mark, Math.max(0, bytes.length - mark), charset);
    }

    public static boolean startsWithUtf8Mark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }

    public static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    }

    /** A character cut by the end of the prefix is no error. */
    private static boolean fits(Charset charset, Prefix prefix) {
        byte[] bytes = prefix.bytes();
        return !charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), prefix.whole())
                .isError();
    }
}
