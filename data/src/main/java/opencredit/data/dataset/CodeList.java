package opencredit.data.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;

/**
 * A closed list of values in {@code data/codes/}.
 *
 * @param id file name without extension
 * @param source what the list and its values rest on
 */
public record CodeList(String id, Bilingual title, LegalSource source, List<Code> codes) {

    /** The code whose value, title or accepted form in {@code edition} is {@code text}, surrounding space ignored. */
    public Optional<Code> find(String text, String edition) {
        String wanted = text.strip();
        return codes.stream().filter(code -> code.accepts(wanted, edition)).findFirst();
    }

    /** The code with exactly this published value. */
    public Optional<Code> value(String value) {
        return codes.stream().filter(code -> code.value().equals(value)).findFirst();
    }

    /** The codes of one group, such as the reasons of one event. */
    public List<Code> in(String group) {
        return codes.stream().filter(code -> code.groups().contains(group)).toList();
    }

    /** The values of the codes of one group. */
    public Set<String> valuesIn(String group) {
        return in(group).stream().map(Code::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * One value of the list.
     *
     * @param value what is published
     * @param accepts other spellings, valid in every edition
     * @param editions raw status codes that mean this only in one edition
     * @param groups what the value belongs to, such as the ledger's events that a reason may give
     */
    public record Code(
            String value, Bilingual title, List<String> accepts, List<EditionCode> editions, List<String> groups) {

        boolean accepts(String text, String edition) {
            return value.equals(text)
                    || title.zh().equals(text)
                    || accepts.contains(text)
                    || editions.contains(new EditionCode(edition, text));
        }
    }

    /** A raw code and the only edition in which it has this meaning. */
    public record EditionCode(String edition, String raw) {}
}
