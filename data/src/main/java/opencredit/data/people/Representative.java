package opencredit.data.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.people.name.NamesWithin;
import opencredit.data.people.name.PartyName;
import opencredit.data.people.name.People;
import opencredit.data.subject.Names;
import opencredit.data.text.PageText;

/**
 * Who represents a party. The cell is a person's whatever stands around the name, and an organisation's only where it says
 * so itself, by a legal form or the end of a body's name: of 王小明示例小吃 nothing but 王* is shown.
 */
final class Representative {
    /** Ends of what represents others itself. */
    private static final Pattern FORM = Pattern.compile(
            "公司|集团|合作社|合伙|中心|委员会|政府|[局厅厂]|企业|协会|学会|商会|基金会?|事务所|银行|[支分]行|学校|大学|学院|医院|研究院|研究所|办事处|LLP|LTD|INC|CO");

    private Representative() {}

    /** As it may be published; numbers in it are not hidden yet. */
    static String shown(String cell) {
        String page = page(cell);
        if (isOfPerson(page)) {
            return PartyName.of(page).hasOrganisation()
                    ? masked(page)
                    : PartyName.of(page).ofPeople();
        }
        return PartyName.of(page).ofOrganisation(cell.equals(page) ? cell : page);
    }

    /** Whether no organisation represents: 王小明示例小吃, but neither 示例公司 nor 示例公司王小明. */
    private static boolean isOfPerson(String page) {
        return !PartyName.of(page).hasOrganisation()
                || !FORM.matcher(page.toUpperCase(Locale.ROOT)).find();
    }

    /** What looks like an organisation's name and starts as a person's. */
    private static String masked(String page) {
        return Names.startsWithSurname(page) ? Names.mask(page) : Names.maskIn(page, NamesWithin.in(page));
    }

    /** Everybody named there, in each form that a text may have. */
    static List<String> people(String cell) {
        String page = page(cell);
        Set<String> people = new LinkedHashSet<>(People.names(page));
        PartyName.of(page).people().stream().filter(People::mayBeName).forEach(people::add);
        if (isOfPerson(page)) {
            people.addAll(NamesWithin.in(page));
        }
        return List.copyOf(people);
    }

    private static String page(String cell) {
        PageText page = PageText.of(cell);
        return page == null ? cell : page.shown().strip();
    }
}
