package opencredit.data.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Until when records may be shown, by the law's editions; one set of {@code data/rules/windows.yaml}.
 *
 * @param id as definitions name it
 * @param editions oldest first; the last has no end
 */
public record WindowRules(String id, List<Edition> editions) {
    /** In the rule of a record, in place of an edition: the class is one of another law's. */
    public static final String LAW = "law";

    /** The editions that may apply to a decision of that day: the one in force then, and whatever came after it. */
    public List<Edition> editions(LocalDate decision) {
        return editions.stream()
                .filter(edition -> edition.until() == null || !decision.isAfter(edition.until()))
                .toList();
    }

    /**
     * The class that a record keeps as its {@code rule}.
     *
     * @param rule {@code edition/class}, or {@code law/class}
     */
    public Optional<WindowClass> applied(String rule) {
        int slash = rule.indexOf('/');
        String edition = slash < 0 ? rule : rule.substring(0, slash);
        String id = rule.substring(slash + 1);
        return editions.stream()
                .flatMap(each -> edition.equals(LAW)
                        ? each.laws().stream()
                        : edition.equals(each.id()) ? each.classes().stream() : Stream.empty())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** The shortest window of what is decided now and published; empty when nothing has an end. */
    public Optional<Period> shortest() {
        return editions.getLast().classes().stream()
                .filter(WindowClass::published)
                .flatMap(each -> Optional.ofNullable(each.maximum()).stream())
                .min((one, other) -> Long.compare(one.toTotalMonths(), other.toTotalMonths()));
    }

    /**
     * The rules for decisions of some years.
     *
     * @param until the last day of decision, or null
     * @param source the document that the rules are of
     * @param laws classes by other laws, looked for first
     * @param classes in the order in which they are looked for; the last applies to whatever is left
     */
    public record Edition(
            String id,
            @Nullable LocalDate until,
            LegalSource source,
            List<WindowClass> laws,
            List<WindowClass> classes) {

        /** The class of that name, as an authority may state it. */
        public Optional<WindowClass> stated(@Nullable String severity) {
            return classes.stream().filter(each -> each.id().equals(severity)).findFirst();
        }
    }

    /**
     * One class of records and its window.
     *
     * @param title what readers call it, such as 一般失信
     * @param facts what a record of the class looks like
     * @param published whether records of the class are published at all
     * @param minimum shortest publication, or null
     * @param maximum longest publication, or null for no end
     * @param throughValidity whether it is shown through its last valid day, where it has one
     * @param source what the class and its periods rest on
     */
    public record WindowClass(
            String id,
            Bilingual title,
            Facts facts,
            boolean published,
            @Nullable Period minimum,
            @Nullable Period maximum,
            boolean throughValidity,
            LegalSource source) {}

    /**
     * Any of these puts a record into the class; none at all fits every record.
     *
     * @param categories one of the record's is among them
     * @param onlyCategories all of the record's are among them
     * @param procedures the record's is among them
     * @param amountFrom the record's is at least that many yuan
     * @param mentions the record's title or legal basis holds one of them
     */
    public record Facts(
            List<String> categories,
            List<String> onlyCategories,
            List<String> procedures,
            @Nullable BigDecimal amountFrom,
            List<String> mentions) {

        /** Whether nothing is asked. */
        public boolean isAny() {
            return categories.isEmpty()
                    && onlyCategories.isEmpty()
                    && procedures.isEmpty()
                    && amountFrom == null
                    && mentions.isEmpty();
        }
    }
}
