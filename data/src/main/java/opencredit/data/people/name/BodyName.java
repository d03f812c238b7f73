package opencredit.data.people.name;

import java.util.regex.Pattern;
import opencredit.data.subject.Names;
import opencredit.data.text.Folding;
import opencredit.data.text.Han;

/** What stands in a column for the name of a public body, and whether it can be one's name. */
public enum BodyName {
    PLAUSIBLE,
    /** A name with something behind it that belongs to no name, a person beside a body, or a placeholder. */
    DOUBTFUL,
    /** A name that may be a person's, or several people's, and is no body's. */
    PERSON,
    /** Nothing of a name: a date, a number, an identifier, an address, a file. */
    NONE;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)\\d{2}\\s*(?:[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{1,2}|年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号])?|(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?!\\d))"
                    + "(?:[T\\s]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");

    /** A UUID, a hash or another run of letters and digits that no language has. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "\\{?[0-9A-F]{8}(?:-?[0-9A-F]{4}){3}-?[0-9A-F]{12}}?|(?=.*\\d)[0-9A-Z_-]{10,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile(
            "\\S+@\\S+\\.\\S+|(?:https?|ftp|file)://.*|www\\..*|[A-Z]:[\\\\/].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(
            ".*\\.(?:xlsx?|csv|json[l]?|docx?|pdf|et|wps|txt|zip|rar|jpe?g|png|ofd|xml|html?)",
            Pattern.CASE_INSENSITIVE);

    private static final String COPIED = "副本";

    /** 局(2), 局 - 副本, 局_3: what copying a file or a cell leaves. */
    private static final Pattern COPY = Pattern.compile(
            ".*(?:\\(\\s*\\d{1,3}\\s*\\)|[-_ ]\\s*(?:副本|copy|\\d{1,3})(?:\\s*\\(\\d+\\))?|副本\\d*)$",
            Pattern.CASE_INSENSITIVE);

    /** 处罚日期:2026年5月20日 behind a name, and a date alone. */
    private static final Pattern LABEL = Pattern.compile("\\p{L}{2,8}[:=]");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?:test|测试|示例|样例|null|none|n/?a|undefined|nan|未知|不详|其他|本单位|本机关|单位|机关|部门|同上|略|待定|sheet\\d*|#(?:ref|n/a|value|name)[!?]?)\\d*",
            Pattern.CASE_INSENSITIVE);

    /** 经办人：张三. */
    private static final Pattern BEFORE = Pattern.compile("^\\p{L}{2,8}[:：]\\s*");

    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}]+");

    public static BodyName of(String cell) {
        if (isUsual(cell)) {
            return PLACEHOLDER.matcher(cell).matches() ? DOUBTFUL : PLAUSIBLE;
        }
        return byPatterns(cell);
    }

    static BodyName byPatterns(String cell) {
        String name = Folding.compatible(cell).strip();
        String other = DATE.matcher(name).replaceAll("").strip();
        if (!LETTERS.matcher(other).find() || matches(name, IDENTIFIER, ADDRESS, FILE)) {
            return NONE;
        }
        if (isPersons(other)) {
            return PERSON;
        }
        boolean isDoubtful = !other.equals(name)
                || LABEL.matcher(name).find()
                || matches(name, COPY, PLACEHOLDER)
                || !shown(name).equals(name);
        return isDoubtful ? DOUBTFUL : PLAUSIBLE;
    }

    /** Whether people are named, and no body. */
    static boolean isPersons(String name) {
        PartyName party = PartyName.of(unlabelled(name));
        boolean hasPerson = false;
        for (PartyName.Part part : party.parts()) {
            boolean isPersons = isPersons(part);
            boolean isBody = part.kind() == PartyName.Kind.ORGANISATION || BodyWords.isBody(part.name());
            if (!isPersons && isBody) {
                return false;
            }
            hasPerson |= isPersons;
        }
        return hasPerson;
    }

    private static boolean isPersons(PartyName.Part part) {
        String name = part.name();
        if (BodyWords.isBody(name)) {
            return false;
        }
        if (BodyWords.isBehindName(name) || BodyWords.isLatinPersons(name) || isMixed(name)) {
            return true;
        }
        return part.kind() == PartyName.Kind.PERSON
                && (Names.isChinesePersons(name) || !Names.isPlausibleOrganisation(name));
    }

    /** 王小明Office. */
    private static boolean isMixed(String name) {
        String letters = NOT_HAN.matcher(name).replaceAll("");
        return letters.length() > 1
                && letters.length() < name.length()
                && (Names.isChinesePersons(letters) || BodyWords.isBehindName(letters))
                && !BodyWords.isBody(letters);
    }

    private static String unlabelled(String name) {
        return BEFORE.matcher(name).replaceFirst("");
    }

    /** The cell as it may be published: people are masked, alone or beside a body. The same instance where nobody is named. */
    public static String shown(String cell) {
        if (isUsual(cell)) {
            return cell;
        }
        String undated = DATE.matcher(Folding.unified(cell)).replaceAll("").strip();
        if (isPersons(undated)) {
            return PartyName.of(unlabelled(undated)).ofPeople();
        }
        return Names.maskIn(cell, PeopleBeside.in(Folding.unified(cell)));
    }

    /** Whether it is an organisation's name of Chinese letters alone: only the patterns of placeholders can match it. */
    static boolean isUsual(String cell) {
        return cell.length() > 1
                && !cell.endsWith(COPIED)
                && Han.isUsual(cell)
                && PartyName.of(cell).hasOrganisation()
                && !BodyWords.isBehindName(cell)
                && !PeopleBeside.mayEndIt(cell);
    }

    private static boolean matches(String name, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }
}
