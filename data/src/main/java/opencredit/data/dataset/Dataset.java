package opencredit.data.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.dataset.money.BreachTerms;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.rule.LegalSource;
import opencredit.data.rule.RepairRule;
import opencredit.data.rule.WindowRules;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One kind of disclosure, as its file in {@code data/datasets/} defines it.
 *
 * @param tasks the tasks of the work plan it serves: {@code 1} to {@code 13}, {@code organisation-1} to {@code -3}
 * @param legalBasis the rules that require or allow publication
 * @param key roles that together identify a disclosure: its natural key
 * @param window the rules until when a record may be shown
 * @param ends states in which a record is over, each with the reason of its withdrawal
 * @param subjects the kinds of subject it may be about
 * @param archive the section of the credit archive that it feeds, or null
 * @param awaiting the field whose yes says that a body has mended what a record tells: nobody has confirmed it while the
 *     record is shown; or null
 * @param repair how its records may end before their last day, or null where no rule lets them
 * @param amounts what its amounts are to each other: only {@link AmountMeaning#ADDED} are summed up
 * @param money which of its amounts go together, or null where nothing is said of it
 * @param breach when a record reports a breach, or null where none does
 * @param stages the role by whose value records are stages of one project, each stage a category; or null
 * @param updateFrequency ISO 8601 duration within which new decisions are due, such as {@code P7D}
 * @param publishWithin after the decision, or null where no rule says so
 * @param licence SPDX id or URL of the terms of reuse
 * @param expect what a plausible load looks like
 * @param brake share of its records, 0 to 1, of which a batch may change no more unless somebody confirms it
 * @param secondPerson which of its records two people publish, or null where one person publishes all
 * @param editions editions of the national standard, newest first
 */
public record Dataset(
        String id,
        Bilingual title,
        Bilingual summary,
        List<String> tasks,
        List<Bilingual> legalBasis,
        List<Role> key,
        WindowRules window,
        Map<String, String> ends,
        List<SubjectKind> subjects,
        @Nullable ArchiveSection archive,
        @Nullable String awaiting,
        @Nullable RepairRule repair,
        AmountMeaning amounts,
        @Nullable MoneyTerms money,
        @Nullable BreachTerms breach,
        @Nullable Role stages,
        String updateFrequency,
        @Nullable Deadline publishWithin,
        String licence,
        Expect expect,
        double brake,
        @Nullable SecondPerson secondPerson,
        List<Edition> editions,
        List<Field> fields) {

    /** Where the terms of reuse are to be read. */
    public String licenceUrl() {
        return licence.contains(":") ? licence : "https://spdx.org/licenses/" + licence + ".html";
    }

    /** Whether its records have amounts that add up. */
    public boolean hasSums() {
        return amounts == AmountMeaning.ADDED && field(Role.AMOUNT).isPresent();
    }

    /** Whether its records, or some of them, stand in that section of an archive. */
    public boolean feeds(ArchiveSection section) {
        return section == ArchiveSection.REPORTED ? breach != null : archive == section;
    }

    /** Whether its records refer to records of another dataset. */
    public boolean refersTo(String other) {
        return fields.stream()
                .anyMatch(field ->
                        field.type() instanceof FieldType.Reference(String id, FieldType.Tie tie) && id.equals(other));
    }

    /** The field that plays {@code role}, if the dataset has one. */
    public Optional<Field> field(Role role) {
        return fields.stream().filter(field -> field.role() == role).findFirst();
    }

    /** Fields whose values are published. */
    public List<Field> published() {
        return fields.stream()
                .filter(field -> field.disclose() != Disclose.NEVER)
                .toList();
    }

    /** Fields whose values stand in a record's {@code fields}. */
    public List<Field> own() {
        return published().stream().filter(field -> !field.isEnvelope()).toList();
    }

    /** Fields of its own that are answered with yes or no. */
    public List<Field> questions() {
        return own().stream()
                .filter(field -> field.type() instanceof FieldType.YesNo)
                .toList();
    }

    /**
     * A load outside these bounds is stopped unless forced.
     *
     * @param maximumRows most rows of one load
     * @param maximumRefusedShare largest share of refused rows, 0 to 1, judged from 100 rows on
     */
    public record Expect(long maximumRows, double maximumRefusedShare) {}

    /**
     * An edition of the national column standard.
     *
     * @param id year of the edition, such as {@code 2018}
     * @param columns headers and codes that only this edition has
     */
    public record Edition(String id, List<String> columns) {}

    /**
     * Within how long after its decision something is to be published.
     *
     * @param source the rule that says so
     */
    public record Deadline(int workingDays, LegalSource source) {}
}
