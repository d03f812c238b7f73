package opencredit.data.dataset.reading;

import java.util.List;
import java.util.Map;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Dataset.Edition;
import opencredit.data.dataset.Dataset.Expect;
import opencredit.data.dataset.Dataset.Window;
import opencredit.data.dataset.Role;

/** One file of {@code data/datasets/}. */
final class DatasetReader {
    private final Map<String, CodeList> lists;
    private final FieldReader fields;

    DatasetReader(Map<String, CodeList> lists) {
        this.lists = lists;
        this.fields = new FieldReader(lists);
    }

    Dataset read(String id, Section section) {
        List<Section> parts = section.sections("fields");
        List<Section> editions = section.sections("editions");
        Dataset dataset = new Dataset(
                id,
                section.bilingual("title"),
                section.bilingual("summary"),
                section.whole("task"),
                section.sections("legalBasis").stream().map(Section::bilingual).toList(),
                section.words("key", Role.class),
                section.section("window").map(DatasetReader::window).orElse(new Window(null, "")),
                section.text("updateFrequency"),
                section.text("licence"),
                section.section("expect").map(DatasetReader::expect).orElse(new Expect(1, 1)),
                editions.stream().map(DatasetReader::edition).toList(),
                parts.stream().map(fields::read).toList());
        section.close();
        new DatasetCheck(dataset, section, parts, editions).run(lists);
        return dataset;
    }

    private static Window window(Section section) {
        Window window = new Window(section.has("years") ? section.whole("years") : null, section.text("rule"));
        section.close();
        return window;
    }

    private static Expect expect(Section section) {
        Expect expect = new Expect(section.whole("maximumRows"), section.number("maximumRefusedShare"));
        if (expect.maximumRefusedShare() > 1) {
            section.fault("maximumRefusedShare", "maximumRefusedShare is above 1");
        }
        section.close();
        return expect;
    }

    private static Edition edition(Section section) {
        Edition edition = new Edition(section.text("id"), section.texts("columns"));
        section.close();
        return edition;
    }
}
