package opencredit.search.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.search.name.BestNames.Compared;
import opencredit.search.name.parts.Vocabulary;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;

/** Which subjects a text names: those found strictly, and where these do not settle it those that are alike. */
public final class NamedSubjects {

    /** A lower score means another name: two names of one region, industry and form reach 0.45 by these alone. */
    public static final double ALIKE = 0.5;

    /** Of a hundred candidates the right one is missed 4 times in 1,000; of three hundred twice. */
    public static final int CANDIDATES = 100;

    /** Of a short word's eighty candidates hardly more is missed than of a hundred: the shortest names come first. */
    private static final int CANDIDATES_OF_A_WORD = 80;

    /** So many names that have every character leave no place for others. */
    public static final int ENOUGH = 20;

    /** So many that have the words are compared with what was typed: no list of the best is longer. */
    public static final int FIRST = 20;

    /** So many that have the words settle it, unless what was typed is short: it may be an abbreviation. */
    private static final int SETTLED = 10;

    private NamedSubjects() {}

    /**
     * The best, in the order of the comparison.
     *
     * @param found those that have the words, or the code, or sound so; at most {@link #FIRST} subjects
     * @param similar asked for only where they are needed, for they cost most
     */
    public static List<Compared> of(
            Words words, Collection<Candidate> found, Function<TypedName, List<Candidate>> similar) {
        TypedName typed = TypedName.of(words.wanted());
        List<Candidate> strict = found.stream()
                .filter(candidate -> !words.exclude(candidate.name()))
                .toList();
        if (words.quoted() || !needsSimilar(typed)) {
            List<Compared> best = BestNames.of(typed, strict);
            if (words.quoted() || isSettled(typed, best)) {
                return best;
            }
        }
        Set<String> having = strict.stream().map(Candidate::code).collect(Collectors.toUnmodifiableSet());
        List<Candidate> all = new ArrayList<>(similar.apply(typed));
        all.removeIf(candidate -> words.exclude(candidate.name()) || isBehind(words, candidate, having));
        all.addAll(strict);
        return withSuccessors(
                words,
                BestNames.of(typed, all).stream()
                        .filter(each -> each.likeness().score() >= ALIKE
                                || having.contains(each.candidate().code()))
                        .toList(),
                similar);
    }

    /** Where more have the words than are compared, the others of them come behind, whatever finds them. */
    private static boolean isBehind(Words words, Candidate candidate, Set<String> first) {
        return first.size() >= FIRST && !first.contains(candidate.code()) && words.standIn(candidate.name());
    }

    /** A query for a renamed body may mean the records of either name: those of the typed name come first. */
    private static List<Compared> withSuccessors(
            Words words, List<Compared> named, Function<TypedName, List<Candidate>> similar) {
        String today = Vocabulary.STANDARD.today(words.wanted());
        if (today.equals(Tokens.key(words.wanted()))) {
            return named;
        }
        TypedName successor = TypedName.of(today);
        Set<String> known = named.stream().map(each -> each.candidate().code()).collect(Collectors.toUnmodifiableSet());
        List<Compared> all = new ArrayList<>(named);
        BestNames.of(successor, similar.apply(successor)).stream()
                .filter(each -> each.likeness().score() >= ALIKE)
                .filter(each -> !known.contains(each.candidate().code())
                        && !words.exclude(each.candidate().name()))
                .forEach(all::add);
        return all;
    }

    /** How many to compare with what was typed. */
    public static int candidates(TypedName typed) {
        return typed.isPlain() ? CANDIDATES_OF_A_WORD : CANDIDATES;
    }

    /**
     * Whether those that are alike are needed whatever else is found, so that they can be asked for at once. A short word may
     * be an abbreviation that stands in names by chance.
     */
    public static boolean needsSimilar(TypedName typed) {
        return typed.isShort() && !typed.isEmpty() && !typed.isLatin();
    }

    /** Where enough names hold what was typed. */
    private static boolean isSettled(TypedName typed, List<Compared> found) {
        return typed.isEmpty()
                || typed.isLatin()
                || found.size() >= SETTLED
                || (!found.isEmpty() && found.getFirst().likeness().score() == 1);
    }
}
