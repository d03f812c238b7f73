package opencredit.data.dataset.reading.money;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.money.BreachTerms;
import opencredit.data.dataset.reading.money.FieldNames.Kind;
import opencredit.data.dataset.yaml.Section;
import org.jspecify.annotations.Nullable;

/** The key {@code breach} of a definition: when a record reports that an agreement was broken. */
public final class BreachTermsReader {
    /** The group of those codes of a list of parties that mean the subject. */
    private static final String SUBJECT = "subject";

    private final Map<String, CodeList> lists;

    public BreachTermsReader(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /** Null where the definition says nothing of it. */
    public @Nullable BreachTerms read(Section definition, List<Field> fields) {
        return definition.has("breach")
                ? definition
                        .section("breach")
                        .map(section -> read(section, new FieldNames(fields)))
                        .orElse(null)
                : null;
    }

    private BreachTerms read(Section section, FieldNames names) {
        String party = names.optional(section, "party", Kind.CODE);
        BreachTerms terms = new BreachTerms(
                names.named(section, "flag", section.text("flag"), Kind.FLAG),
                party,
                party == null ? Set.of() : own(section, names, party),
                section.sections("without").stream()
                        .map(group -> group(group, names))
                        .toList());
        section.close();
        return terms;
    }

    private static List<String> group(Section section, FieldNames names) {
        List<String> any = section.texts("any").stream()
                .map(name -> names.named(section, "any", name, Kind.ANY))
                .toList();
        section.close();
        if (any.isEmpty()) {
            section.missing("any");
        }
        return any;
    }

    private Set<String> own(Section section, FieldNames names, String party) {
        Set<String> own = names.find(party)
                .map(Field::type)
                .map(type -> type instanceof FieldType.Code code ? lists.get(code.list()) : null)
                .map(list -> list.in(SUBJECT).stream().map(Code::value).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        if (own.isEmpty()) {
            section.fault(
                    "party", "代码表中没有属于 subject 组的代码：" + party, "no code of its list is of the group subject: " + party);
        }
        return own;
    }
}
