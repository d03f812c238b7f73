package opencredit.search.document;

import java.util.List;
import java.util.Optional;
import opencredit.search.SearchDocument;

/**
 * The facts in a record about a party that is a subject: a subject is in the index with the facts that its records
 * tell.
 *
 * @param kind its kind in wire form
 * @param dataset of the record
 * @param name as the record writes it
 */
public record SubjectFact(String code, String kind, String dataset, String name) {

    private static final int PARTS = 4;

    /** Of a record's parties; none of a party without a code, which is no subject of its own. */
    public static List<SubjectFact> of(SearchDocument record) {
        return record.parties().stream()
                .flatMap(party -> Optional.ofNullable(party.code()).stream()
                        .map(code -> new SubjectFact(code, party.kind(), record.dataset(), party.name())))
                .filter(fact -> IndexFields.isTerm(fact.key()))
                .toList();
    }

    /** The fact that is written so. */
    public static SubjectFact read(String key) {
        String[] parts = key.split(" ", PARTS);
        return new SubjectFact(parts[0], parts[1], parts[2], parts[3]);
    }

    /** As one value of the record. Only a name has spaces. */
    public String key() {
        return String.join(" ", code, kind, dataset, name);
    }
}
