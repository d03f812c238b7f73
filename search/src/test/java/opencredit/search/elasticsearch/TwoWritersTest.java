package opencredit.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import opencredit.data.record.RecordTotals;
import opencredit.search.Change;
import opencredit.search.SearchIndex;
import opencredit.search.WrittenRecords;
import opencredit.search.document.IndexFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two write one index at once, because one was taken for dead. */
@ExtendWith(WithElasticsearch.class)
class TwoWritersTest {

    private static final String CODE = "91371300699999996U", OTHER = "92371302MA3ABCD150";

    private final IndexNames names = TestIndex.names();
    private ElasticsearchIndex slow;
    private ElasticsearchIndex quick;

    @BeforeEach
    void open() {
        slow = TestIndex.open(names);
        quick = TestIndex.open(names);
        slow.position();
        slow.apply(List.of(shown(1, "示例一厂", CODE, 1), shown(2, "示例二厂", OTHER, 2)), 2, "two");
        quick.position();
    }

    @AfterEach
    void close() {
        slow.close();
        quick.close();
    }

    @Test
    void readWhatEitherWrote() {
        assertThat(quick.position()).isEqualTo(2);
        assertThat(quick.mark()).isEqualTo("two");
        assertThat(WrittenRecords.found(quick, "示例")).hasSize(2);
    }

    @Test
    void whatIsOlderComesToNothing() {
        quick.apply(List.of(shown(1, "改名厂", CODE, 3), gone(2, 4)), 4, "four");
        slow.apply(List.of(shown(1, "示例一厂", CODE, 1), shown(2, "示例二厂", OTHER, 2)), 2, "two");
        assertThat(slow.position()).isEqualTo(4);
        assertThat(slow.mark()).isEqualTo("four");
        assertThat(WrittenRecords.found(quick, "示例一")).isEmpty();
        assertThat(WrittenRecords.found(quick, "示例二")).isEmpty();
        assertThat(WrittenRecords.found(quick, "改名")).containsExactly(WrittenRecords.id(1));
        assertThat(WrittenRecords.suggested(quick, "示例")).isEmpty();
        assertThat(WrittenRecords.suggested(quick, "改名")).containsExactly(CODE);
    }

    @Test
    void aSubjectThatCameBackStays() {
        quick.apply(List.of(gone(1, 3), shown(3, "示例一厂", CODE, 4)), 4, "four");
        slow.apply(List.of(gone(1, 3)), 3, "three");
        assertThat(WrittenRecords.suggested(quick, "示例一厂")).startsWith(CODE);
    }

    @Test
    void leavesNothingOfWhatIsGone() {
        quick.apply(List.of(gone(1, 3)), 3, "three");
        assertThat(WrittenRecords.found(quick, "示例一")).doesNotContain(WrittenRecords.id(1));
        String index = TestIndex.indexes(names).iterator().next();
        assertThat(new Generation(TestIndex.cluster(), index).tally())
                .isEqualTo(RecordTotals.of(WrittenRecords.id(2), 2));
        assertThat(TestIndex.stored(index, WrittenRecords.id(1).toString())).isEqualTo("3 {}");
    }

    @Test
    void whoWritesAnIndexThatWasReplacedIsToldSoAndMakesNone() {
        Set<String> before = TestIndex.indexes(names);
        quick.reset();
        Set<String> after = TestIndex.indexes(names);
        assertThat(after).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThatThrownBy(() -> slow.apply(List.of(shown(4, "示例四厂", CODE, 3)), 3, "three"))
                .isInstanceOf(SearchIndex.Away.class);
        assertThatThrownBy(() -> slow.apply(List.of(), 3, "three")).isInstanceOf(SearchIndex.Away.class);
        assertThat(TestIndex.indexes(names)).isEqualTo(after);
        assertThat(slow.position()).isZero();
        slow.apply(List.of(shown(4, "示例四厂", CODE, 3)), 3, "three");
        assertThat(WrittenRecords.found(quick, "示例")).containsExactly(WrittenRecords.id(4));
    }

    @Test
    void leavesTheIndexOfANewerProgramAlone() {
        assertThat(names.isOurs(names.alias() + "-1764043200000")).isTrue();
        assertThat(names.isOurs(names.prefix() + "-0-7")).isTrue();
        assertThat(names.isOurs(names.prefix() + "-" + (Long.parseLong(IndexFields.FORM) + 1) + "-7"))
                .isFalse();
        assertThat(names.isOurs(names.prefix() + "-of-others-1-7")).isFalse();
    }

    @Test
    void bothAtOnceEndAsOneWouldHave() throws Exception {
        for (int seed = 1; seed <= 3; seed++) {
            List<Change> ledger = ledger(new Random(seed));
            slow.reset();
            quick.position();
            int round = seed;
            Thread other = Thread.ofPlatform().start(() -> follow(slow, ledger, new Random(round)));
            follow(quick, ledger, new Random(-seed));
            other.join();
            assertThat(quick.position()).isEqualTo(ledger.size());
            assertThat(WrittenRecords.found(quick, "示例")).as("seed %d", seed).isEqualTo(records(ledger));
            assertThat(WrittenRecords.suggested(quick, "示例"))
                    .as("seed %d", seed)
                    .containsAll(subjects(ledger));
        }
    }

    /** Applies batches of any size; each tells of a record what was so at that moment, as the ledger's reader does. */
    private static void follow(SearchIndex index, List<Change> ledger, Random random) {
        int from = (int) index.position();
        while (from < ledger.size()) {
            int to = Math.min(ledger.size(), from + 1 + random.nextInt(12));
            int read = Math.min(ledger.size(), to + random.nextInt(5));
            Map<UUID, Change> changes = new HashMap<>();
            ledger.subList(from, to).forEach(change -> changes.put(change.id(), change));
            ledger.subList(to, read).forEach(change -> changes.computeIfPresent(change.id(), (_, _) -> change));
            index.apply(new ArrayList<>(changes.values()), to, "mark " + to);
            from = to;
        }
    }

    private static List<Change> ledger(Random random) {
        List<Change> ledger = new ArrayList<>();
        for (int seq = 1; seq <= 60; seq++) {
            int record = 1 + random.nextInt(8);
            int subject = random.nextInt(4);
            ledger.add(
                    random.nextInt(3) == 0
                            ? gone(record, seq)
                            : shown(record, "示例" + "甲乙丙丁".charAt(subject) + "厂", code(subject), seq));
        }
        return ledger;
    }

    private static String code(int subject) {
        return "9137130069999999" + subject + "U";
    }

    /** All of one day: by id, the highest first. */
    private static List<UUID> records(List<Change> ledger) {
        return last(ledger).stream()
                .map(Change::id)
                .sorted(Comparator.comparing(UUID::toString).reversed())
                .toList();
    }

    private static List<String> subjects(List<Change> ledger) {
        return last(ledger).stream()
                .map(change -> change.document().subject().code())
                .toList();
    }

    private static List<Change.Shown> last(List<Change> ledger) {
        Map<UUID, Change> last = new HashMap<>();
        ledger.forEach(change -> last.put(change.id(), change));
        return last.values().stream()
                .filter(Change.Shown.class::isInstance)
                .map(Change.Shown.class::cast)
                .toList();
    }

    private static Change shown(int number, String name, String code, long seq) {
        return new Change.Shown(WrittenRecords.document(number, name, code), seq);
    }

    private static Change gone(int number, long seq) {
        return new Change.Gone(WrittenRecords.id(number), seq);
    }
}
