package opencredit.search;

import java.nio.file.Path;
import opencredit.search.lucene.LuceneIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Lucene does what every engine has to do. */
class LuceneConformanceTest
        implements FindingConformance,
                FilterConformance,
                ListConformance,
                CountingConformance,
                ShortNameConformance,
                ChangeConformance,
                SuggestConformance,
                NameConformance,
                SubjectConformance {

    private @TempDir Path folder;
    private AskedIndex asked;

    @BeforeEach
    void open() {
        asked = new AskedIndex(LuceneIndex.open(folder));
    }

    @AfterEach
    void close() {
        asked.index().close();
    }

    @Override
    public AskedIndex asked() {
        return asked;
    }
}
