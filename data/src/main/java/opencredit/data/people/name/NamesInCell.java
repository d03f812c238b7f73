package opencredit.data.people.name;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;

/**
 * Every name in a cell that is certainly people's, whatever stands around it: titles, labels, dashes, numbers, relatives,
 * places, brackets. What may be a name counts as one, for a name that is missed comes out in the row's texts.
 */
public final class NamesInCell {
    /** More than stand in nearly any cell. */
    private static final int MOST_RUNS = 4 * People.MOST_NAMES;

    /** A longer run of Chinese characters is a sentence. */
    private static final int LONGEST_RUN = 40;

    /** Characters of a Chinese name. */
    private static final int SHORTEST = 2, USUAL = 3, LONGEST = 4;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** 鲁Q12345, 鲁Q·12345: its first character is none of the name's before it. */
    private static final Pattern PLATE = Pattern.compile(Undecorated.PLATES);

    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}\\p{M}'’.-]{2,}(?:[ 　,，]+[\\p{IsLatin}\\p{M}'’.-]+){0,5}");

    /** 买买提·吐尔逊. */
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,9}(?:[·•・‧∙⋅･.．]\\p{IsHan}{1,9})+");

    private static final Pattern MIXED = Pattern.compile("[\\p{IsHan}\\p{IsLatin}\\p{Nd}]+");

    /** 王 小明. */
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{1,2})[\\s　]+(\\p{IsHan}{1,2})(?!\\p{IsHan})");

    /** What stands before, behind or between names without a sign; none of them is a name. */
    private static final Pattern WORDS =
            Pattern.compile("执行事务合伙人|(?:委派|授权|委托|职工|股东)?代表人?|合伙人|股东|(?:执行|独立|常务|名誉)?董事|监事会主席|总监|总裁|"
                    + "曾用名|原名|又名|别名|化名|现名|本名|真名|艺名|英文名|中文名|乳名|绰号|"
                    + "之[妻子女父母夫兄弟姐妹]|[的系]|以及|及其|另有|还有|周边|附近|项目|公司|集团|单位|部门|全体|副总|副|兼任?|"
                    + "儿媳|女婿|孙子|孙女|姐夫|妹夫|" + Undecorated.WORDS);

    /** 兰山区欧阳建国. */
    private static final String ENDS_OF_PLACES = "省市区县旗镇乡村屯庄组户号街路";

    private final Set<String> names = new LinkedHashSet<>();

    private NamesInCell() {}

    /** Longest first: a part of a name must not be masked before the whole. Organisations are not among them. */
    public static List<String> in(String cell) {
        if (isOneName(cell)) {
            return List.of(cell);
        }
        if (Names.isRegistered(cell)) {
            // 国创示例（有限合伙）, 鲁临渔12345: without brackets and number they look like people's
            return PartyName.of(cell).people();
        }
        NamesInCell found = new NamesInCell();
        String text = isMixed(cell) ? inBrackets(cell) : cell;
        text = PLATE.matcher(text).replaceAll(" ");
        found.add(text);
        return found.names.stream()
                .filter(name -> People.mayBeName(name) && !Names.isCompoundSurname(name))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** 山东7天酒店: the parts of such an organisation's name are no names. */
    private static boolean isMixed(String cell) {
        String outside = Undecorated.outsideBrackets(cell);
        return !Han.isUsual(outside) && MIXED.matcher(outside).matches() && Names.isOrganisation(cell);
    }

    private static String inBrackets(String cell) {
        return String.join("、", PartyName.inBrackets(cell));
    }

    private void add(String text) {
        SPACED.matcher(text).results().limit(MOST_RUNS).forEach(this::addSpaced);
        LATIN.matcher(text).results().limit(MOST_RUNS).forEach(each -> addWhole(each.group()));
        DOTTED.matcher(text).results().limit(MOST_RUNS).forEach(each -> addWhole(each.group()));
        HAN.matcher(text).results().limit(MOST_RUNS).forEach(each -> addRun(each.group()));
    }

    /** As nearly every cell is. */
    private static boolean isOneName(String cell) {
        return cell.length() <= USUAL
                && Han.isUsual(cell)
                && Names.isChinesePersons(cell)
                && !WORDS.matcher(cell).matches();
    }

    private void addSpaced(MatchResult found) {
        String surname = found.group(1);
        boolean isSurname = surname.length() == 1 || Names.isCompoundSurname(surname);
        if (isSurname && Names.isChinesePersons(surname + found.group(2))) {
            names.add(surname + found.group(2));
        }
    }

    /** LIU BEIDE is BEIDE too, and 买买提·吐尔逊 is 吐尔逊. */
    private void addWhole(String written) {
        if (!Names.isOrganisation(written)) {
            names.addAll(PartyName.of(written).people());
        }
    }

    private void addRun(String run) {
        if (run.length() > LONGEST_RUN || Names.isCompoundSurname(run)) {
            return;
        }
        if (Names.isOrganisation(run)) {
            // 山东示例副食: a word inside is the organisation's own
            Matcher word = WORDS.matcher(run);
            addPiece(word.lookingAt() ? run.substring(word.end()) : run);
            return;
        }
        boolean hasWords = false;
        for (String piece : WORDS.split(run)) {
            hasWords |= !piece.equals(run);
            addPiece(piece);
        }
        if (hasWords && !WORDS.matcher(run).replaceAll("").isEmpty()) {
            addPiece(run);
        }
    }

    private void addPiece(String piece) {
        if (piece.length() < SHORTEST || addedAll(PartyName.AND.split(piece)) || Names.isOrganisation(piece)) {
            return;
        }
        boolean isName = Names.isChinesePersons(piece);
        if (isName) {
            names.add(piece);
        }
        if (!isName || piece.length() > LONGEST) {
            names.addAll(Names.twoIn(piece));
            addJoined(piece);
            addEnds(piece);
        }
    }

    /** Whether several people are all that is named: 步光和司空环保, though the end is an organisation's as well. */
    private boolean addedAll(String... parts) {
        boolean areNames = parts.length > 1 && Stream.of(parts).allMatch(Names::isChinesePersons);
        if (areNames) {
            names.addAll(List.of(parts));
        }
        return areNames;
    }

    /** 张和平和李娜. */
    private void addJoined(String piece) {
        for (PartyName.Part part : PartyName.of(piece).parts()) {
            if (!part.name().equals(piece) && Names.isChinesePersons(part.name())) {
                names.add(part.name());
            }
        }
    }

    /** What may be a name at the end or the start of a text that is none; behind a place only the end is. */
    private void addEnds(String piece) {
        int length = piece.length();
        for (int own = Math.min(LONGEST, length - 1); own >= SHORTEST; own--) {
            boolean isBehindPlace = ENDS_OF_PLACES.indexOf(piece.charAt(length - own - 1)) >= 0;
            if (isBehindPlace && Names.isChinesePersons(piece.substring(length - own))) {
                names.add(piece.substring(length - own));
                return;
            }
        }
        boolean hasLonger = false;
        for (int own = Math.min(LONGEST, length - 1); own >= SHORTEST; own--) {
            String end = piece.substring(length - own);
            String start = piece.substring(0, own);
            if ((own > SHORTEST || !hasLonger) && Names.isChinesePersons(end)) {
                hasLonger = true;
                names.add(end);
            }
            if (Names.isChinesePersons(start)) {
                names.add(start);
            }
        }
    }
}
