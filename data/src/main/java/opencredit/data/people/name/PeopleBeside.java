package opencredit.data.people.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;

/** People who are named beside a public body in one cell: 示例局（王小明）, 示例局 经办人：王小明, 示例局局长王小明. */
final class PeopleBeside {
    private static final String SIGNS = "、，,;；/|\\n\\r&＆+＋()（）\\[\\]【】〔〕{}<>《》“”\"'‘’:：=*#。!！?？~～\\\\";

    /** A hyphen between Latin letters is of one name. */
    private static final Pattern BETWEEN =
            Pattern.compile("[" + SIGNS + "\\s　]+|[-‐‑–—―－_]+(?!\\p{IsLatin})|(?<!\\p{IsLatin})[-‐‑–—―－_]+|\\d+");

    private static final Pattern BETWEEN_LATIN = Pattern.compile("[" + SIGNS + "]+|\\s[-–—_]+\\s|\\s+(?i:and)\\s+");

    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}\\p{M}'’.-]+(?:[ 　,，]+[\\p{IsLatin}\\p{M}'’.-]+){1,5}");

    /** 王 小明. */
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{1,2})[\\s　]+(\\p{IsHan}{1,2})(?!\\p{IsHan})");

    /** What somebody is or does for a body. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:经办|承办|主办|协办|联系|联络|负责|责任|执法|办案|审批|审核|审查|批准|签发|填报|填表|报送|上报|录入|制表|制单|记录|送达|调查|监督|检查|公示|发布|操作|"
                    + "法定代表|委托代理|代理|当事|经手|签字|签名|复核|核准|核对|登记|受理|窗口|工作|值班|编制|编辑|管理|技术|业务|举报|投诉|申请)(?:人员|人|员|者)?"
                    + "|[局处科股所站队厅部院校镇乡区县市州省村室组行署司会团社馆园庭]长|主任|书记|主席|委员|干事|专员|科员|办事员|主管|经理|董事|巡视员|调研员|法官|检察官|审判员|"
                    + "书记员|警官|民警|交警|辅警|指导员|教导员|政委|同志|先生|女士|秘书|助理|姓名|本人|法人");

    /** The end of a body's name that no person's has: what looks like a label within it is a part of the name. */
    private static final Pattern BODY_END = Pattern.compile("(?:办公室|委员会|政府|[局厅]|法院|检察院|中心|[总支大]队|派出所|领导小组|联席会议|网站)$");

    private static final Pattern JOINING_END = Pattern.compile("(?:以及|[和与及跟暨同])$");

    /** Characters of a name at the end of a text, or of two with nothing between them; two are looked for last. */
    private static final int[] TAILS = {4, 3, 2, 5, 6};

    private PeopleBeside() {}

    /** Their names as they stand in the cell. */
    static List<String> in(String cell) {
        Set<String> people = new LinkedHashSet<>();
        boolean isLatin = cell.codePoints().noneMatch(Han::is);
        if (isLatin) {
            for (String piece : BETWEEN_LATIN.split(cell)) {
                addLatin(people, piece.strip());
            }
            return List.copyOf(people);
        }
        LATIN.matcher(cell).results().forEach(found -> addLatin(people, found.group()));
        SPACED.matcher(cell).results().forEach(found -> addSpaced(people, found.group(1), found.group(2)));
        for (String piece : BETWEEN.split(cell)) {
            addHan(people, piece);
        }
        return List.copyOf(people);
    }

    /** Whether a Chinese name may be the end of the text: without one nothing else has to be asked of a body's usual name. */
    static boolean mayEndIt(String text) {
        for (int length : TAILS) {
            if (length < text.length()
                    && !names(text.substring(text.length() - length)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void addLatin(Set<String> people, String piece) {
        if (LATIN.matcher(piece).matches()
                && !BodyWords.isBody(piece)
                && (Names.isLikePersons(piece) || BodyWords.isLatinPersons(piece))) {
            people.addAll(PartyName.of(piece).people());
            people.add(piece);
        }
    }

    private static void addSpaced(Set<String> people, String surname, String given) {
        boolean hasSurname = surname.length() == 1 || Names.isCompoundSurname(surname);
        if (hasSurname && Names.isChinesePersons(surname + given) && !BodyWords.isBody(surname + given)) {
            people.add(surname + given);
        }
    }

    private static void addHan(Set<String> people, String piece) {
        if (BODY_END.matcher(piece).find()) {
            return;
        }
        String left = piece;
        while (left.length() > 1 && !LABEL.matcher(left).matches() && !BodyWords.isBody(left)) {
            int label = labelBeforeName(left);
            if (label >= 0) {
                people.addAll(named(behindLabel(left, label)));
                left = left.substring(0, label);
            } else if (BodyName.isPersons(left)) {
                people.addAll(named(left));
                return;
            } else {
                left = withoutTail(people, withoutTitle(left));
            }
        }
    }

    /** Where the last label begins that people are named behind, or -1. */
    private static int labelBeforeName(String piece) {
        int last = -1;
        Matcher label = LABEL.matcher(piece);
        while (label.find()) {
            String rest = piece.substring(label.end());
            last = rest.length() > 1 && !BodyWords.isEnd(rest) && BodyName.isPersons(rest) ? label.start() : last;
        }
        return last;
    }

    private static String behindLabel(String piece, int start) {
        Matcher label = LABEL.matcher(piece);
        return label.find(start) ? piece.substring(label.end()) : "";
    }

    /** A name with a body's word behind it counts as a whole: 王小明所. */
    private static List<String> named(String piece) {
        List<String> people = PartyName.of(piece).people();
        return people.isEmpty() ? List.of(piece) : people;
    }

    private static String withoutTitle(String piece) {
        Matcher label = LABEL.matcher(piece);
        while (label.find()) {
            if (label.end() == piece.length()) {
                return piece.substring(0, label.start());
            }
        }
        return piece;
    }

    /** What is left of the piece without the names at its end, which are kept; empty where none is. */
    private static String withoutTail(Set<String> people, String piece) {
        for (int length : TAILS) {
            int start = piece.length() - length;
            List<String> names = start > 1 ? names(piece.substring(start)) : List.of();
            if (!names.isEmpty() && mayHaveBeside(piece, start)) {
                people.addAll(names);
                return JOINING_END.matcher(piece.substring(0, start)).replaceFirst("");
            }
        }
        return "";
    }

    private static boolean mayHaveBeside(String piece, int end) {
        String before = piece.substring(0, end);
        return JOINING_END.matcher(before).find()
                || !Names.isOrganisation(piece) && (Names.isOrganisation(before) || BodyWords.isWorking(before));
    }

    private static List<String> names(String tail) {
        if (BodyWords.isBody(tail)
                || BodyWords.isEnd(tail)
                || isJoined(tail)
                || LABEL.matcher(tail).matches()) {
            return List.of();
        }
        if (Names.isChinesePersons(tail)) {
            return List.of(tail);
        }
        return Names.isOrganisation(tail) ? List.of() : Names.twoIn(tail);
    }

    /** 和王小明, 和旅游: 和 is a surname as well. */
    private static boolean isJoined(String tail) {
        String rest = tail.substring(1);
        return PartyName.JOINING.indexOf(tail.charAt(0)) >= 0
                && (BodyWords.isBody(rest) || Names.isChinesePersons(rest));
    }
}
