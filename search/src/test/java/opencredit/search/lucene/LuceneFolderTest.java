package opencredit.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import opencredit.search.Change;
import opencredit.search.SearchIndex;
import opencredit.search.lucene.documents.Fields;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneFolderTest {

    private @TempDir Path folder;

    @Test
    void keepsWhatWasAppliedOverARestart() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.apply(Examples.shown(1, 3), 3, "three");
        }
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.position()).isEqualTo(3);
            assertThat(index.mark()).isEqualTo("three");
            assertThat(Examples.found(index)).isEqualTo(3);
        }
    }

    @Test
    void makesAFolderThatIsMissing() {
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("home").resolve("index"))) {
            index.apply(Examples.shown(1, 1), 1);
            assertThat(Examples.found(index)).isEqualTo(1);
        }
    }

    @Test
    void isOpenInOnePlaceOnly() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.apply(Examples.shown(1, 1), 1);
            assertThatThrownBy(() -> LuceneIndex.open(folder)).isInstanceOf(IllegalStateException.class);
            assertThat(Examples.found(index)).isEqualTo(1);
        }
    }

    @Test
    void beginsABrokenIndexAnew() throws IOException {
        for (String broken : List.of("segments", "_")) {
            try (LuceneIndex index = LuceneIndex.open(folder)) {
                index.apply(Examples.shown(1, 3), 3);
            }
            for (Path file : files(broken)) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
            beginsAnew();
        }
    }

    @Test
    void beginsAnewWhenFilesAreMissing() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.apply(Examples.shown(1, 3), 3);
        }
        for (Path file : files("_")) {
            Files.delete(file);
        }
        beginsAnew();
    }

    @Test
    void beginsTheIndexOfAnotherProgramAnewAndLeavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(List.of());
        }
        beginsAnew();
        assertThat(folder.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void beginsTheIndexOfAnotherFormAnew() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setIndexSort(Fields.order()))) {
            writer.addDocument(List.of());
            writer.setLiveCommitData(Map.of("form", "0", "position", "9").entrySet());
        }
        beginsAnew();
    }

    @Test
    void saysWhenItIsBrokenAndWorksAgainAfterAReset() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.apply(Examples.shown(1, 3), 3);
            for (Path file : files("")) {
                Files.delete(file);
            }
            Files.delete(folder);
            assertThatThrownBy(() -> index.apply(Examples.shown(4, 6), 6)).isInstanceOf(SearchIndex.Broken.class);
            assertThatThrownBy(() -> index.apply(Examples.shown(4, 6), 6)).isInstanceOf(SearchIndex.Broken.class);
            assertThat(Examples.found(index)).isEqualTo(3);
            assertThat(index.position()).isEqualTo(3);
            index.reset();
            assertThat(index.position()).isZero();
            index.apply(Examples.shown(1, 6), 6);
            assertThat(Examples.found(index)).isEqualTo(6);
        }
    }

    @Test
    void takesTextsOfAnyLength() {
        String endless = "示例".repeat(20_000);
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.apply(List.of(new Change.Shown(Examples.document(1, endless), 1)), 1);
            assertThat(Examples.found(index)).isEqualTo(1);
        }
    }

    private void beginsAnew() {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.position()).isZero();
            assertThat(Examples.found(index)).isZero();
            index.apply(Examples.shown(1, 2), 2);
            assertThat(Examples.found(index)).isEqualTo(2);
            index.reset();
        }
    }

    private List<Path> files(String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
