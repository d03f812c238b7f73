package opencredit.data.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.people.digit.FoldedCopy;
import opencredit.data.people.number.PersonalNumbers;

/**
 * Numbers that the row itself gives as its people's, in columns that are never disclosed: hidden in its texts even where
 * they look like no number of a person, as passports do.
 */
final class OwnNumbers {
    /** Passports and travel permits: a letter or two and seven to nine digits. */
    private static final Pattern TRAVEL_DOCUMENT = Pattern.compile("[A-Za-z]{1,2}\\d{7,9}");

    private static final Pattern PIECE = Pattern.compile("[0-9A-Za-z]{6,40}");

    /** Fewer digits stand in too many dates, amounts and numbers of documents. */
    private static final int FEWEST_DIGITS = 6;

    private final List<String> plain = new ArrayList<>();
    private final List<Pattern> hidden = new ArrayList<>();

    /** @param certificates cells in which every number is a person's, mistyped or of whatever kind */
    OwnNumbers(Collection<String> cells, Collection<String> certificates) {
        cells.forEach(this::add);
        for (String cell : certificates) {
            add(cell);
            pieces(Normalizer.normalize(cell, Normalizer.Form.NFKC));
        }
    }

    /** As they stand, and joined where white space or dashes divide one number. */
    private void pieces(String cell) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String written : List.of(cell.replaceAll("[\\s\\-]+", ""), cell)) {
            PIECE.matcher(written).results().map(MatchResult::group).forEach(pieces::add);
        }
        for (String piece : pieces) {
            boolean isLong = piece.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
            // what is hidden in any text needs no search of its own
            if (isLong && PersonalNumbers.scrub(piece).chars().anyMatch(each -> each != '*')) {
                hidden.add(spaced(piece));
            }
        }
    }

    private void add(String cell) {
        String number = cell.strip();
        if (PersonalNumbers.isIn(number)) {
            plain.add(number);
        } else if (TRAVEL_DOCUMENT.matcher(number).matches()) {
            hidden.add(spaced(number));
        }
    }

    /** The number in its folded copy, with what people put between its groups. */
    private static Pattern spaced(String number) {
        CharSequence folded = FoldedCopy.of(number).folded();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != ' ') {
                pattern.append(pattern.isEmpty() ? "" : " ?")
                        .append(Pattern.quote(folded.subSequence(i, i + 1).toString()));
            }
        }
        return Pattern.compile(pattern.toString());
    }

    boolean isIn(String text) {
        return plain.stream().anyMatch(text::contains) || !found(text).isEmpty();
    }

    String scrub(String text) {
        String scrubbed = text;
        for (String number : plain) {
            scrubbed = scrubbed.replace(number, "*".repeat(number.length()));
        }
        BitSet found = found(scrubbed);
        if (found.isEmpty()) {
            return scrubbed;
        }
        StringBuilder masked = new StringBuilder(scrubbed);
        found.stream().forEach(at -> masked.setCharAt(at, '*'));
        return masked.toString();
    }

    /** Places of the hidden numbers, however the text draws their characters. */
    private BitSet found(String text) {
        BitSet found = new BitSet();
        if (hidden.isEmpty()) {
            return found;
        }
        FoldedCopy copy = FoldedCopy.of(text);
        for (Pattern number : hidden) {
            Matcher matcher = number.matcher(copy.folded());
            while (matcher.find()) {
                found.set(copy.start(matcher.start()), copy.end(matcher.end() - 1));
            }
        }
        return found;
    }
}
