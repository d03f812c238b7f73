package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.portal.find.Narrowing.Choice;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The subjects that a search found, in words, and the ways to fewer and to more of them. For one reader. */
public final class SubjectResults {
    /** The parameters of a page that its question about subjects is made of, by what they are called there. */
    static final Map<String, String> ASKED = new TreeMap<>(Map.of(
            "subjectRegion", "region",
            "subjectKind", "kind",
            "subjectDataset", "dataset",
            "subjectCursor", "cursor"));

    /** Before the records that follow, so many are seen at a glance. */
    private static final int ROWS = 10;

    /** Counties of a city; what is rarer is found by the form. */
    private static final int CHOICES = 14;

    private static final String CURSOR = "subjectCursor";

    private final Datasets datasets;
    private final PageView view;
    private final Data answer;

    SubjectResults(Datasets datasets, PageView view, Data answer) {
        this.datasets = datasets;
        this.view = view;
        this.answer = answer;
    }

    /** What a page asks about subjects. */
    static Map<String, String> question(Reader reader) {
        Map<String, String> question = new TreeMap<>(Map.of(
                "q",
                reader.parameter("q"),
                "limit",
                Integer.toString(ROWS),
                "total",
                "true",
                "facets",
                "region,kind,dataset"));
        ASKED.forEach((name, asked) -> {
            if (!reader.parameter(name).isEmpty()) {
                question.put(asked, reader.parameter(name));
            }
        });
        return question;
    }

    public Data answer() {
        return answer;
    }

    /** Whether the reader sees a part of them: a later page, or only some. */
    public boolean isNarrowed() {
        return answer.has("/asOf")
                && ASKED.keySet().stream()
                        .anyMatch(name -> !view.reader().parameter(name).isEmpty());
    }

    public boolean isEmpty() {
        return rows().isEmpty();
    }

    /** How many there are, in words; empty where they were not counted. */
    public String total() {
        if (!answer.has("/total")) {
            return "";
        }
        String number = view.written().number(answer.number("/total/value"));
        boolean isLeast = answer.text("/total/relation").equals("gte");
        return view.say((isLeast ? "至少 " : "共 ") + number + " 家", (isLeast ? "at least " : "") + number + " found");
    }

    public List<Row> rows() {
        return answer.list("/subjects").stream().map(this::row).toList();
    }

    private Row row(Data subject) {
        List<State> states = new ArrayList<>();
        if (subject.number("/lists") > 0) {
            states.add(new State(view.say("在严重失信主体名单上", "on a list of the seriously dishonest"), "grave"));
        }
        if (subject.number("/measures") > 0) {
            String number = view.written().number(subject.number("/measures"));
            states.add(new State(view.say("生效中的奖惩措施 " + number + " 条", "measures in force: " + number), "plain"));
        }
        String place = subject.has("/regionName") ? subject.text("/regionName") : subject.text("/region");
        return new Row(subject.text("/name"), subject.text("/code"), place, counts(subject), states);
    }

    /** Most important first; what stands in no section of an archive is one number at the end. */
    private String counts(Data subject) {
        Map<ArchiveSection, List<Data>> sections = new EnumMap<>(ArchiveSection.class);
        long others = 0;
        for (Data counted : subject.list("/datasets")) {
            ArchiveSection section = datasets.find(counted.text("/dataset"))
                    .map(Dataset::archive)
                    .orElse(null);
            if (section == null) {
                others += counted.number("/count");
            } else {
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(counted);
            }
        }
        List<String> words = new ArrayList<>();
        ArchiveSection.order(CreditCode.isOfPublicBody(subject.text("/code"))).stream()
                .filter(sections::containsKey)
                .forEach(section -> words.add(words(section, sections.getOrDefault(section, List.of()))));
        if (others > 0) {
            words.add(view.say("其他 ", "Other ") + view.written().number(others));
        }
        return String.join(view.say("；", "; "), words);
    }

    private String words(ArchiveSection section, List<Data> counted) {
        String number = view.written()
                .number(counted.stream()
                        .mapToLong(each -> each.number("/count"))
                        .sum());
        String latest = counted.stream()
                .map(each -> each.text("/latest"))
                .max(Comparator.naturalOrder())
                .orElse("");
        String named = view.say(named(section)) + ' ' + number;
        return switch (section) {
            case PENALTIES ->
                named + view.say(" 次，最近 ", ", newest ") + view.written().day(latest);
            case DISHONESTY ->
                named + view.say("，最近 ", ", newest ") + view.written().day(latest);
            case LISTS, REPORTED, PROMISES, MEASURES, LICENCES, HONOURS, RATINGS -> named;
        };
    }

