package opencredit.data.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opencredit.data.rule.WindowRules.Edition;
import opencredit.data.rule.WindowRules.Facts;
import opencredit.data.rule.WindowRules.WindowClass;

/**
 * Which rule a record falls under. In one edition: that of a special law first, for 另有规定的，从其规定; then the class that
 * the authority stated; then the first class that the record's facts fit. Of several editions: the lighter for the subject.
 *
 * @param rule such as {@code 2026/general}, or {@code law/government-procurement}
 * @param published whether the record may be shown at all
 * @param last the last day on which it may be shown
 * @param assumed whether the law, or the record, left open which rule applies: words of a title or a legal basis, and
 *     thresholds of the register's own, put records into a class by guess, while a law is found by its article
 */
public record Judgement(String rule, boolean published, LastDay last, boolean assumed) {

    /**
     * Judges by the edition that was in force on the day of the decision, and by each later one from its first day on. No
     * transitional rule says which of them holds for what is still shown then, so the lighter does, and the record says
     * that this is assumed.
     */
    public static Judgement of(WindowRules rules, RecordFacts record) {
        List<Edition> editions = rules.editions(record.decision());
        Judgement judgement = under(editions.getFirst(), record);
        for (int i = 1; i < editions.size(); i++) {
            LocalDate before = Objects.requireNonNull(editions.get(i - 1).until());
            judgement = judgement.orLighter(under(editions.get(i), record), before);
        }
        return judgement;
    }

    private static Judgement under(Edition edition, RecordFacts record) {
        Optional<WindowClass> law = edition.laws().stream()
                .filter(each -> mentions(each.facts(), record))
                .findFirst();
        if (law.isPresent()) {
            return byClass(WindowRules.LAW, law.get(), record, false);
        }
        Optional<WindowClass> stated = edition.stated(record.severity());
        if (stated.isPresent()) {
            return byClass(edition.id(), stated.get(), record, false);
        }
        List<WindowClass> classes = edition.classes();
        WindowClass found = classes.stream()
                .filter(each -> fits(each.facts(), record))
                .findFirst()
                .orElseGet(classes::getLast);
        // what no class fits may still be of one: its columns do not hold every fact
        boolean isLeft = classes.size() > 1 && found.equals(classes.getLast());
        boolean isGuess = fits(found.facts(), record) && !isStated(found.facts(), record);
        return byClass(edition.id(), found, record, isLeft || isGuess);
    }

    private static Judgement byClass(String edition, WindowClass windowClass, RecordFacts record, boolean assumed) {
        return new Judgement(
                edition + "/" + windowClass.id(), windowClass.published(), LastDay.of(windowClass, record), assumed);
    }

    /**
     * This, or what a newer edition says where that is lighter.
     *
     * @param before the last day of the older edition: what was shown lawfully until then was
     */
    private Judgement orLighter(Judgement newer, LocalDate before) {
        if (!published || last.endsBy(before)) {
            return this;
        }
        LastDay other = newer.published ? newer.last.notBefore(before) : new LastDay(before, null);
        if (other.isBefore(last)) {
            return new Judgement(newer.rule, true, other, true);
        }
        return last.isBefore(other) ? new Judgement(rule, true, last, true) : this;
    }

    private static boolean fits(Facts facts, RecordFacts record) {
        return isStated(facts, record) || isMuch(facts, record) || mentions(facts, record);
    }

    /** By what columns say, not by words in a text, which may speak of something else. */
    private static boolean isStated(Facts facts, RecordFacts record) {
        List<String> categories = record.categories();
        boolean isOnly = !categories.isEmpty() && facts.onlyCategories().containsAll(categories);
        return isOnly
                || categories.stream().anyMatch(facts.categories()::contains)
                || (record.procedure() != null && facts.procedures().contains(record.procedure()));
    }

    /** No law says how much is much. */
    private static boolean isMuch(Facts facts, RecordFacts record) {
        return facts.amountFrom() != null
                && record.amount() != null
                && record.amount().compareTo(facts.amountFrom()) >= 0;
    }

    private static boolean mentions(Facts facts, RecordFacts record) {
        return facts.mentions().stream()
                .anyMatch(mention -> record.texts().stream().anyMatch(text -> text.contains(mention)));
    }
}
