package opencredit.search.name.parts;

import java.util.Arrays;

/**
 * A name taken apart, from both ends: regions, trade name, industry, legal form.
 *
 * @param canonical folded, synonyms replaced, numbers in digits
 * @param parts what each character of it belongs to
 * @param region code of the region in it; empty for none
 * @param letters all of it
 */
public record NameParts(String canonical, int head, NamePart[] parts, String region, Letters letters) {

    /** Nothing this short is a whole name: of an abbreviation every character counts alike, 局 in 药监局 too. */
    public static final int ABBREVIATION = 4;

    public static NameParts of(String name) {
        String written = Vocabulary.STANDARD.canonical(name);
        Head head = Head.of(written); // 三亚 is as long in digits
        String canonical = Numerals.digits(written);
        NamePart[] parts = new NamePart[canonical.length()];
        Arrays.fill(parts, NamePart.TRADE_NAME);
        Arrays.fill(parts, 0, head.end(), NamePart.REGION);
        markEnd(parts, canonical, head.end());
        Letters letters = letters(canonical, parts, 0, parts.length);
        return new NameParts(canonical, head.end(), parts, head.region(), letters);
    }

    /** Marks what stands at the end, and leaves a beginning: some names are nothing but an industry. */
    private static void markEnd(NamePart[] parts, String name, int from) {
        int end = name.length();
        while (end > from) {
            int form = Vocabulary.STANDARD.legalForms().startTo(name, from, end);
            int industry = Vocabulary.STANDARD.industries().startTo(name, from, end);
            int start = Math.min(form, industry);
            if (start == end || start == from) {
                return;
            }
            Arrays.fill(parts, start, end, form < industry ? NamePart.LEGAL_FORM : NamePart.INDUSTRY);
            end = start;
        }
    }

    public boolean isShort() {
        return isShort(parts);
    }

    private static boolean isShort(NamePart[] parts) {
        return parts.length <= ABBREVIATION;
    }

    /** Where the word for the nation at its head ends; 0 for none. */
    public int nation() {
        int end = Vocabulary.STANDARD.nations().endFrom(canonical, 0);
        return end == parts.length ? 0 : end;
    }

    public Letters withoutRegion() {
        return letters(canonical, parts, head, parts.length);
    }

    /** The trade name; all but the region where there is none. */
    public Letters tradeName() {
        int to = head;
        while (to < parts.length && parts[to] == NamePart.TRADE_NAME) {
            to++;
        }
        return letters(canonical, parts, head, to == head ? parts.length : to);
    }

    private static Letters letters(String canonical, NamePart[] parts, int from, int to) {
        Letters letters = Letters.ofLength(canonical.codePointCount(from, to));
        int at = from;
        for (int i = 0; i < letters.length(); i++) {
            int point = canonical.codePointAt(at);
            letters.set(i, point, isShort(parts) ? 1 : parts[at].weight);
            at += Character.charCount(point);
        }
        return letters;
    }
}
