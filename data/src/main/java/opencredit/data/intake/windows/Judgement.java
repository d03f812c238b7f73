package opencredit.data.intake.windows;

import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.WindowRules;
import opencredit.data.dataset.WindowRules.Edition;
import opencredit.data.dataset.WindowRules.Facts;
import opencredit.data.dataset.WindowRules.WindowClass;

/**
 * Which rule a record falls under: that of a special law first, for 另有规定的，从其规定; then the class that the authority
 * stated; then the first class that the record's facts fit.
 *
 * @param rule such as {@code 2026/general}, or {@code law/government-procurement}
 * @param assumed whether the law, or the record, left open which rule applies: words of a title or a legal basis put
 *     records into a class by guess, while a law is found by its article
 */
public record Judgement(String rule, WindowClass windowClass, boolean assumed) {

    /** Judges by the edition that was in force on the day of the decision. */
    public static Judgement of(WindowRules rules, RecordFacts record) {
        Edition edition = rules.edition(record.decision());
        Optional<WindowClass> law = edition.laws().stream()
                .filter(each -> mentions(each.facts(), record))
                .findFirst();
        if (law.isPresent()) {
            return new Judgement("law/" + law.get().id(), law.get(), law.get().assumed());
        }
        Optional<WindowClass> stated = edition.stated(record.severity());
        if (stated.isPresent()) {
            return byClass(edition, stated.get(), stated.get().assumed());
        }
        List<WindowClass> classes = edition.classes();
        WindowClass found = classes.stream()
                .filter(each -> fits(each.facts(), record))
                .findFirst()
                .orElseGet(classes::getLast);
        // what no class fits may still be of one: its columns do not hold every fact
        boolean isLeft = classes.size() > 1 && found.equals(classes.getLast());
        boolean isGuess = mentions(found.facts(), record) && !isStated(found.facts(), record);
        return byClass(edition, found, isLeft || isGuess || found.assumed());
    }

    private static Judgement byClass(Edition edition, WindowClass windowClass, boolean assumed) {
        return new Judgement(edition.id() + "/" + windowClass.id(), windowClass, assumed);
    }

    private static boolean fits(Facts facts, RecordFacts record) {
        return isStated(facts, record) || mentions(facts, record);
    }

    /** By what columns say, not by words in a text, which may speak of something else. */
    private static boolean isStated(Facts facts, RecordFacts record) {
        List<String> categories = record.categories();
        boolean isOnly = !categories.isEmpty() && facts.onlyCategories().containsAll(categories);
        boolean isMuch = facts.amountFrom() != null
                && record.amount() != null
                && record.amount().compareTo(facts.amountFrom()) >= 0;
        return isOnly
                || isMuch
                || categories.stream().anyMatch(facts.categories()::contains)
                || (record.procedure() != null && facts.procedures().contains(record.procedure()));
    }

    private static boolean mentions(Facts facts, RecordFacts record) {
        return facts.mentions().stream()
                .anyMatch(mention -> record.texts().stream().anyMatch(text -> text.contains(mention)));
    }
}
