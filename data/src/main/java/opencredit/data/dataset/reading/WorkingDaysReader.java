package opencredit.data.dataset.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.dataset.yaml.Folder;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.rule.WorkingDays;

/** The calendar {@code data/rules/working-days.yaml}. */
public final class WorkingDaysReader {
    private static final String FILE = "working-days";

    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> workdays = new HashSet<>();

    private WorkingDaysReader() {}

    /**
     * Reads the calendar beside {@code opencredit.data} on the class path.
     *
     * @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason}
     */
    public static WorkingDays load() {
        String yaml = Folder.onClassPath("/opencredit/data/rules", WorkingDaysReader.class)
                .get(FILE);
        if (yaml == null) {
            throw new IllegalStateException("not on the class path: rules/" + FILE + ".yaml");
        }
        return read(yaml);
    }

    /** @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason} */
    public static WorkingDays read(String yaml) {
        Faults faults = new Faults();
        WorkingDaysReader reader = new WorkingDaysReader();
        Section.root("rules/" + FILE + ".yaml", yaml, faults).ifPresent(reader::file);
        faults.refuse();
        return new WorkingDays(reader.years, reader.holidays, reader.workdays);
    }

    private void file(Section section) {
        section.bilingual("title");
        List<Section> parts = section.sections("years");
        section.close();
        if (parts.isEmpty()) {
            section.missing("years");
        }
        parts.forEach(this::year);
    }

    /** The year's notice is for readers of the file: it must be there, and nothing is made of it. */
    private void year(Section section) {
        int year = section.whole("year");
        section.source();
        if (!section.has("holidays")) {
            section.missing("holidays");
        }
        days(section, "holidays", year).forEach(day -> holiday(section, day));
        days(section, "workdays", year).forEach(day -> workday(section, day));
        section.close();
        if (!years.add(year)) {
            section.fault("year", "年份重复：" + year, "year stands twice: " + year);
        }
    }

    private void holiday(Section section, LocalDate day) {
        if (!holidays.add(day)) {
            section.fault("holidays", "日期重复：" + day, "day stands twice: " + day);
        }
    }

    private void workday(Section section, LocalDate day) {
        if (!workdays.add(day)) {
            section.fault("workdays", "日期重复：" + day, "day stands twice: " + day);
        }
        if (holidays.contains(day)) {
            section.fault("workdays", "补班日同时是放假日：" + day, "workday is also a holiday: " + day);
        }
        if (!WorkingDays.isWeekend(day)) {
            section.fault("workdays", "补班日不是周末：" + day, "workday is no day of a weekend: " + day);
        }
    }

    private static List<LocalDate> days(Section section, String key, int year) {
        return section.texts(key).stream()
                .flatMap(text -> span(section, key, text, year))
                .toList();
    }

    /** The days of {@code 2026-01-01} or {@code 2026-02-15/2026-02-23}, both ends included; none, and one fault, when broken. */
    private static Stream<LocalDate> span(Section section, String key, String text, int year) {
        int slash = text.indexOf('/');
        try {
            LocalDate first = LocalDate.parse(slash < 0 ? text : text.substring(0, slash));
            LocalDate last = LocalDate.parse(text.substring(slash + 1));
            if (first.getYear() != year || last.getYear() != year) {
                section.fault(key, "日期不属于 " + year + " 年：" + text, "day is not of the year " + year + ": " + text);
                return Stream.empty();
            }
            if (last.isBefore(first)) {
                section.fault(key, "起止日期颠倒：" + text, "range ends before it begins: " + text);
                return Stream.empty();
            }
            return first.datesUntil(last.plusDays(1));
        } catch (DateTimeException broken) {
            section.fault(key, "不是日期：" + text, "no date: " + text);
            return Stream.empty();
        }
    }
}
