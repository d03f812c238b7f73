package opencredit.data.people.name;

import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;
import opencredit.data.text.WordList;

/** A person's name without what stands around it in a cell: titles, roles, numbers, remarks in brackets. */
final class Undecorated {
    private static final String OPEN = "[(（〔［\\[【<《{「『“\"]";
    private static final String CLOSED = "[)）〕］\\]】>》}」』”\"]";
    private static final Pattern ALL_IN_BRACKETS = Pattern.compile(OPEN + "([^" + CLOSED.substring(1) + "*)" + CLOSED);
    private static final Pattern BRACKETS =
            Pattern.compile(OPEN + "[^" + CLOSED.substring(1) + "*(?:" + CLOSED + "|$)");

    /** Digits, signs and spaces at both ends, and a letter or two that tells people of one name apart: 王小明1, a王小明. */
    private static final Pattern ENDS = Pattern.compile("^[\\p{N}\\p{P}\\p{S}\\p{Z}\\s&&[^*＊×✕○〇]]+"
            + "|[\\p{N}\\p{P}\\p{S}\\p{Z}\\s&&[^*＊×✕○〇]]+$"
            + "|^\\p{IsLatin}{1,2}(?=\\p{IsHan})|(?<=\\p{IsHan}{2})[A-WYZa-wyzＡ-ＷＹＺ]{1,2}$");

    private static final Pattern WITHIN_BRACKETS =
            Pattern.compile(OPEN + "([^" + CLOSED.substring(1) + "*)(?:" + CLOSED + "|$)");

