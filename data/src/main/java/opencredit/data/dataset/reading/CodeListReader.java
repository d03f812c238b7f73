package opencredit.data.dataset.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.CodeList.EditionCode;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.Folder;
import opencredit.data.dataset.yaml.Section;

/** One file of {@code data/codes/}. */
public final class CodeListReader {
    private CodeListReader() {}

    /**
     * Reads one list beside {@code opencredit.data} on the class path.
     *
     * @throws IllegalArgumentException naming every fault at once, each as {@code file:line: reason}
     */
    public static CodeList load(String id) {
        String yaml = Folder.onClassPath("/opencredit/data/codes", CodeListReader.class)
                .get(id);
        if (yaml == null) {
            throw new IllegalStateException("not on the class path: codes/" + id + ".yaml");
        }
        Faults faults = new Faults();
        CodeList list = Section.root("codes/" + id + ".yaml", yaml, faults)
                .map(section -> read(id, section))
                .orElse(null);
        faults.refuse();
        return Objects.requireNonNull(list);
    }

    static CodeList read(String id, Section section) {
        List<Section> entries = section.sections("codes");
        CodeList list = new CodeList(
                id,
                section.bilingual("title"),
                section.source(),
                entries.stream().map(CodeListReader::code).toList());
        section.close();
        if (entries.isEmpty()) {
            section.missing("codes");
        }
        unambiguous(list, entries);
        return list;
    }

    private static Code code(Section section) {
        Code code = new Code(
                section.text("value"),
                section.bilingual("title"),
                section.texts("accepts"),
                section.sections("editions").stream()
                        .map(CodeListReader::edition)
                        .toList(),
                section.texts("groups"));
        section.close();
        return code;
    }

    private static EditionCode edition(Section section) {
        EditionCode code = new EditionCode(section.text("edition"), section.text("raw"));
        section.close();
        return code;
    }

    /** No text may mean two codes, and no raw code two things in one edition. */
    private static void unambiguous(CodeList list, List<Section> entries) {
        Set<Object> taken = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Code code = list.codes().get(i);
            Set<Object> mine = new HashSet<>(code.accepts());
            mine.add(code.value());
            mine.add(code.title().zh());
            mine.addAll(code.editions());
            Section entry = entries.get(i);
            mine.stream()
                    .filter(form -> !taken.add(form))
                    .forEach(form -> entry.fault("value", "出现了两次：" + form, "stands twice: " + form));
        }
    }
}
