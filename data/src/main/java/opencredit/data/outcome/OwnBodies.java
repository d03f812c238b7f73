package opencredit.data.outcome;

import java.util.List;
import java.util.Optional;
import opencredit.data.ledger.Party;
import opencredit.data.subject.Names;
import org.jspecify.annotations.Nullable;

/**
 * The bodies whose records somebody may change.
 *
 * @param rates whether they are agencies that rate, so that a record's authority has to be one of them too
 */
public record OwnBodies(List<OwnBody> bodies, boolean rates) {
    public OwnBodies {
        bodies = List.copyOf(bodies);
    }

    /** Ids, as the register lists them. */
    public List<String> ids() {
        return bodies.stream().map(OwnBody::id).toList();
    }

    /** The body that is listed by this id. */
    public Optional<OwnBody> byId(String id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /** The body that a name stands for in a row: the one that is listed by it before one that a record calls so. */
    public Optional<OwnBody> byName(String name) {
        String normal = Names.normalise(name);
        return bodies.stream()
                .filter(body -> Names.normalise(body.names().getFirst()).equals(normal))
                .findFirst()
                .or(() -> bodies.stream()
                        .filter(body ->
                                body.names().stream().map(Names::normalise).anyMatch(normal::equals))
                        .findFirst());
    }

    /** The only one; empty where there are several. */
    public Optional<OwnBody> only() {
        return bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.empty();
    }

    /**
     * Whether a record's publisher is one of them. Its code decides. Where it has none its name has to be the listed one:
     * whoever submits may write any name beside the own code, and would reach with it the records of another body.
     */
    public boolean reach(Party publisher) {
        String code = publisher.identity();
        String normal = Names.normalise(publisher.name());
        return code == null
                ? listedNames().stream().map(Names::normalise).anyMatch(normal::equals)
                : byId(code).isPresent();
    }

    /** Codes of those that have one. */
    public List<String> codes() {
        return bodies.stream()
                .flatMap(body -> Optional.ofNullable(body.code()).stream())
                .toList();
    }

    /** The names by which the register lists them. */
    public List<String> listedNames() {
        return bodies.stream().map(body -> body.names().getFirst()).toList();
    }

    /**
     * A body.
     *
     * @param id as the register lists it
     * @param code its credit code, which then is the id; null where it has none
     * @param names the listed one first, then those that records give beside the code
     */
    public record OwnBody(String id, @Nullable String code, List<String> names) {
        public OwnBody {
            names = List.copyOf(names);
        }
    }
}
