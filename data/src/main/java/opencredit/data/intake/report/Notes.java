package opencredit.data.intake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import opencredit.data.outcome.Report.Note;

/** The first notes of each kind, so that a flag on every row leaves room for the refusals. */
final class Notes {
    /** As many as anyone reads; counts stay exact. */
    static final int MOST = 1_000;

    private final List<Note> refusals = new ArrayList<>();
    private final List<Note> flags = new ArrayList<>();
    private final List<Note> asides = new ArrayList<>();

    void refusal(Note note) {
        if (refusals.size() < MOST) {
            refusals.add(note);
        }
    }

    void flag(Note note) {
        if (flags.size() < MOST) {
            flags.add(note);
        }
    }

    void aside(Note note) {
        if (asides.size() < MOST) {
            asides.add(note);
        }
    }

    /** At most {@link #MOST}, refusals before flags and flags before the rest where there is no room for all, in order of rows. */
    List<Note> all() {
        return first(Stream.of(refusals, flags, asides).flatMap(List::stream));
    }

    static List<Note> first(Stream<Note> notes) {
        return notes.limit(MOST)
                .sorted(Comparator.comparingInt(Note::sheet).thenComparingLong(Note::row))
                .toList();
    }
}
