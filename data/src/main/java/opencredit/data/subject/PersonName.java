package opencredit.data.subject;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opencredit.data.text.Han;
import opencredit.data.text.WordList;

/** Which forms a person's name has, whatever its people. Of names without titles, numbers and brackets. */
final class PersonName {
    private static final Set<String> COMPOUND_SURNAMES = WordList.read("compound-surnames.txt");
    private static final Set<String> SURNAMES = WordList.read("surnames.txt");
    private static final Set<String> ELEMENTS = WordList.read("name-elements.txt");
    private static final Set<String> SOUNDS = WordList.read("transliteration-characters.txt");
    private static final BitSet SURNAME_CHARACTERS = characters(SURNAMES);
    private static final BitSet SOUND_CHARACTERS = characters(SOUNDS);
    private static final BitSet STARTS_OF_ELEMENTS = starts(ELEMENTS);
    private static final int LONGEST_ELEMENT =
            ELEMENTS.stream().mapToInt(String::length).max().orElse(0);

    /** No given name ends in one of these, which end a body's short name: 司法部, 山东队. */
    private static final String ENDS_OF_BODIES = "部队局院署厅店厂馆";
    /** Characters of a Chinese name. */
    private static final int SHORTEST = 2, LONGEST = 5;

    /** Masked already, wholly or in part: 王*明, 王××. */
    private static final Pattern STARRED = Pattern.compile("\\p{L}{0,2}[*＊×✕○〇xX]{1,3}\\p{IsHan}{0,2}");

    /** 买买提·吐尔逊, whatever dot was typed; a full stop only beside Chinese characters. */
    private static final Pattern DOTTED = Pattern.compile(
            "[\\p{L}\\p{M}' -]+(?:[·•・‧∙⋅･・][\\p{L}\\p{M}' -]+)+|\\p{IsHan}{1,9}(?:[.．]\\p{IsHan}{1,9})+");

    private static final Pattern DOTS = Pattern.compile("[·•・‧∙⋅･.．]");

    private static final Pattern KANA = Pattern.compile(
            "(?=.*[\\p{IsHiragana}\\p{IsKatakana}])[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー・ 　]{2,16}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}[\\p{IsHangul} ]{1,7}");

    /** Two to six words of letters, apostrophes and hyphens: Nguyễn Văn A, O'Brien-Smith, J. Not BAUSCH AND LOMB. */
    private static final Pattern LATIN = Pattern.compile(
            "(?!\\p{Lu}+ AND \\p{Lu}+$)" + "[\\p{IsLatin}\\p{M}'’.-]+(?:[ 　,，]+[\\p{IsLatin}\\p{M}'’.-]+){1,5}");

    private static final Pattern OTHER_SCRIPT = Pattern.compile(
            "(?:(?![\\p{IsHan}\\p{IsLatin}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}])[\\p{L}\\p{M}'’.་ \\-]){2,60}");

    /** 小明, 老王, 阿强, 大刘: what people are called. */
    private static final Pattern FAMILIAR = Pattern.compile("[小老阿大]\\p{IsHan}{1,2}");

    /** Before somebody's name, of a place: 兰山区张三, 银雀山路88号张三, 前园村的张三. */
    private static final String ENDS_OF_PLACES = "省市区县旗镇乡村屯庄组户号街道路巷弄室栋幢楼的队院";

    private static final Pattern PLACE = Pattern.compile("[\\p{IsHan}A-Z0-9#-]{2,50}");

    /** Surname and given name of one person and of another, nothing between them: 张三李四. */
    private static final int LONGEST_PAIR = 6;

    /** Names of fewer characters are made of the same sounds as Chinese words and brands. */
    private static final int SHORTEST_SOUNDED = 5;

    private static final int LONGEST_SOUNDED = 16;

    private PersonName() {}

    /** Those words that are one character. */
    private static BitSet characters(Set<String> words) {
        return starts(words.stream()
                .filter(word -> word.codePointCount(0, word.length()) == 1)
                .collect(Collectors.toSet()));
    }

    private static BitSet starts(Set<String> words) {
        BitSet starts = new BitSet();
        words.forEach(word -> starts.set(word.codePointAt(0)));
        return starts;
    }

    /** Whether the name has the form of a person's, of whatever language. */
    static boolean isLike(String name) {
        String joined = Names.normalise(name);
        return isHan(joined)
                || isTransliterated(joined)
                || STARRED.matcher(joined).matches()
                || DOTTED.matcher(name).matches()
                || KANA.matcher(name).matches()
                || HANGUL.matcher(name).matches()
                || LATIN.matcher(name).matches()
                || OTHER_SCRIPT.matcher(name).matches()
                || !halves(joined).isEmpty()
                || !behindPlace(joined).isEmpty();
    }