    /** 鲁Q12345, 鲁Q·12345. */
    static final String PLATES = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Za-zＡ-Ｚ][\\s·•-]*[A-Za-z0-9Ａ-Ｚ０-９]{4,6}";

    private static final String ENDS_OF_PLATES = "挂学警";

    private static final Pattern PLATE =
            Pattern.compile("^" + PLATES + "[" + ENDS_OF_PLATES + "]?[\\p{P}\\p{Z}\\s]*(?=\\p{IsHan})");

    /** Nothing but a number, of a car or of whatever else. */
    private static final Pattern NUMBER = Pattern.compile(PLATES + "[" + ENDS_OF_PLATES + "]?|[A-Za-z0-9０-９\\s.#-]+");

    private static final String DOINGS =
            "填报|填表|制表|制单|经办|审核|审批|复核|核对|签发|报送|被处罚|被许可|被执行|被申请|违法行为|行为|申请|举报|投诉|当事|责任|经营|承包|投资|出资|负责|代理|实际控制|使用|管理|生产|销售|联系";
    private static final String ROLES =
            "法定代表人|法人代表|单位负责人|法人|外籍人员|未成年人|已故|船长|自然人|公民个人|公民|个人|个体工商户|个体经营户|个体经营者|个体户|个体|经营业主|"
                    + "业主|店主|户主|车主|船主|机主|房主|摊主|摊贩|商贩|农户|养殖户|种植户|农民|村民|居民|市民|学生|司机|驾驶员|驾驶人|员工|职工|工人|姓名|名称|本人|"
                    + "被告人|被告|原告|罪犯|嫌疑人|死者|伤者|患者|先生|女士";
    /** 律师, 快递员: what people work as; what such people have bears the word as well. */
    private static final String OCCUPATIONS = "(?:" + occupations() + ")(?!" + PartyName.OF_GROUPS + ")";

    /** Words for roles and occupations before people's names. */
    static final String PEOPLES_ROLES = "(?:" + DOINGS + ")(?:人|者|方)|" + ROLES + "|" + OCCUPATIONS;

    private static final String NATIONS = "中国|美国|日本|韩国|英国|法国|德国|俄罗斯|越南|外国";
    private static final Pattern ROLE =
            Pattern.compile("^(?:" + PEOPLES_ROLES + "|(?:" + NATIONS + ")(?:籍|国籍|公民|人))+[:：为\\s　]*");

    private static final String TITLES = "先生|女士|小姐|太太|同志|同学|师傅|老师|教授|博士|医生|大夫|护士|律师|会计|经理|总经理|"
            + "董事长|董事|监事|主任|主席|书记|局长|处长|科长|所长|院长|校长|村长|站长|队长|老板|店长|厂长|厨师|教练|工程师|司机|本人|夫妇|夫妻|夫妻俩|父子|母子|"
            + "母女|父女|兄弟|姐妹|一家|全家|一家人|家属|个人|自然人|个体户|个体工商户";

    /** Roles, nationalities and titles, as an alternation; none is a name. */
    static final String WORDS = "(?:" + DOINGS + ")(?:人|者|方)|" + ROLES + "|(?:" + NATIONS + ")(?:籍|国籍|公民|人)|"
            + Stream.of((TITLES + "|妻子|丈夫|配偶|爱人|儿子|女儿|父亲|母亲|弟弟|哥哥|姐姐|妹妹").split("\\|"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));

    /** What needs a colon or a space before or in it. */
    private static final String DETAILS =
            "(?:身份证|证件|护照|驾驶证|电话|手机|联系电话|性别|住址|出生|民族|籍贯)(?:号码|号)?[:：\\s].*|(?<=[\\s　])(?:男|女|[\\p{IsHan}]{1,3}族)";

    private static final Pattern TITLE = Pattern.compile("[\\s　]*(?:" + TITLES + "|" + DETAILS + "|某)$");

    private static final Pattern ENGLISH_TITLE =
            Pattern.compile("^(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof|Sir)\\b[. ]*", Pattern.CASE_INSENSITIVE);

    /** A label that no list holds, before a name and nothing else: 盖章：王小明. */
    private static final Pattern LABEL = Pattern.compile("^\\p{IsHan}{2,8}[:：][\\s　]*(?=\\p{IsHan}{2,4}$)");

    /** What is said of somebody, around the name: 对王小明的处罚, 以王小明为首, 王小明个体经营, 王小明男45岁, 王小明2026年5月. */
    private static final Pattern SAID = Pattern.compile("^(?:对|关于|给予|以|老)?(\\p{IsHan}{2,4}?)(?:"
            + "的?(?:行政)?(?:处罚|许可|处理|通报)(?:决定)?|为首|等人为首|(?:个体)?经营(?:的.{1,12})?|的?家庭|[男女]?[0-9*＊xX×年月日岁生.\\-/:：]+)?$");

    /** The first characters of {@link #SAID} and the last ones. */
    private static final String SAID_STARTS = "对关给以老";

    private static final String SAID_WORDS = "营庭";

    private static final char OTHERS = '等';
    /** 张伟等3人. */
    private static final Pattern AND_OTHERS = Pattern.compile(
            "[\\s　]*(等[\\s　]*(?:[0-9０-９一二三四五六七八九十百两几数多]*[\\s　]*(?:余)?(?:个|名|位)?(?:人|自然人|当事人|村民|户)?)?)$");

    /** The first characters of all roles, and the last of all titles. */
    private static final String ROLE_STARTS =
            each(DOINGS + "|" + ROLES + "|" + NATIONS + "|" + occupations(), word -> word.substring(0, 1));

    private static final String ROLE_ENDS =
            "人者方" + each(ROLES + "|" + occupations(), word -> word.substring(word.length() - 1));

    private static final String TITLE_ENDS = each(TITLES + "|某", word -> word.substring(word.length() - 1));

    /** Characters of most names: a shorter one among words is as well a part of them. */
    private static final int USUAL = 3;

    private Undecorated() {}

    /** The longest first: 教练员 is no 教练 with a name behind it. */
    private static String occupations() {
        return WordList.read("occupations.txt").stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    private static String each(String words, UnaryOperator<String> part) {
        return Stream.of(words.split("\\|")).map(part).distinct().collect(Collectors.joining());
    }

    /** Empty when nothing is left. */
    static String of(String cell) {
        if (isBare(cell)) {
            return cell;
        }
        String name = outsideBrackets(cell);
        return isBare(name) ? name : peeled(name);
    }

    /**
     * Whether no pattern has anything to find, told by the first and the last character of a text of usual Chinese
     * characters: brackets, digits, signs and letters are not among them.
     */
    static boolean isBare(String text) {
        return text.isEmpty()
                || (ROLE_STARTS + SAID_STARTS).indexOf(text.charAt(0)) < 0
                        && !Han.holdsAny(text, SAID_WORDS)
                        && TITLE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                        && text.indexOf(OTHERS) < 0
                        && Han.isUsual(text);
    }

    /** Whether the last character of a role stands in the text before another two. */
    static boolean mayHoldRole(String text) {
        for (int at = text.length() - 3; at > 0; at--) {
            if (ROLE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String outsideBrackets(String cell) {
        Matcher all = ALL_IN_BRACKETS.matcher(cell.strip());
        if (all.matches()) {
            return all.group(1).strip();
        }
        String outside = BRACKETS.matcher(cell).replaceAll("").strip();
        boolean mayBeNumber = outside.length() < cell.length() && !outside.isEmpty() && mayEndNumber(outside);
        return mayBeNumber && NUMBER.matcher(outside).matches() ? inBrackets(cell) : outside;
    }

    private static boolean mayEndNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isDigit(last) || ENDS_OF_PLATES.indexOf(last) >= 0;
    }

    /** Whose number it is: 鲁Q12345（王小明）. */
    private static String inBrackets(String cell) {
        Matcher within = WITHIN_BRACKETS.matcher(cell);
        return within.find() ? within.group(1).strip() : "";
    }

    /** The text with one decoration after the other taken away, until none is left. */
    static String peeled(String text) {
        String name = text;
        String before;
        do {
            before = name;
            name = without(AND_OTHERS, name);
            name = Han.isUsual(name) ? name : without(PLATE, name);
            name = without(ENDS, name);
            name = without(ENGLISH_TITLE, name);
            name = isWhole(name) ? name : without(ROLE, name);
            name = without(TITLE, name);
            name = isWhole(name) ? name : ofWhom(name);
        } while (!name.equals(before));
        return name;
    }

    /** The name within what is said of somebody, where it is a whole usual name. */
    private static String ofWhom(String text) {
        String unlabelled = LABEL.matcher(text).replaceFirst("");
        if (isWhole(unlabelled)) {
            return unlabelled;
        }
        Matcher said = SAID.matcher(text);
        boolean isOne = said.matches() && isWhole(said.group(1)) && !BodyWords.isBody(said.group(1));
        return isOne && said.group(1).length() == USUAL ? said.group(1) : text;
    }

    /** 等3人, or nothing: how many more there are is no name. */
    static String others(String cell) {
        if (cell.indexOf(OTHERS) < 0) {
            return "";
        }
        var others = AND_OTHERS.matcher(BRACKETS.matcher(cell).replaceAll("").strip());
        return others.find() ? others.group(1).replaceAll("[\\s　]+", "") : "";
    }

    /** A role is dropped only before a name: 公民 alone, or 农民 before one character, is none. */
    private static String without(Pattern decoration, String name) {
        String left = decoration.matcher(name).replaceFirst("").strip();
        return left.codePointCount(0, left.length()) < 2 ? name : left;
    }

    private static boolean isWhole(String name) {
        return Names.isChinesePersons(name) && name.length() < 4;
    }
}
