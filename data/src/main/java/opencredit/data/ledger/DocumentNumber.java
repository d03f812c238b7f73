package opencredit.data.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Numbers of documents, such as 临市监处罚〔2026〕12号. */
public final class DocumentNumber {

    private DocumentNumber() {}

    /**
     * A number as it is compared: the same year stands in 〔2019〕, [2019], (2019) or 【2019】, letters in either case and
     * width, and spaces come and go. NFKC, upper case, without white space, control characters and brackets.
     */
    public static String normalise(String number) {
        String folded = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().filter(point -> !isIgnored(point)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** 64 bits that stand for the normalised number where many are compared. */
    public static long hash(String number) {
        return ByteBuffer.wrap(Hashes.sha256(normalise(number).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static boolean isIgnored(int point) {
        return switch (Character.getType(point)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> point == '<' || point == '>';
        };
    }
}