    private static Bilingual named(ArchiveSection section) {
        return switch (section) {
            case PENALTIES -> new Bilingual("处罚", "Penalties");
            case LISTS -> new Bilingual("失信名单", "Lists");
            case DISHONESTY -> new Bilingual("失信记录", "Dishonesty");
            case REPORTED -> new Bilingual("报告的违约", "Breaches reported");
            case PROMISES -> new Bilingual("承诺", "Promises");
            case MEASURES -> new Bilingual("奖惩措施", "Measures");
            case LICENCES -> new Bilingual("许可", "Licences");
            case HONOURS -> new Bilingual("荣誉", "Honours");
            case RATINGS -> new Bilingual("评级", "Ratings");
        };
    }

    /** What can be chosen among those found, and what was chosen. */
    public List<Group> groups() {
        return Stream.of(
                        group("subjectRegion", "region", view.say("注册地区", "Registered in"), List.of()),
                        group("subjectKind", "kind", view.say("主体类别", "Kind"), List.of()),
                        group("subjectDataset", "dataset", view.say("有这类信息的", "With records of"), archived()))
                .filter(group -> group.chosen() != null || group.choices().size() > 1)
                .toList();
    }

    /** The datasets of an archive's sections, in their order. */
    private List<String> archived() {
        return ArchiveSection.order(false).stream()
                .flatMap(section -> datasets.all().stream().filter(dataset -> dataset.archive() == section))
                .map(Dataset::id)
                .toList();
    }

    /** @param only the values that are worth choosing, in this order; empty for all, most first */
    private Group group(String parameter, String facet, String title, List<String> only) {
        Reader reader = view.reader();
        String chosen = reader.parameter(parameter);
        List<Data> counts = answer.list("/facets/" + facet).stream()
                .filter(count -> only.isEmpty() || only.contains(count.text("/value")))
                .sorted(Comparator.comparingInt(count -> only.indexOf(count.text("/value"))))
                .toList();
        if (!chosen.isEmpty()) {
            String label = Parameters.values(chosen).stream()
                    .map(value -> called(facet, value))
                    .collect(Collectors.joining(view.say("、", ", ")));
            return new Group(title, label, reader.with(Map.of(parameter, "", CURSOR, "")), List.of());
        }
        List<Choice> choices = counts.stream()
                .limit(CHOICES)
                .map(count -> new Choice(
                        label(count),
                        count.number("/count"),
                        reader.with(Map.of(parameter, count.text("/value"), CURSOR, ""))))
                .toList();
        return new Group(title, null, "", choices);
    }

    private static String label(Data count) {
        return count.has("/label") ? count.text("/label") : count.text("/value");
    }

    /** What was chosen may be had by nobody, and then is counted nowhere. */
    private String called(String facet, String value) {
        Optional<Bilingual> title = switch (facet) {
            case "dataset" -> datasets.find(value).map(Dataset::title);
            case "region" -> datasets.codes("regions").value(value).map(CodeList.Code::title);
            default -> datasets.codes("subject-kinds").value(value).map(CodeList.Code::title);
        };
        return title.map(view::say).orElse(value);
    }

    /** The address of the next page of subjects; empty on the last. */
    public String next() {
        return answer.has("/next") ? view.reader().with(Map.of(CURSOR, answer.text("/next"))) : "";
    }

    /** The address of the first page of subjects; empty where this is it. */
    public String first() {
        return view.reader().parameter(CURSOR).isEmpty() ? "" : view.reader().with(Map.of(CURSOR, ""));
    }

    /** The address of this page without anything that narrows the subjects. */
    public String widest() {
        return view.reader().with(ASKED.keySet().stream().collect(Collectors.toMap(name -> name, _ -> "")));
    }

    /**
     * A subject.
     *
     * @param place where it is registered; empty where its code does not say
     * @param counts in words
     * @param states what holds of it today, in words
     */
    public record Row(String name, String code, String place, String counts, List<State> states) {}

    /** @param tone how it weighs, which the words say too: {@code grave} or {@code plain} */
    public record State(String words, String tone) {}

    /**
     * What subjects are told apart by.
     *
     * @param chosen the value that was chosen; null where none was
     * @param wider the address without it
     */
    public record Group(String title, @Nullable String chosen, String wider, List<Choice> choices) {}
}
