package opencredit.data.subject;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of organisations and people. */
public final class Names {
    private static final Set<String> SUFFIXES = WordList.read("organisation-suffixes.txt");
    private static final Set<String> COMPOUND_SURNAMES = WordList.read("compound-surnames.txt");
    private static final Set<String> SURNAMES = WordList.read("surnames.txt");
    private static final int LONGEST_SUFFIX =
            SUFFIXES.stream().mapToInt(String::length).max().orElse(0);
    /** A Chinese name of a person; no given name ends in one of these, which end a body's short name: 司法部, 山东队. */
    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{1,3}[\\p{IsHan}&&[^部队局院署厅店厂馆]]");
    /** A suffix of one character is believed from here on: few people's names are longer than three. */
    private static final int SHORT = 4;

    private static final String OPENING = "([{〔【〈《「『﹝";
    private static final String CLOSING = ")]}〕】〉》」』﹞";

    private Names() {}

    /** A name as keys compare it: half width, upper case, without spaces and with one kind of bracket. */
    public static String normalise(String name) {
        if (isPlain(name)) {
            return name;
        }
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char character = narrow.charAt(i);
            if (!isSpace(character)) {
                normal.append(
                        OPENING.indexOf(character) >= 0 ? '(' : CLOSING.indexOf(character) >= 0 ? ')' : character);
            }
        }
        return normal.toString();
    }

    /** Nearly every name is nothing but these, and a load normalises millions. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean plain = character >= '\u4e00' && character <= '\u9fff'
                    || character >= '0' && character <= '9'
                    || character >= 'A' && character <= 'Z';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** White space of every width, and what is invisible. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Whether the name ends, or once its brackets are gone ends, in a suffix that only organisations have. */
    public static boolean isOrganisation(String name) {
        String normal = normalise(name);
        return endsAsOrganisation(normal) || endsAsOrganisation(withoutBrackets(normal));
    }

    /** Whether the name has the form of a Chinese person's, surname first, and no suffix of an organisation. */
    public static boolean isLikePersons(String name) {
        String normal = normalise(name);
        return PERSON.matcher(normal).matches() && !isOrganisation(normal) && startsWithSurname(normal);
    }

    /** Four characters are a surname of two and a given name, or the surnames of both parents before one: 王张小明. */
    private static boolean startsWithSurname(String name) {
        int[] characters = name.codePoints().toArray();
        boolean isCompound = characters.length > 2 && COMPOUND_SURNAMES.contains(new String(characters, 0, 2));
        boolean isDouble = characters.length < SHORT || isSurname(characters[1]);
        return isCompound || isSurname(characters[0]) && isDouble;
    }

    private static boolean isSurname(int character) {
        return SURNAMES.contains(Character.toString(character));
    }

    private static boolean endsAsOrganisation(String name) {
        int end = name.length();
        for (int length = Math.min(LONGEST_SUFFIX, end - 1); length >= 1; length--) {
            String suffix = name.substring(end - length);
            if (SUFFIXES.contains(suffix) && (length > 1 || isLongerThanPeoples(name))) {
                return true;
            }
            if (SUFFIXES.contains("?" + suffix) && end > SHORT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLongerThanPeoples(String name) {
        return name.length() > SHORT || name.length() == SHORT && !COMPOUND_SURNAMES.contains(name.substring(0, 2));
    }

    private static String withoutBrackets(String name) {
        int depth = 0;
        StringBuilder outside = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character == '(') {
                depth++;
            }
            if (depth == 0) {
                outside.append(character);
            }
            if (character == ')' && depth > 0) {
                depth--;
            }
        }
        return outside.toString();
    }

    /** A person's name as published: the surname and one star, 张*. */
    public static String mask(String person) {
        String name = person.strip();
        if (name.isEmpty()) {
            return "*";
        }
        if (name.length() > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2))) {
            return name.substring(0, 2) + "*";
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** The text with each of the people's names masked wherever it stands; the same instance when none does. */
    public static String maskIn(String text, Collection<String> people) {
        String masked = text;
        for (String person : people) {
            masked = replaceIn(masked, person, mask(person));
        }
        return masked;
    }

    /** The text with the mark in place of the name wherever it stands; the same instance when it does not. */
    public static String replaceIn(String text, String name, String mark) {
        return new NameInText(name).replaceIn(text, mark);
    }
}
