package opencredit.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opencredit.search.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken out is in no file of the index when it is closed. */
class ForgettingTest {
    private static final String SECRET = "zqxjkvbwf";
    private static final int RECORDS = 40;

    private @TempDir Path folder;

    @Test
    void deletedContentLeavesTheFiles() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            fill(index);
            assertThat(IndexFiles.with(SECRET, folder)).isNotEmpty();
            forget(index, 7);
            forget(index, 21);
            index.idle();
            forget(index, 33);
        }
        assertThat(IndexFiles.with(SECRET, folder)).isEmpty();
        assertThat(IndexFiles.deleted(folder)).isZero();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(Examples.found(index)).isEqualTo(RECORDS - 3);
            assertThat(index.position()).isEqualTo(100 + 33);
            assertThat(index.mark()).isEqualTo("33");
        }
    }

    /** A process that is killed has had no time for it. */
    @Test
    void isRememberedOverARestart() throws Exception {
        OpenFolder killed = OpenFolder.open(folder);
        killed.apply(documents(), RECORDS, "all");
        killed.forget();
        killed.apply(List.of(new Change.Gone(Examples.document(7, "").id(), 50)), 50, "gone");
        killed.leave();
        assertThat(IndexFiles.with(SECRET, folder)).isNotEmpty();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.position()).isEqualTo(50);
        }
        assertThat(IndexFiles.with(SECRET + 7, folder)).isEmpty();
        assertThat(IndexFiles.deleted(folder)).isZero();
    }

    private static void fill(LuceneIndex index) {
        List<Change> all = documents();
        for (int from = 0; from < RECORDS; from += 5) {
            index.apply(all.subList(from, from + 5), from + 5);
        }
    }

    /** Every seventh from the seventh is to be forgotten. */
    private static List<Change> documents() {
        List<Change> all = new ArrayList<>();
        for (long number = 1; number <= RECORDS; number++) {
            String name = isSecret(number) ? "示例 " + SECRET + number : "示例" + number + "厂";
            all.add(new Change.Shown(Examples.document(number, name), number));
        }
        return all;
    }

    private static boolean isSecret(long number) {
        return List.of(7L, 21L, 33L).contains(number);
    }

    private static void forget(LuceneIndex index, long number) {
        index.forget();
        long seq = 100 + number;
        index.apply(List.of(new Change.Gone(Examples.document(number, "").id(), seq)), seq, Long.toString(number));
    }
}
