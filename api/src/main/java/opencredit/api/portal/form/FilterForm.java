package opencredit.api.portal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.api.portal.Reader;
import opencredit.api.portal.form.Field.Kind;
import opencredit.api.portal.form.Field.Option;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.Role;
import org.jspecify.annotations.Nullable;

/** The filters of one dataset, or of all, as fields of a form. */
public final class FilterForm {
    private final Datasets datasets;
    private final Reader reader;
    private final boolean isOfAll;
    /** The one that is asked about; null where it is all of them. */
    private final @Nullable Dataset one;

    private final Choices choices;

    private FilterForm(Datasets datasets, Reader reader, boolean isOfAll, @Nullable Dataset one) {
        this.datasets = datasets;
        this.reader = reader;
        this.isOfAll = isOfAll;
        this.one = one;
        this.choices = new Choices(datasets, one, reader.language());
    }

    /** Of all datasets, one of which may be chosen. */
    public static FilterForm ofAll(Datasets datasets, Reader reader) {
        Dataset chosen = datasets.find(reader.parameter("dataset")).orElse(null);
        return new FilterForm(datasets, reader, true, chosen);
    }

    /** Of one dataset's own page. */
    public static FilterForm of(Dataset dataset, Datasets datasets, Reader reader) {
        return new FilterForm(datasets, reader, false, dataset);
    }

    /**
     * What is offered, and whatever else is asked: a condition without a field would be neither seen nor kept.
     *
     * @param authorities names that complete what is typed
     */
    public List<Field> fields(List<String> authorities) {
        List<Field> fields = new ArrayList<>();
        for (String name : Conditions.TITLES.keySet()) {
            if (isOffered(name) || !reader.parameter(name).isEmpty()) {
                fields.add(field(name, authorities));
            }
        }
        return fields;
    }

    /** The order of a list as a field. */
    public Field order(Bilingual usual, List<Order> others) {
        List<Option> options = others.stream()
                .map(other -> new Option(other.value(), say(other.title())))
                .toList();
        return Field.choice("sort", say(new Bilingual("排序", "Order")), reader.parameter("sort"), say(usual), options);
    }

    /** The filters in force, called as the fields are. */
    public Conditions conditions() {
        Map<String, String> titles = new LinkedHashMap<>();
        Conditions.TITLES.keySet().forEach(name -> titles.put(name, title(name)));
        return Conditions.of(reader, new Labels(datasets).asking(one == null ? null : one.id()), titles);
    }

    private boolean isOffered(String name) {
        return switch (name) {
            case "dataset" -> isOfAll;
            // those of one dataset are not those of another, even where they are called the same
            case "category" -> one != null && has(Role.CATEGORY);
            case "state" -> one != null && has(Role.STATE);
            case "minAmount", "maxAmount" -> has(Role.AMOUNT);
            case "number" -> !isOfAll && has(Role.DOCUMENT_NUMBER);
            case "subject" -> !isOfAll;
            default -> true;
        };
    }

    private boolean has(Role role) {
        return one == null || one.field(role).isPresent();
    }

    private Field field(String name, List<String> authorities) {
        String value = reader.parameter(name);
        return switch (name) {
            case "dataset", "region", "category", "state" ->
                Field.choice(name, title(name), value, say(new Bilingual("全部", "All")), choices.of(name, value));
            case "authority" ->
                Field.typed(
                        name,
                        title(name),
                        Kind.TEXT,
                        value,
                        authorities.stream().map(each -> new Option(each, "")).toList());
            case "from", "to" -> Field.typed(name, title(name), Kind.DATE, value, List.of());
            case "minAmount", "maxAmount" -> Field.typed(name, title(name), Kind.AMOUNT, value, List.of());
            default -> Field.typed(name, title(name), Kind.TEXT, value, List.of());
        };
    }

    /** As the dataset calls it, else as all do. */
    private String title(String name) {
        Bilingual common = Objects.requireNonNull(Conditions.TITLES.get(name));
        return switch (name) {
            case "authority" -> title(Role.AUTHORITY_NAME, common);
            case "number" -> title(Role.DOCUMENT_NUMBER, common);
            case "category" -> title(Role.CATEGORY, common);
            case "state" -> title(Role.STATE, common);
            default -> say(common);
        };
    }

    private String title(Role role, Bilingual otherwise) {
        return one == null
                ? say(otherwise)
                : say(one.field(role).map(opencredit.data.dataset.Field::label).orElse(otherwise));
    }

    private String say(Bilingual text) {
        return text.in(reader.language());
    }

    /** An order that can be chosen. */
    public record Order(String value, Bilingual title) {}
}
