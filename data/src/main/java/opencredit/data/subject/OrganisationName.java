package opencredit.data.subject;

import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.text.Han;
import opencredit.data.text.WordList;

/** The words and forms that show that a normalised name is an organisation's. */
final class OrganisationName {
    private static final Set<String> SUFFIXES = WordList.read("organisation-suffixes.txt");
    private static final Set<String> TRADES = WordList.read("industries.txt");
    private static final Set<String> BRACKETED = WordList.read("bracketed-forms.txt");
    private static final Set<String> GIVEN_NAMES = WordList.read("given-names.txt");
    private static final Set<String> ENGLISH = WordList.read("english-trades.txt");
    private static final Set<String> COUNTRIES = WordList.read("country-words.txt");
    private static final Set<String> PLACES = WordList.read("region-words.txt");
    private static final Endings SUFFIX_ENDS = new Endings(SUFFIXES);
    private static final Endings TRADE_ENDS = new Endings(TRADES);
    private static final int LONGEST_SUFFIX = longest(SUFFIXES);

    /** Characters of the longest name of a place or country at the head of another. */
    private static final int LONGEST_PLACE = 6;

    /** A suffix of one character, and a trade, are believed from here on: few people's names are longer than three. */
    private static final int SHORT = 4;

    /** A suffix of so many characters is a name of its own: 国务院. */
    private static final int WHOLE = 3;

    /** 鲁临渔12345, as vessels are registered. */
    private static final Pattern VESSEL = Pattern.compile("\\p{IsHan}{1,4}[渔运货油拖客](?:养|运)?\\d{3,6}号?");

    /** 美国籍, 日本人: a person's nationality and no body's name. */
    private static final Pattern NATIONALITY = Pattern.compile("^.{2,6}?(?:国籍|籍|公民|人[^民].*|人$)");

    private static final Pattern BRACKETS_AT_END = Pattern.compile("\\(([^()]*)\\)?$");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z&]+");

    /** One word of capitals, or two joined, is a brand or an abbreviation: IBM, 3M, BAUSCH AND LOMB. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9][A-Z0-9&-]+(?: (?:AND|&) [A-Z]+)?");

    private static final Pattern MIXED = Pattern.compile(".*(?:\\p{IsHan}[A-Z0-9]|[A-Z0-9]\\p{IsHan}).*");

    private OrganisationName() {}

    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether the name ends, or once its brackets are gone ends, in what only organisations have. */
    static boolean isCertain(String name) {
        boolean hasBrackets = name.indexOf('(') >= 0;
        return endsAsOne(name)
                || hasBrackets && endsAsOne(withoutBrackets(name))
                || isRegistered(name)
                || isOfACountry(name);
    }

    /** Whether the name has a legal form in its brackets or is a vessel's: without either it may be a person's. */
    static boolean isRegistered(String name) {
        return !Han.isUsual(name)
                && (hasBracketedForm(name) || VESSEL.matcher(name).matches());
    }

    /** Whether a name of Latin letters has a word in it that only organisations' have; as written, with its spaces. */
    static boolean hasEnglishTrade(String written) {
        if (Han.isUsual(written)) {
            return false;
        }
        String[] words = NOT_LETTERS.split(written.strip());
        for (int at = words.length > 0 && words[0].isEmpty() ? 2 : 1; at < words.length; at++) {
            if (ENGLISH.contains(words[at]) && (words[at].length() > 3 || at == words.length - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the name of what is stated to be an organisation may be one's, where nothing is certain: by a place before it,
     * a trade in it, or because no person is called so.
     */
    static boolean isPlausible(String name) {
        if (CAPITALS.matcher(name).matches() || MIXED.matcher(name).matches()) {
            return true;
        }
        if (!Han.isAll(name) || PersonName.isTransliterated(name)) {
            return false;
        }
        return startsWith(PLACES, name)
                || startsWith(COUNTRIES, name)
                || holdsWord(name)
                || endsInAnyLetter(name)
                || PersonName.isUnlikely(name);
    }

    /** 马刺队, 文化部会: a suffix of one character in a name of three and more that is not like a person's. */
    private static boolean endsInAnyLetter(String name) {
        String last = name.substring(name.length() - 1);
        return name.length() > 2 && (SUFFIXES.contains(last) || SUFFIXES.contains("?" + last));
    }

    private static boolean holdsWord(String name) {
        for (int from = 1; from < name.length(); from++) {
            for (int to = from + 2; to <= Math.min(name.length(), from + LONGEST_SUFFIX); to++) {
                String word = name.substring(from, to);
                if (SUFFIXES.contains(word) || TRADES.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfACountry(String name) {
        return name.length() >= SHORT
                && startsWith(COUNTRIES, name)
                && Han.isAll(name)
                && !NATIONALITY.matcher(name).find();
    }

    private static boolean startsWith(Set<String> places, String name) {
        for (int length = 2; length <= Math.min(LONGEST_PLACE, name.length() - 1); length++) {
            if (places.contains(name.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBracketedForm(String name) {
        var brackets = BRACKETS_AT_END.matcher(name);
        return brackets.find() && BRACKETED.contains(brackets.group(1));
    }

    private static boolean endsAsOne(String name) {
        return endsInSuffix(name) || endsInTrade(name);
    }

    private static boolean endsInSuffix(String name) {
        int end = name.length();
        int longest = end >= WHOLE ? end : end - 1;
        for (int length : SUFFIX_ENDS.lengths(name)) {
            if (length >= 2 && length <= longest && isSuffix(name, name.substring(end - length))) {
                return true;
            }
        }
        return end > 1 && endsInLetter(name, name.substring(end - 1)) && !PersonName.isTransliterated(name);
    }

    private static boolean isSuffix(String name, String end) {
        boolean isSuffix = SUFFIXES.contains(end) || name.length() > SHORT && SUFFIXES.contains("?" + end);
        return isSuffix && !isGiven(name, end);
    }

    private static boolean endsInLetter(String name, String last) {
        return SUFFIXES.contains(last) && isLongerThanPeoples(name)
                || SUFFIXES.contains("?" + last) && name.length() > SHORT && !PersonName.isDotted(name);
    }

    /** Whether a surname and this given name are the whole, or two people's names are (张三李建设). */
    private static boolean isGiven(String name, String word) {
        if (!GIVEN_NAMES.contains(word)) {
            return false;
        }
        String surname = name.substring(0, name.length() - word.length());
        return surname.isEmpty()
                || PersonName.isSurname(surname)
                || !PersonName.halves(name).isEmpty();
    }

    /** 示例新型建材; given names are words of trades too, so nothing that can be a person's or two people's (张三李建设). */
    private static boolean endsInTrade(String name) {
        int end = name.length();
        for (int length : TRADE_ENDS.lengths(name)) {
            boolean isShorter = length >= 2 && length <= end - 2;
            String trade = isShorter && end >= SHORT ? name.substring(end - length) : "";
            if (TRADES.contains(trade)) {
                return !PersonName.isHan(name) && !isGiven(name, trade);
            }
        }
        return false;
    }

    /** Of three characters, where a place stands at its head or nobody's surname (山东队, 示例寺). */
    private static boolean isLongerThanPeoples(String name) {
        if (name.length() == WHOLE) {
            return startsWith(PLACES, name) || startsWith(COUNTRIES, name) || PersonName.isUnlikely(name);
        }
        return name.length() > SHORT || name.length() == SHORT && !PersonName.startsWithCompoundSurname(name);
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
}
