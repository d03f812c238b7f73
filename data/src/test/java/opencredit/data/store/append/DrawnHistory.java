package opencredit.data.store.append;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Outcome;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;

/**
 * One record that is loaded, undone, withdrawn, restored and corrected in an order that a seed draws, while batches wait. It
 * knows which texts were taken out; a publisher who says the same as a correction may say them again, and what waited may not.
 */
final class DrawnHistory {
    private static final List<String> WITHDRAWALS =
            List.of("batch-undone", "batch-undone", "privacy", "corrected", "repaired", "court-order");
    private static final List<String> CORRECTIONS = List.of("corrected", "privacy");
    private static final int FILES = 3;
    private static final Pattern TEXT = Pattern.compile("第\\d+条[档新]\\d+。");

    private final Database database;
    private final Ledger ledger;
    private final int number;
    private final SplittableRandom random;
    private final List<String> writes = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Long> appended = new ArrayList<>();
    private final Set<String> said = new LinkedHashSet<>();
    private final Set<String> takenOut = new LinkedHashSet<>();
    private Optional<String> leak = Optional.empty();
    private int fresh;

    DrawnHistory(Database database, int number, long seed) {
        this.database = database;
        this.ledger = Batches.ledger(database);
        this.number = number;
        this.random = new SplittableRandom(seed * 1_000 + number);
    }

    void next() {
        switch (random.nextInt(10)) {
            case 0, 1 -> load(file());
            case 2, 3 -> stage(file());
            case 4 -> confirm();
            case 5 -> undo();
            case 6 -> withdraw(WITHDRAWALS.get(random.nextInt(WITHDRAWALS.size())));
            case 7 -> restore();
            case 8 -> correct(CORRECTIONS.get(random.nextInt(CORRECTIONS.size())));
            default -> agree();
        }
        note();
    }

    /** Confirms all that waits. */
    void end() {
        while (!waiting.isEmpty()) {
            confirm();
            note();
        }
    }

    /** What is there and should not be. */
    Optional<String> leaked() {
        if (leak.isPresent()) {
            return leak;
        }
        List<String> contents = database.jdbi()
                .withHandle(handle -> handle.select("select content from version")
                        .mapTo(String.class)
                        .list());
        return takenOut.stream()
                .filter(text -> contents.stream().anyMatch(content -> content.contains(text)))
                .findFirst();
    }

    private String file() {
        return text("档" + random.nextInt(FILES));
    }

    private String another() {
        return text("新" + fresh++);
    }

    private String text(String what) {
        return "第" + number + "条" + what + "。";
    }

    private Disclosure of(String text) {
        return TestDisclosures.of("licences", number, text);
    }

    private void load(String text) {
        writes.add("load " + text);
        long batch = Batches.stage(database, List.of(of(text)));
        ledger.append(batch, rows -> {});
        appended.add(batch);
    }

    private void stage(String text) {
        writes.add("stage " + text);
        long batch = Batches.stage(database, List.of(of(text)));
        database.jdbi().useHandle(handle -> handle.execute("update batch set state = 'waiting' where id = ?", batch));
        waiting.add(new Waiting(batch, text));
    }

    private void confirm() {
        if (waiting.isEmpty()) {
            return;
        }
        Waiting next = waiting.remove(random.nextInt(waiting.size()));
        writes.add("confirm " + next.text());
        Optional<String> before = shown();
        ledger.confirm(next.batch(), "test");
        ledger.append(next.batch(), rows -> {});
        appended.add(next.batch());
        if (next.outdated() && !shown().equals(before)) {
            leak = Optional.of("by a batch from before: " + next.text());
        }
    }

    private void undo() {
        if (!appended.isEmpty()) {
            writes.add("undo");
            ledger.undo(appended.removeLast(), Acts.of("batch-undone"));
        }
    }

    private void withdraw(String reason) {
        Optional<UUID> id = id("record", "id");
        if (id.isPresent()) {
            writes.add("withdraw " + reason);
            ledger.withdraw(id.get(), Acts.of(reason), null);
            if (CORRECTIONS.contains(reason)) {
                takeOut();
            }
        }
    }

    private void restore() {
        id("withdrawn", "record").ifPresent(id -> {
            writes.add("restore");
            ledger.restore(id, Acts.of("withdrawn-in-error"), of(another()));
        });
    }

    private void correct(String reason) {
        Optional<UUID> id = id("record", "id");
        if (id.isPresent()) {
            writes.add("correct " + reason);
            Outcome outcome = ledger.correct(id.get(), Acts.of(reason), of(another()));
            if (outcome instanceof Outcome.Written) {
                takeOut();
            }
        }
    }

    /** The publisher's file says what the record says: from now on its files count again. */
    private void agree() {
        Optional<String> shown = shown();
        if (shown.isPresent()) {
            load(shown.get());
            takenOut.clear();
        }
    }

    private void takeOut() {
        takenOut.addAll(said);
        said.clear();
        waiting.replaceAll(batch -> new Waiting(batch.batch(), batch.text(), true));
    }

    private void note() {
        shown().ifPresent(said::add);
    }

    private Optional<UUID> id(String table, String column) {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select " + column + " from " + table + " where key = ?",
                                TestDisclosures.key("licences", number))
                        .mapTo(UUID.class)
                        .findOne());
    }

    private Optional<String> shown() {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select v.content from record r join version v on v.id = r.content where r.key = ?",
                                TestDisclosures.key("licences", number))
                        .mapTo(String.class)
                        .findOne())
                .flatMap(content -> TEXT.matcher(content).results().findFirst())
                .map(MatchResult::group);
    }

    @Override
    public String toString() {
        return String.join(", ", writes);
    }

    /** @param outdated whether the record lost its content since */
    private record Waiting(long batch, String text, boolean outdated) {
        private Waiting(long batch, String text) {
            this(batch, text, false);
        }
    }
}
