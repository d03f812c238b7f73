package opencredit.data.people.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;

/**
 * An organisation and the person whose name stands directly behind it, in its brackets or behind 的: 示例有限公司王小明,
 * 示例公司（王小明）, 挂靠示例公司的王小明. What ends as an organisation leaves no doubt where its name is over.
 */
final class BehindOrganisation {
    /** Ends of organisations that nothing but a branch, a place or a person stands behind. */
    private static final String ENDS = "公司|集团|合作社|委员会|事务所|办事处|派出所|研究院|幼儿园|学校|大学|学院|医院|银行|协会|支队|大队|超市|饭店|酒店|[厂店局厅]";

    private static final Pattern END = Pattern.compile("(?:" + ENDS + ")");

    /** What stands between the two: brackets, a role, 的. */
    private static final Pattern BEHIND =
            Pattern.compile("^(?:[(（\\[【]?(?:的|员工|职工|干部|工作人员|法定代表人|负责人|经营者)?[:：]?)" + "(\\p{IsHan}{2,4})[)）\\]】]?$");

    /** Behind them a name is a person's though a shop alone might bear it: 公司王梅轩. */
    private static final Set<String> SURE = Set.of("公司", "局", "店");

    /** Behind it two characters are a name as well. */
    private static final String COMPANY = "公司";

    /** Characters of most names; a shorter one is as well a word or a place. */
    private static final int USUAL = 3;

    private BehindOrganisation() {}

    /** The organisation and the person, or nothing. */
    static List<String> in(String piece) {
        Matcher end = END.matcher(piece);
        while (end.find()) {
            Matcher behind = BEHIND.matcher(piece.substring(end.end()));
            if (behind.matches() && isPerson(piece, end, behind.group(1))) {
                return List.of(piece.substring(0, end.end()), behind.group(1));
            }
        }
        return List.of();
    }

    private static boolean isPerson(String piece, Matcher end, String name) {
        String organisation = piece.substring(0, end.end());
        boolean isOrganisation = Names.isOrganisation(organisation) || BodyWords.isWorking(organisation);
        boolean isWhole = Names.isOrganisation(piece) && Han.isUsual(piece);
        boolean isSure = SURE.contains(end.group()) && SeveralNames.isSurely(name);
        return isOrganisation
                && (!isWhole || isSure)
                && (name.length() >= USUAL || end.group().equals(COMPANY) && Han.isUsual(piece))
                && Names.isChinesePersons(name)
                && !BodyWords.isBody(name)
                && !BodyWords.isBehindName(name);
    }
}