    /** A Chinese name of a person, surname first. */
    static boolean isHan(String name) {
        return hasForm(name) && startsWithSurname(name);
    }

    /** Two to five Chinese characters, the last of which ends no body's short name. */
    static boolean hasForm(String name) {
        return hasLength(name) && ENDS_OF_BODIES.indexOf(name.codePointBefore(name.length())) < 0 && Han.isAll(name);
    }

    private static boolean hasLength(String name) {
        if (name.length() > 2 * LONGEST) {
            return false;
        }
        int characters = name.codePointCount(0, name.length());
        return characters >= SHORTEST && characters <= LONGEST;
    }

    /**
     * Two to four characters; four are a surname of two and a given name, or the surnames of both parents before one
     * (王张小明); five begin with a surname of two (南宫问天雅).
     */
    private static boolean startsWithSurname(String name) {
        int[] characters = name.codePoints().toArray();
        boolean isCompound = characters.length > 2 && startsWithCompoundSurname(name);
        boolean isDouble = characters.length < 4 || characters.length == 4 && isSurname(characters[1]);
        return isCompound || isSurname(characters[0]) && isDouble;
    }

    static boolean startsWithCompoundSurname(String name) {
        return name.length() > 1 && COMPOUND_SURNAMES.contains(name.substring(0, 2));
    }

    static boolean startsWithAnySurname(String text) {
        return startsWithCompoundSurname(text) || !text.isEmpty() && isSurname(text.codePointAt(0));
    }

    private static boolean isSurname(int character) {
        return SURNAME_CHARACTERS.get(character);
    }

    /** A name of another language of the country, or of Japan, in Chinese characters. */
    static boolean isTransliterated(String written) {
        String name = Han.isUsual(written) ? written : DOTS.matcher(written).replaceAll("");
        if (name.length() < 2 || !Han.isAll(name)) {
            return false;
        }
        boolean isSounded = name.length() >= SHORTEST_SOUNDED
                && name.length() <= LONGEST_SOUNDED
                && name.codePoints().allMatch(SOUND_CHARACTERS::get);
        return isSounded || isOfElements(name);
    }

    /** Whether the text is a surname and nothing else. */
    static boolean isSurname(String text) {
        return SURNAMES.contains(text) || COMPOUND_SURNAMES.contains(text);
    }

    static boolean isDotted(String name) {
        return DOTTED.matcher(name).matches();
    }

    private static boolean isOfElements(String name) {
        if (name.isEmpty()) {
            return true;
        }
        for (int length = longestElement(name); length >= 1; length--) {
            if (ELEMENTS.contains(name.substring(0, length)) && isOfElements(name.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /** How long an element at the head of the name may be; 0 where none begins with its first character. */
    private static int longestElement(String name) {
        return STARTS_OF_ELEMENTS.get(name.codePointAt(0)) ? Math.min(LONGEST_ELEMENT, name.length()) : 0;
    }

    /** Two people's names with nothing between them, or none. */
    static List<String> halves(String name) {
        if (name.length() < 4 || name.length() > LONGEST_PAIR || isHan(name)) {
            return List.of();
        }
        for (int at : new int[] {name.length() - 2, name.length() - 3}) {
            if (at >= 2 && at <= 3 && isHan(name.substring(0, at)) && isHan(name.substring(at))) {
                return List.of(name.substring(0, at), name.substring(at));
            }
        }
        return List.of();
    }

    /** The Chinese name behind a place, or nothing. */
    static String behindPlace(String name) {
        for (int start = Math.max(2, name.length() - LONGEST); start <= name.length() - SHORTEST; start++) {
            boolean isBehind = ENDS_OF_PLACES.indexOf(name.charAt(start - 1)) >= 0;
            if (isBehind
                    && isHan(name.substring(start))
                    && PLACE.matcher(name.substring(0, start)).matches()) {
                return name.substring(start);
            }
        }
        return "";
    }

    /** Whether no person is called so: by a first character that is no surname and writes no sound of another language. */
    static boolean isUnlikely(String name) {
        int first = name.codePointAt(0);
        return !isSurname(first)
                && !startsWithCompoundSurname(name)
                && (name.length() < 4 || !SOUND_CHARACTERS.get(first))
                && !FAMILIAR.matcher(name).matches()
                && !startsWithElement(name);
    }

    private static boolean startsWithElement(String name) {
        for (int length = longestElement(name); length >= 2; length--) {
            if (ELEMENTS.contains(name.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
