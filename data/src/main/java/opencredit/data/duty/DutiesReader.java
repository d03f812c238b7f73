package opencredit.data.duty;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.yaml.DataFile;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.rule.LegalSource;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The file {@code duties.yaml}: the operator's in the home, or the demonstration's. */
public final class DutiesReader {
    /** In the home, and in {@code data/}. */
    public static final String FILE = "duties.yaml";

    private static final int MOST_MONTHS = 12;
    private static final YearMonth NO_MONTH = YearMonth.of(9999, 12);

    private final Datasets datasets;
    private final List<Duty> duties = new ArrayList<>();
    private final Map<Owed, List<Duty.Nothing>> nothing = new HashMap<>();

    private DutiesReader(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Each duty of a body once. */
    private record Owed(String body, String dataset) {}

    /**
     * The operator's where the home has one, else the demonstration's.
     *
     * @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason}
     */
    public static Duties load(Path home, Datasets datasets) {
        DataFile file = DataFile.of(FILE, home);
        return new Duties(read(file.yaml(), file.place(), datasets), !file.isOperators());
    }

    /**
     * Reads such a file.
     *
     * @param place what faults call it
     * @throws FaultyDefinitions naming every fault at once
     */
    public static List<Duty> read(String yaml, String place, Datasets datasets) {
        Faults faults = new Faults();
        DutiesReader reader = new DutiesReader(datasets);
        Section.root(FILE, yaml, faults).ifPresent(reader::file);
        faults.refuse(FILE, place);
        return reader.duties.stream().map(reader::silenced).toList();
    }

    private void file(Section section) {
        section.bilingual("title");
        section.sections("duties").forEach(this::duty);
        section.sections("nothing").forEach(this::nothing);
        section.close();
    }

    private void duty(Section section) {
        String dataset = section.text("dataset");
        checkDataset(section, dataset);
        YearMonth since = month(section, "since", section.text("since"));
        int months = months(section, section.text("every"));
        LegalSource source = section.source();
        List<Section> bodies = section.sections("bodies");
        section.close();
        if (bodies.isEmpty()) {
            section.missing("bodies");
        }
        for (Section body : bodies) {
            duties.add(new Duty(code(body, "code"), name(body), dataset, since, months, source, List.of()));
            body.close();
            checkOnce(body);
        }
    }

    private void checkDataset(Section section, String id) {
        if (!id.isEmpty() && datasets.find(id).isEmpty()) {
            List<String> known = datasets.all().stream().map(Dataset::id).toList();
            section.unknown("dataset", new Bilingual("数据集", "dataset"), id, known);
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is this very entry of the file, not one like it
    private void checkOnce(Section body) {
        Duty last = duties.getLast();
        if (find(last.body(), last.dataset()) != last) {
            body.fault("code", "同一单位同一数据集写了两次", "this body owes this dataset already");
        }
    }

    private @Nullable Duty find(String body, String dataset) {
        return duties.stream()
                .filter(duty -> duty.body().equals(body) && duty.dataset().equals(dataset))
                .findFirst()
                .orElse(null);
    }

    private static String code(Section section, String key) {
        String code = section.text(key);
        if (!code.isEmpty() && !(CreditCode.isValid(code) && CreditCode.isOfPublicBody(code))) {
            section.fault(key, "不是公共机构的统一社会信用代码", "no credit code of a public body");
        }
        return code;
    }

    private static String name(Section section) {
        String name = section.text("name");
        refuseNumber(section, "name", name);
        return name;
    }

    private static void refuseNumber(Section section, String key, String text) {
        if (PersonalNumbers.holdsMobile(text) || PersonalNumbers.holdsIdentityNumber(text)) {
            section.fault(key, key + " 含有手机号码或者公民身份号码", key + " holds a mobile number or an identity number");
        }
    }

    private static YearMonth month(Section section, String key, String text) {
        try {
            return text.isEmpty() ? NO_MONTH : YearMonth.parse(text);
        } catch (DateTimeException broken) {
            section.fault(key, key + " 不是月份，应如 2026-01", key + " is no month such as 2026-01");
            return NO_MONTH;
        }
    }

    /** Publications are counted by month, so a duty cannot be due more often. */
    private static int months(Section section, String text) {
        try {
            Period period = text.isEmpty() ? Period.ofMonths(1) : Period.parse(text);
            long months = period.toTotalMonths();
            if (period.getDays() == 0 && months > 0 && months <= MOST_MONTHS) {
                return (int) months;
            }
        } catch (DateTimeException broken) {
            // told below, like a period that is too long or too short
        }
        section.fault(
                "every",
                "every 应为一至十二个整月，如 P1M、P3M、P1Y：公示情况按月计",
                "every is one to twelve whole months, such as P1M, P3M, P1Y: what is published is counted by month");
        return 1;
    }

    private void nothing(Section section) {
        Owed owed = new Owed(code(section, "body"), section.text("dataset"));
        List<String> months = section.texts("months");
        Bilingual said = section.bilingual("said");
        section.close();
        refuseNumber(section, "said", said.zh() + '\n' + said.en());
        if (months.isEmpty()) {
            section.missing("months");
        }
        Duty duty = find(owed.body(), owed.dataset());
        if (duty == null) {
            section.fault("body", "没有这一单位这一数据集的公示职责", "this body owes nothing of this dataset");
            return;
        }
        Set<YearMonth> seen = new HashSet<>();
        for (String text : months) {
            YearMonth month = month(section, "months", text);
            if (month.isBefore(duty.since()) || !seen.add(month)) {
                section.fault("months", "月份重复或者早于职责开始：" + text, "month twice, or before the duty began: " + text);
            }
            nothing.computeIfAbsent(owed, _ -> new ArrayList<>()).add(new Duty.Nothing(month, said));
        }
    }

    private Duty silenced(Duty duty) {
        return new Duty(
                duty.body(),
                duty.name(),
                duty.dataset(),
                duty.since(),
                duty.months(),
                duty.source(),
                nothing.getOrDefault(new Owed(duty.body(), duty.dataset()), List.of()));
    }
}
