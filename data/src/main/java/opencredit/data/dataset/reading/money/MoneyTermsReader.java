package opencredit.data.dataset.reading.money;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import opencredit.data.dataset.AmountMeaning;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.dataset.reading.money.FieldNames.Kind;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The key {@code money} of a definition: which of its amounts are stocks, flows, limits and ratios. */
public final class MoneyTermsReader {
    private static final Threshold NONE =
            new Threshold("", new Bilingual("", ""), new Bilingual("", ""), List.of(), Section.NO_SOURCE);

    private final SortedMap<String, Threshold> thresholds;

    public MoneyTermsReader(SortedMap<String, Threshold> thresholds) {
        this.thresholds = thresholds;
    }

    /** Null where the definition says nothing of it. */
    public @Nullable MoneyTerms read(Section definition, AmountMeaning amounts, List<Field> fields) {
        if (!definition.has("money")) {
            return null;
        }
        needs(definition, fields, Role.AMOUNT);
        FieldNames names = new FieldNames(fields);
        Optional<Section> section = definition.section("money");
        if (section.isEmpty()) {
            return null;
        }
        if (amounts == AmountMeaning.STOCK) {
            needs(definition, fields, Role.PERIOD);
            needs(definition, fields, Role.CATEGORY);
        }
        MoneyTerms terms = switch (amounts) {
            case STOCK -> stock(section.get(), names);
            case ADDED, REPEATED -> flow(section.get(), names);
        };
        section.get().close();
        return terms;
    }

    private static void needs(Section definition, List<Field> fields, Role role) {
        if (fields.stream().noneMatch(field -> field.role() == role)) {
            definition.fault("money", "没有字段具有角色 " + role.wire(), "no field has the role " + role.wire());
        }
    }

    private MoneyTerms stock(Section section, FieldNames names) {
        return new MoneyTerms.Stock(
                names.named(section, "limit", section.text("limit"), Kind.MONEY),
                threshold(section, "use", section.text("use")),
                section.texts("flows").stream()
                        .map(name -> names.named(section, "flows", name, Kind.MONEY))
                        .toList(),
                ratios(section, names));
    }

    private Map<String, Threshold> ratios(Section section, FieldNames names) {
        Map<String, Threshold> ratios = new LinkedHashMap<>();
        section.pairs("ratios")
                .forEach((field, threshold) -> ratios.put(
                        names.named(section, "ratios", field, Kind.RATIO), threshold(section, "ratios", threshold)));
        return ratios;
    }

    private Threshold threshold(Section section, String key, String id) {
        Threshold threshold = thresholds.get(id);
        if (threshold == null) {
            section.unknown(key, new Bilingual("阈值", "threshold"), id, thresholds.keySet());
            return NONE;
        }
        return threshold;
    }

    private static MoneyTerms flow(Section section, FieldNames names) {
        MoneyTerms.Flow flow = new MoneyTerms.Flow(
                names.optional(section, "paid", Kind.MONEY),
                names.optional(section, "due", Kind.DAY),
                names.optional(section, "settled", Kind.DAY));
        if ((flow.due() == null) != (flow.settled() == null)) {
            section.fault("due", "due 和 settled 须同时给出", "due and settled need each other");
        }
        return flow;
    }
}
