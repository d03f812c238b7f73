package opencredit.data.subject;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opencredit.data.text.Folding;
import opencredit.data.text.Han;
import opencredit.data.text.PageText;

/** Names of organisations and people. */
public final class Names {
    private static final String OPENING = "([{〔【〈《「『﹝";
    private static final String CLOSING = ")]}〕】〉》」』﹞";

    /** Times that a name is replaced in what a page shows of one text: each layer holds it once or twice. */
    private static final int MOST_ROUNDS = 64;

    private Names() {}

    /** A name as keys compare it: half width, upper case, without spaces and with one kind of bracket. */
    public static String normalise(String name) {
        if (isPlain(name)) {
            return name;
        }
        String narrow = Folding.compatible(name).toUpperCase(Locale.ROOT);
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

    /** Whether the name ends in what only organisations have, before or in its brackets, or has an English word for one. */
    public static boolean isOrganisation(String name) {
        return OrganisationName.isCertain(normalise(name)) || OrganisationName.hasEnglishTrade(plain(name));
    }

    /** Whether what is stated to be an organisation may be called so, though nothing in the name is certain. */
    public static boolean isPlausibleOrganisation(String name) {
        return OrganisationName.isPlausible(plain(name).strip());
    }

    /** Whether the name has the form of a person's, of whatever language, and nothing of an organisation's. */
    public static boolean isLikePersons(String name) {
        String written = name.strip();
        return !written.isEmpty() && !isOrganisation(written) && PersonName.isLike(written);
    }

    /** The Chinese name of a person behind a place and nothing else (兰山区张三), or nothing; a name itself is behind none. */
    public static String behindPlace(String name) {
        String normal = normalise(name);
        boolean isOther = PersonName.isHan(normal) || isOrganisation(name);
        return isOther ? "" : PersonName.behindPlace(normal);
    }

    /** Whether brackets or a number show an organisation or a vessel, whatever stands before them: 王小明（有限合伙）. */
    public static boolean isRegistered(String name) {
        return OrganisationName.isRegistered(normalise(name));
    }

    /** Whether the name has the form of a Chinese person's, surname first. */
    public static boolean isChinesePersons(String name) {
        String normal = normalise(name);
        return PersonName.isHan(normal) && !OrganisationName.isCertain(normal);
    }

    /** Whether the text is a surname of two characters and nothing else. */
    public static boolean isCompoundSurname(String text) {
        return text.length() == 2 && PersonName.startsWithCompoundSurname(text);
    }

    /** Whether a surname of one or two characters stands first. */
    public static boolean startsWithSurname(String text) {
        return PersonName.startsWithAnySurname(text);
    }

    /** The letters of a text, however signs, marks and blanks part them: of 王_小明 the name. Digits stay. */
    public static String letters(String text) {
        return Han.isUsual(text) ? text : NameInText.lettersOf(text);
    }

    /** The names of two people that stand as one with nothing between them, or none. */
    public static List<String> twoIn(String name) {
        return PersonName.halves(normalise(name));
    }

    private static String plain(String name) {
        if (isPlain(name)) {
            return name;
        }
        return Folding.compatible(name).toUpperCase(Locale.ROOT);
    }

    /** A person's name as published: the surname and one star, 张*. */
    public static String mask(String person) {
        String name = person.strip();
        if (name.isEmpty()) {
            return "*";
        }
        if (name.length() > 2 && PersonName.startsWithCompoundSurname(name)) {
            return name.substring(0, 2) + "*";
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** The text with each of the people's names masked wherever it stands; the same instance when none does. */
    public static String maskIn(String text, Collection<String> people) {
        String masked = text;
        for (String person : people) {
            NameInText name = new NameInText(person);
            masked = name.isIn(masked) ? name.replaceIn(masked, mask(person)) : masked;
        }
        return people.isEmpty() ? masked : maskShown(masked, people);
    }

    /** As a page shows the text: names are parted by markup, or written in numbers of their characters. */
    private static String maskShown(String text, Collection<String> people) {
        List<PageText> layers = PageText.layers(text);
        String masked = text;
        for (String person : layers.isEmpty() ? List.<String>of() : people) {
            NameInText name = new NameInText(person);
            String shown = name.isIn(mask(person)) ? masked : replaceShown(masked, layers, name, mask(person));
            layers = shown.equals(masked) ? layers : PageText.layers(shown);
            masked = shown;
        }
        return masked;
    }

    /** Where a mark and what stands beside it were the name again and again, the mark alone is left. */
    private static String replaceShown(String text, List<PageText> layers, NameInText name, String mark) {
        String replaced = text;
        Optional<PageText> page = holding(layers, name);
        for (int round = 0; page.isPresent(); round++) {
            if (round == MOST_ROUNDS) {
                return mark;
            }
            replaced = name.replaceIn(replaced, page.get(), mark);
            // the places of the other layers are those of the text as it was
            page = holding(PageText.layers(replaced), name);
        }
        return replaced;
    }

    private static Optional<PageText> holding(List<PageText> layers, NameInText name) {
        return layers.stream().filter(page -> name.isIn(page.shown())).findFirst();
    }

    /**
     * The text with the mark in place of the name wherever it stands; the same instance when it does not. A name that the
     * mark itself holds stays: there is nothing to hide in 某人, and in its place it would stand again.
     */
    public static String replaceIn(String text, String name, String mark) {
        NameInText wanted = new NameInText(name);
        if (wanted.isIn(mark)) {
            return text;
        }
        String replaced = wanted.replaceIn(text, mark);
        return replaceShown(replaced, PageText.layers(replaced), wanted, mark);
    }
}
