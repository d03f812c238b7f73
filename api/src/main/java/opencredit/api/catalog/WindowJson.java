package opencredit.api.catalog;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import opencredit.data.rule.WindowRules;
import org.jspecify.annotations.Nullable;

/** For how long a dataset's records are shown, as the catalogue says it: a record's rule leads here. */
record WindowJson(String id, List<EditionJson> editions) {

    record EditionJson(
            String id, @Nullable String until, SourceJson source, List<ClassJson> laws, List<ClassJson> classes) {}

    record ClassJson(
            String id,
            String title,
            boolean published,
            @Nullable String minimum,
            @Nullable String maximum,
            boolean throughValidity,
            SourceJson source,
            @Nullable FactsJson facts) {}

    /** What a record of the class looks like: any of these; null on a class that takes all that is left. */
    record FactsJson(
            @Nullable List<String> categories,
            @Nullable List<String> onlyCategories,
            @Nullable List<String> procedures,
            @Nullable String amountFrom,
            @Nullable List<String> mentions) {
        static @Nullable FactsJson of(WindowRules.Facts facts) {
            return facts.isAny()
                    ? null
                    : new FactsJson(
                            orNull(facts.categories()),
                            orNull(facts.onlyCategories()),
                            orNull(facts.procedures()),
                            facts.amountFrom() == null
                                    ? null
                                    : facts.amountFrom().toPlainString(),
                            orNull(facts.mentions()));
        }

        private static @Nullable List<String> orNull(List<String> values) {
            return values.isEmpty() ? null : values;
        }
    }

    static WindowJson of(WindowRules rules, String language) {
        return new WindowJson(
                rules.id(),
                rules.editions().stream()
                        .map(edition -> edition(edition, language))
                        .toList());
    }

    private static EditionJson edition(WindowRules.Edition edition, String language) {
        LocalDate until = edition.until();
        return new EditionJson(
                edition.id(),
                until == null ? null : until.toString(),
                SourceJson.of(edition.source(), language),
                classes(edition.laws(), language),
                classes(edition.classes(), language));
    }

    private static List<ClassJson> classes(List<WindowRules.WindowClass> classes, String language) {
        return classes.stream()
                .map(each -> new ClassJson(
                        each.id(),
                        each.title().in(language),
                        each.published(),
                        text(each.minimum()),
                        text(each.maximum()),
                        each.throughValidity(),
                        SourceJson.of(each.source(), language),
                        FactsJson.of(each.facts())))
                .toList();
    }

    private static @Nullable String text(@Nullable Period period) {
        return period == null ? null : period.toString();
    }
}
