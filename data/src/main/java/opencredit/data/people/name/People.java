package opencredit.data.people.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;

/** Names of people in a cell that may hold several, a title beside them, or nobody. */
public final class People {
    static final Pattern BETWEEN = Pattern.compile("[、，,;；/|\\n()（）:：\\[\\]【】]+");

    private static final Pattern SPACES = Pattern.compile("[\\s　]+");

    /** Words that stand in a cell for a name, or beside one. */
    private static final Set<String> NOBODY = Set.of(
            "无", "不详", "暂无", "未知", "男", "女", "个人", "自然人", "法定代表人", "负责人", "经营者", "委派代表", "执行事务合伙人", "身份证", "当事人", "匿名",
            "群众", "市民", "举报人", "投诉人", "申请人", "消费者", "业主", "联系人", "经办人", "办公室", "工作人员", "全体人员", "公务员", "全体公务员", "干部职工",
            "全体干部职工", "领导干部", "讲师", "教师", "专家");

    /** More people than stand in nearly any cell, such as who attended a course: each is looked for in every text. */
    static final int MOST_NAMES = 200;

    /** Longest name in characters, twice the longest that the national columns can hold. */
    private static final int LONGEST_NAME = 100;

    private People() {}

    /** Each name of a person: not organisations, not single characters, which would hide half of every text. */
    public static List<String> names(String cell) {
        return names(cell, name -> !Names.isOrganisation(name));
    }

    /** Everybody whom the cell names, organisations too. */
    static List<String> anybody(String cell) {
        return names(cell, name -> true);
    }

    private static List<String> names(String cell, Predicate<String> wanted) {
        if (cell.isBlank()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        add(names, cell.strip(), wanted);
        if (!Han.isUsual(cell)) {
            for (String piece : BETWEEN.split(cell)) {
                add(names, piece.strip(), wanted);
            }
        }
        NamesInCell.in(cell.strip()).forEach(name -> add(names, name, wanted));
        return names;
    }

    private static void add(List<String> names, String name, Predicate<String> wanted) {
        boolean isNew = names.size() < MOST_NAMES && mayBeName(name) && !names.contains(name);
        if (isNew && wanted.test(name)) {
            names.add(name);
            addJoined(names, name, wanted);
        }
    }

    private static void addJoined(List<String> names, String name, Predicate<String> wanted) {
        if (Han.isUsual(name)) {
            return;
        }
        String joined = SPACES.matcher(name).replaceAll("");
        if (!joined.equals(name)) {
            add(names, joined, wanted);
        }
    }

    /** Whether a cell's text can be somebody's name: no word that stands for one, neither too short nor too long. */
    public static boolean mayBeName(String name) {
        return name.length() <= LONGEST_NAME && isLong(name) && !NOBODY.contains(name);
    }

    /** Two Chinese characters; of Latin letters four, for shorter ones stand inside other words. */
    private static boolean isLong(String name) {
        return name.codePointCount(0, name.length()) >= (isLatin(name) ? 4 : 2);
    }

    private static boolean isLatin(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x250) {
                return false;
            }
        }
        return true;
    }
}
