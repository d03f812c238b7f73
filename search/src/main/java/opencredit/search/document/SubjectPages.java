package opencredit.search.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opencredit.search.Hits.Counted;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectHits.Scored;
import opencredit.search.SubjectQuery;
import opencredit.search.SubjectQuery.Place;
import opencredit.search.SubjectQuery.Position;
import opencredit.search.name.BestNames.Compared;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Pages of subjects, the same for every engine: first the best by the common comparison, in its order; behind them
 * whoever else has the words, as they lie in the index.
 */
public final class SubjectPages {

    private final SubjectQuery query;
    private final Words words;
    private final TypedName typed;
    private final Engine engine;

    private SubjectPages(SubjectQuery query, Words words, Engine engine) {
        this.query = query;
        this.words = words;
        this.typed = TypedName.of(words.wanted());
        this.engine = engine;
    }

    /** What an engine finds. */
    public interface Engine {

        /**
         * Those that have the words and meet the conditions, the best tier first, in each the shortest name.
         *
         * @param except left out
         */
        List<Placed> having(@Nullable Position after, int limit, Set<String> except);

        /** Names that are like one, whatever the conditions. */
        List<Candidate> similar(TypedName typed);

        /** The subjects among some that meet the conditions. */
        Set<String> meeting(Collection<String> codes);

        /** Counts those that have the words and meet the conditions, and others beside them. */
        Counted count(Collection<String> others);
    }

    /** A subject with its names, and where it stands among those found. */
    public record Placed(Position position, List<Candidate> names) {
        String code() {
            return names.getFirst().code();
        }
    }

    public static SubjectHits of(SubjectQuery query, Words words, Engine engine, long asOf) {
        return new SubjectPages(query, words, engine).page(asOf);
    }

    /** Where nothing can be found. */
    public static SubjectHits nothing(SubjectQuery query, long asOf) {
        return new SubjectHits(List.of(), false, Counted.nothing(query.counting()), null, asOf);
    }

    private SubjectHits page(long asOf) {
        Place after = query.after();
        Best best = best();
        Page page = after != null && after.code() == null
                ? behind(best, after.position(), query.limit())
                : among(best, after);
        Counted counted =
                query.counting().isAsked() ? engine.count(best.others()) : Counted.cutShort(query.counting(), 0);
        return new SubjectHits(page.subjects(), best.isSimilar(), counted, page.next(), asOf);
    }

    private Best best() {
        List<Placed> found = engine.having(null, NamedSubjects.FIRST + 1, Set.of());
        boolean more = found.size() > NamedSubjects.FIRST;
        List<Placed> first = more ? found.subList(0, NamedSubjects.FIRST) : found;
        Set<String> having = first.stream().map(Placed::code).collect(Collectors.toUnmodifiableSet());
        List<Compared> named = NamedSubjects.of(
                words, first.stream().flatMap(each -> each.names().stream()).toList(), engine::similar);
        Set<String> others = others(named, having);
        List<Compared> best = named.stream()
                .filter(each -> having.contains(code(each)) || others.contains(code(each)))
                .toList();
        return new Best(best, others, more ? first.getLast().position() : null);
    }

    private Set<String> others(List<Compared> named, Set<String> having) {
        List<String> others = named.stream()
                .map(SubjectPages::code)
                .filter(Predicate.not(having::contains))
                .toList();
        return others.isEmpty() || query.filter().isEmpty() ? Set.copyOf(others) : engine.meeting(others);
    }

    private static String code(Compared compared) {
        return compared.candidate().code();
    }

    private Page among(Best best, @Nullable Place after) {
        int from = after == null ? 0 : best.behind(after);
        int to = Math.min(best.named().size(), from + query.limit());
        List<Scored> shown = new ArrayList<>(best.named().subList(from, to).stream()
                .map(each -> new Scored(code(each), each.likeness().score()))
                .toList());
        Position end = after == null ? best.end() : Position.earlier(after.position(), best.end());
        if (to < best.named().size()) {
            return new Page(shown, new Place(code(best.named().get(to - 1)), to, end));
        }
        if (end == null) {
            return new Page(shown, null);
        }
        if (shown.size() == query.limit()) {
            return new Page(shown, new Place(null, to, end));
        }
        Page rest = behind(best, end, query.limit() - shown.size());
        shown.addAll(rest.subjects());
        return new Page(shown, rest.next());
    }

    private Page behind(Best best, @Nullable Position after, int limit) {
        List<Placed> found = engine.having(after, limit + 1, best.others());
        boolean more = found.size() > limit;
        List<Placed> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(this::scored).toList(),
                more ? new Place(null, 0, shown.getLast().position()) : null);
    }

    private Scored scored(Placed subject) {
        double score = subject.names().stream()
                .mapToDouble(name -> typed.compare(name).score())
                .max()
                .orElse(0);
        return new Scored(subject.code(), score);
    }

    private record Page(List<Scored> subjects, @Nullable Place next) {}

    /**
     * The best.
     *
     * @param others those of them that are not among the first that have the words
     * @param end where those begin that are not among them; null where there are none
     */
    private record Best(
            List<Compared> named,
            Set<String> others,
            @Nullable Position end) {

        /** Whether nobody has the words. */
        boolean isSimilar() {
            return !named.isEmpty() && named.size() == others.size();
        }

        /** How many come before what follows a place: the one that was shown last may have gone meanwhile. */
        int behind(Place after) {
            for (int at = 0; at < named.size(); at++) {
                if (code(named.get(at)).equals(after.code())) {
                    return at + 1;
                }
            }
            return Math.min(named.size(), Math.max(0, after.shown() - 1));
        }
    }
}
