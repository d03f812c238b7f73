package opencredit.data.people.name;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;
import opencredit.data.text.WordList;

/** Words that show a public body or a place in a name that has the form of a person's: 罗庄区, 税务, Ministry of Justice. */
final class BodyWords {
    private static final Set<String> WORDS = WordList.read("body-words.txt");
    private static final Set<String> PLACES = WordList.read("region-words.txt");
    private static final int LONGEST =
            WORDS.stream().filter(Han::isAll).mapToInt(String::length).max().orElse(0);

    private static final String BEHIND_ANOTHER = "+";
    private static final String WEAK = "?";

    /** In the list, where the rest of a name stands. */
    private static final String REST = "_";

    /** Of the shortest name that has a character of places before its end: 王庄村. */
    private static final int SHORTEST_TOWN = 3;

    /** Characters of a word that is behind two others. */
    private static final int LENGTH_OF_PLACE_WORD = 2;

    /** Regions end so, and no given name does; in 州, 盟 and 旗 some do. */
    private static final String ENDS_OF_REGIONS = "省市县区";

    private static final String OTHER_ENDS_OF_REGIONS = "州盟旗";

    /** Smaller places: believed before a word with an ending alone (马头镇司法所), for 赵建镇 is a name. */
    private static final String ENDS_OF_TOWNS = "镇乡";

    private static final String ENDS_OF_PLACES = "镇乡村";

    /** Of a body or a place, and people's names may stand before them by mistake: 王小明所. */
    private static final String ENDINGS = "区县市镇乡村委办所站处";

    /** Characters of a Chinese person's name. */
    private static final int SHORTEST_NAME = 2;

    private static final int LONGEST_NAME = 5;

    /** Characters of the longest name that has a form of another language alone: 三木. */
    private static final int LONGEST_FOREIGN = 3;

    /** At the head of names of the state's bodies: 国家语委. */
    private static final String STATE = "国家";

    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");
    private static final Pattern WEAK_WORDS = Pattern.compile(
            WORDS.stream()
                    .filter(word -> word.startsWith(WEAK))
                    .map(word -> word.substring(1))
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    private BodyWords() {}

    /** Whether the name is made of words and known places alone, is a word behind a region, or ends as a place does. */
    static boolean isBody(String name) {
        if (!Han.isAll(name)) {
            return isLatinBody(name);
        }
        return !name.isEmpty() && (isChain(name, 0) || isBehindRegion(name) || isEndedAsPlace(name));
    }

    /** Whether a person may stand directly behind it as behind a body: not behind a place, which is of one's own name. */
    static boolean isWorking(String name) {
        char last = name.charAt(name.length() - 1);
        boolean isPlace =
                PLACES.contains(name) || (ENDS_OF_REGIONS + ENDS_OF_TOWNS + OTHER_ENDS_OF_REGIONS).indexOf(last) >= 0;
        return !isPlace && isBody(name);
    }

    /** Whether it stands behind another word alone, and is no name there: 管理处. */
    static boolean isEnd(String name) {
        return WORDS.contains(BEHIND_ANOTHER + name);
    }

    private static boolean isChain(String name, int from) {
        if (from == name.length()) {
            return true;
        }
        for (int to = Math.min(name.length(), from + LONGEST); to > from + 1; to--) {
            String word = name.substring(from, to);
            boolean isKnown = WORDS.contains(word) || PLACES.contains(word) || from > 0 && isEnd(word);
            if (isKnown && isChain(name, to)) {
                return true;
            }
        }
        return from > 0 && from == name.length() - 1 && WORDS.contains(name.substring(from));
    }

    /** 马头镇, 白沙社区. */
    private static boolean isEndedAsPlace(String name) {
        int length = name.length();
        if (length < SHORTEST_TOWN) {
            return false;
        }
        if (ENDS_OF_PLACES.indexOf(name.charAt(length - 1)) >= 0) {
            return isOfPlaces(name.charAt(length - 2));
        }
        int end = length - LENGTH_OF_PLACE_WORD;
        return WORDS.contains(REST + name.substring(end)) && (end == SHORTEST_NAME || isOfPlaces(name.charAt(end - 1)));
    }

    private static boolean isOfPlaces(char character) {
        return WORDS.contains(character + REST);
    }

    private static boolean isBehindRegion(String name) {
        for (int end = 2; end < name.length(); end++) {
            if (isChain(name, end) && isRegion(name, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRegion(String name, int end) {
        char last = name.charAt(end - 1);
        String stem = name.substring(0, end - 1);
        if (ENDS_OF_REGIONS.indexOf(last) >= 0) {
            return stem.length() < LONGEST_FOREIGN || !isPersons(stem);
        }
        if (ENDS_OF_TOWNS.indexOf(last) >= 0) {
            boolean hasEnding = ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0;
            return hasEnding && end < name.length() - 1 && stem.length() > 1;
        }
        return OTHER_ENDS_OF_REGIONS.indexOf(last) >= 0 && !isPersons(name.substring(0, end));
    }

    /** Whether a person's name stands before a word or an ending of bodies: 王小明税务, 李国安所. */
    static boolean isBehindName(String name) {
        if (!Han.isAll(name) || isBody(name) || isEndedAsBodys(name)) {
            return false;
        }
        for (int end = SHORTEST_NAME; end < name.length() && end <= LONGEST_NAME; end++) {
            String rest = name.substring(end);
            boolean isOfBodies = rest.length() == 1 ? ENDINGS.contains(rest) : isChain(rest, 0);
            if (isOfBodies && isPersons(name.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** 税务局, 安家派出所: the end leaves no doubt. */
    private static boolean isEndedAsBodys(String name) {
        String last = name.substring(name.length() - 1);
        boolean isOther = WORDS.contains(last) && !ENDINGS.contains(last);
        return isOther || name.length() > LONGEST_FOREIGN && isEnd(name.substring(name.length() - LONGEST_FOREIGN));
    }

    private static boolean isPersons(String name) {
        if (Han.holdsAny(name.substring(Math.min(2, name.length())), ENDS_OF_REGIONS)) {
            return false;
        }
        boolean hasForm = Names.isChinesePersons(name) || name.length() <= LONGEST_FOREIGN && Names.isLikePersons(name);
        return hasForm && !name.startsWith(STATE) && !isBody(name) && !isBody(withoutJoining(name));
    }

    /** 文化 of 文化和旅游. */
    private static String withoutJoining(String name) {
        int end = name.length() - 1;
        return PartyName.JOINING.indexOf(name.charAt(end)) < 0 ? name : name.substring(0, end);
    }

    private static boolean isLatinBody(String name) {
        if (name.codePoints().anyMatch(Han::is)) {
            return false;
        }
        List<String> words = Arrays.asList(NOT_LETTERS.split(name.toUpperCase(Locale.ROOT)));
        long weak = words.stream().filter(word -> WORDS.contains(WEAK + word)).count();
        return words.stream().anyMatch(word -> word.length() > 1 && WORDS.contains(word))
                || weak > 1
                || weak == 1 && words.contains("OF");
    }

    /** Whether nothing but one weak word tells a Latin name from a person's: Li Council. */
    static boolean isLatinPersons(String name) {
        return WEAK_WORDS.matcher(name).find()
                && !isBody(name)
                && Names.isLikePersons(WEAK_WORDS.matcher(name).replaceAll("Xx"));
    }
}
