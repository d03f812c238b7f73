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
 * Who represents a party. The cell is a person's whatever stands around the name, and an organisation's only where it ends as
 * one by a legal form or a body's word: of 王小明示例小吃 and 王小明银行路小吃部 nothing but 王* is shown.
 */
final class Representative {
    /** Ends of what represents others itself. */
    private static final Pattern FORM = Pattern.compile(
            "(?:公司|集团|合作社|合伙|中心|委员会|政府|[局厅]|企业|协会|学会|商会|基金会?|事务所|银行|[支分]行|学校|大学|学院|医院|研究院|研究所|办事处|(?<![A-Z])(?:LLP|LTD|INC|CO))$");

    /** A workshop is called so too, by its owner's name (王小明示例厂): it counts where no surname stands first. */
    private static final Pattern WORKS = Pattern.compile("厂$");

    /** 示例投资（有限合伙）, 示例（集团）. */
    private static final Pattern FORM_IN_BRACKETS =
            Pattern.compile("[(（\\[【](?:(?:特殊的?)?(?:普通|有限)?合伙(?:企业)?|集团)[)）\\]】]?$");

    private Representative() {}

    /** As it may be published; numbers in it are not hidden yet. */
    static String shown(String cell) {
        String page = PageText.read(cell);
        PartyName name = PartyName.of(page);
        if (isOfPerson(page)) {
            return name.hasOrganisation() ? masked(page) : name.ofPeople();
        }
        return name.ofOrganisation(page);
    }

    /** Whether no organisation represents: 王小明示例小吃, but neither 示例公司 nor 示例公司王小明. */
    private static boolean isOfPerson(String page) {
        List<String> organisations = PartyName.of(page).organisations();
        boolean isRegistered =
                organisations.size() == 1 && FORM_IN_BRACKETS.matcher(page).find();
        return organisations.isEmpty()
                || !isRegistered && !organisations.stream().allMatch(Representative::hasForm);
    }

    private static boolean hasForm(String name) {
        return FORM.matcher(name.toUpperCase(Locale.ROOT)).find()
                || WORKS.matcher(name).find() && !Names.startsWithSurname(name);
    }

    /** What looks like an organisation's name and starts as a person's. */
    private static String masked(String page) {
        String name = PartyName.of(page).organisations().getFirst();
        if (Names.startsWithSurname(name)) {
            return Names.mask(name);
        }
        return Names.startsWithSurname(page) ? Names.mask(page) : Names.maskIn(page, NamesWithin.in(page));
    }

    /** Everybody named there, in each form that a text may have. */
    static List<String> people(String cell) {
        String page = PageText.read(cell);
        Set<String> people = new LinkedHashSet<>(People.names(page));
        PartyName.of(page).people().stream().filter(People::mayBeName).forEach(people::add);
        if (isOfPerson(page)) {
            people.addAll(NamesWithin.in(page));
        }
        return List.copyOf(people);
    }
}
