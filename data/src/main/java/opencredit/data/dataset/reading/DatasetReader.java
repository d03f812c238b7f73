package opencredit.data.dataset.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import opencredit.data.dataset.AmountMeaning;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Dataset.Deadline;
import opencredit.data.dataset.Dataset.Edition;
import opencredit.data.dataset.Dataset.Expect;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.dataset.reading.money.BreachTermsReader;
import opencredit.data.dataset.reading.money.MoneyTermsReader;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.rule.RepairRule;
import opencredit.data.rule.WindowRules;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One file of {@code data/datasets/}. */
final class DatasetReader {
    private static final double PERCENT = 100;

    /** A day's rows are far below, a file with other keys is far above. */
    private static final double BRAKE = 0.05;

    private static final WindowRules NO_RULES = new WindowRules("", List.of());

    private final Map<String, CodeList> lists;
    private final Map<String, WindowRules> windows;
    private final Map<String, RepairRule> repairs;
    private final FieldReader fields;
    private final MoneyTermsReader money;
    private final BreachTermsReader breaches;
    private final SecondPersonReader secondPersons;

    DatasetReader(
            Map<String, CodeList> lists,
            Map<String, WindowRules> windows,
            Map<String, RepairRule> repairs,
            SortedMap<String, Threshold> thresholds) {
        this.lists = lists;
        this.windows = windows;
        this.repairs = repairs;
        this.fields = new FieldReader(lists);
        this.money = new MoneyTermsReader(thresholds);
        this.breaches = new BreachTermsReader(lists);
        this.secondPersons = new SecondPersonReader(lists);
    }

    /** @param ids of every dataset there is */
    Dataset read(String id, Section section, Set<String> ids) {
        List<Section> parts = section.sections("fields");
        List<Section> editions = section.sections("editions");
        List<Field> read = parts.stream().map(fields::read).toList();
        AmountMeaning amounts = section.word("amounts", AmountMeaning.class).orElse(AmountMeaning.ADDED);
        Dataset dataset = new Dataset(
                id,
                section.bilingual("title"),
                section.bilingual("summary"),
                section.texts("tasks"),
                section.sections("legalBasis").stream().map(Section::bilingual).toList(),
                section.words("key", Role.class),
                window(section),
                section.pairs("ends"),
                subjects(section),
                section.word("archive", ArchiveSection.class).orElse(null),
                section.optional("awaiting").orElse(null),
                repair(section),
                amounts,
                money.read(section, amounts, read),
                breaches.read(section, read),
                section.word("stages", Role.class).orElse(null),
                section.text("updateFrequency"),
                section.has("publishWithin")
                        ? section.section("publishWithin")
                                .map(DatasetReader::deadline)
                                .orElse(null)
                        : null,
                section.text("licence"),
                section.section("expect").map(DatasetReader::expect).orElse(new Expect(1, 1)),
                brake(section),
                secondPersons.read(section, read),
                editions.stream().map(DatasetReader::edition).toList(),
                read);
        section.close();
        new DatasetCheck(dataset, section, parts, editions).run(lists, ids);
        return dataset;
    }

    private WindowRules window(Section section) {
        String id = section.text("window");
        if (!id.isEmpty() && !windows.containsKey(id)) {
            section.unknown("window", new Bilingual("公示期规则", "window rules"), id, windows.keySet());
        }
        return windows.getOrDefault(id, NO_RULES);
    }

    private @Nullable RepairRule repair(Section section) {
        String id = section.optional("repair").orElse("");
        if (!id.isEmpty() && !repairs.containsKey(id)) {
            section.unknown("repair", new Bilingual("信用修复规则", "repair rule"), id, repairs.keySet());
        }
        return repairs.get(id);
    }

    /** Everybody, where the definition does not say. */
    private static List<SubjectKind> subjects(Section section) {
        List<SubjectKind> subjects = section.words("subjects", SubjectKind.class);
        return section.has("subjects") ? subjects : List.of(SubjectKind.values());
    }

    private static Expect expect(Section section) {
        Expect expect = new Expect(section.whole("maximumRows"), section.number("maximumRefusedShare"));
        if (expect.maximumRefusedShare() > 1) {
            section.fault("maximumRefusedShare", "maximumRefusedShare 大于 1", "maximumRefusedShare is above 1");
        }
        section.close();
        return expect;
    }

    /** A percentage, where the definition says one. */
    private static double brake(Section section) {
        if (!section.has("brake")) {
            return BRAKE;
        }
        double percent = section.number("brake");
        if (percent > PERCENT) {
            section.fault("brake", "brake 大于 100", "brake is above 100");
        }
        return percent / PERCENT;
    }

    private static Deadline deadline(Section section) {
        Deadline deadline = new Deadline(section.whole("workingDays"), section.source());
        section.close();
        return deadline;
    }

    private static Edition edition(Section section) {
        Edition edition = new Edition(section.text("id"), section.texts("columns"));
        section.close();
        return edition;
    }
}
