package opencredit.data.dataset.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.rule.WindowRules;
import opencredit.data.rule.WindowRules.Edition;
import opencredit.data.rule.WindowRules.Facts;
import opencredit.data.rule.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

/** {@code data/rules/windows.yaml}. */
final class WindowReader {
    private WindowReader() {}

    /** The rule sets by id. */
    static Map<String, WindowRules> read(Section section) {
        section.bilingual("title");
        Map<String, WindowRules> sets = new LinkedHashMap<>();
        for (Section part : section.sections("rules")) {
            WindowRules rules = rules(part);
            if (sets.put(rules.id(), rules) != null) {
                part.fault("id", "两组规则的 id 相同：" + rules.id(), "two rules with one id: " + rules.id());
            }
        }
        section.close();
        return sets;
    }

    private static WindowRules rules(Section section) {
        List<Section> parts = section.sections("editions");
        WindowRules rules = new WindowRules(
                section.text("id"), parts.stream().map(WindowReader::edition).toList());
        section.close();
        if (parts.isEmpty()) {
            section.missing("editions");
        }
        inOrder(rules.editions(), parts);
        return rules;
    }

    /** Each ends later than the one before, and the last never. */
    private static void inOrder(List<Edition> editions, List<Section> parts) {
        @Nullable LocalDate before = null;
        for (int i = 0; i < parts.size(); i++) {
            LocalDate until = editions.get(i).until();
            boolean isLast = i == parts.size() - 1;
            if (isLast != (until == null)) {
                parts.get(i)
                        .fault(
                                "until",
                                "除最后一个版本外，每个版本都须有截止日，最后一个没有",
                                "every edition but the last needs an end, and the last has none");
            }
            if (until != null && before != null && !until.isAfter(before)) {
                parts.get(i).fault("until", "各版本未按截止日先后排列", "editions are not in the order of their ends");
            }
            before = until;
        }
    }

    private static Edition edition(Section section) {
        List<Section> laws = section.sections("laws");
        List<Section> classes = section.sections("classes");
        Edition edition = new Edition(
                section.text("id"),
                parsed(section, "until", LocalDate::parse),
                section.source(),
                laws.stream().map(WindowReader::lawClass).toList(),
                classes.stream().map(WindowReader::windowClass).toList());
        section.close();
        complete(edition, section, classes);
        return edition;
    }

    /** Every record has a class, and only one. */
    private static void complete(Edition edition, Section section, List<Section> classes) {
        if (classes.isEmpty()) {
            section.missing("classes");
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < classes.size(); i++) {
            WindowClass each = edition.classes().get(i);
            if (!ids.add(each.id())) {
                classes.get(i).fault("id", "两个类别的 id 相同：" + each.id(), "two classes with one id: " + each.id());
            }
            boolean isLast = i == classes.size() - 1;
            if (isLast != each.facts().isAny()) {
                classes.get(i)
                        .fault(
                                "id",
                                "除最后一个类别外，每个类别都须有条件，最后一个没有",
                                "every class but the last needs facts, and the last has none");
            }
        }
    }

    private static WindowClass lawClass(Section section) {
        if (!section.has("mentions")) {
            section.missing("mentions");
        }
        return windowClass(section);
    }

    private static WindowClass windowClass(Section section) {
        WindowClass read = new WindowClass(
                section.text("id"),
                section.bilingual("title"),
                facts(section),
                !section.has("published") || section.flag("published"),
                parsed(section, "minimum", Period::parse),
                parsed(section, "maximum", Period::parse),
                section.flag("throughValidity"),
                section.source());
        section.close();
        return read;
    }

    private static Facts facts(Section section) {
        return new Facts(
                section.texts("categories"),
                section.texts("onlyCategories"),
                section.texts("procedures"),
                parsed(section, "amountFrom", BigDecimal::new),
                section.texts("mentions"));
    }

    private static <T> @Nullable T parsed(Section section, String key, Function<String, T> parser) {
        Optional<String> text = section.optional(key);
        try {
            return text.map(parser).orElse(null);
        } catch (DateTimeParseException | NumberFormatException broken) {
            section.fault(key, key + " 无法识别：" + text.orElse(""), key + " cannot be read: " + text.orElse(""));
            return null;
        }
    }
}
