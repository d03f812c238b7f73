package opencredit.search;

import opencredit.search.elasticsearch.TestIndex;
import opencredit.search.elasticsearch.WithElasticsearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real Elasticsearch does what every engine has to do. */
@ExtendWith(WithElasticsearch.class)
class ElasticsearchConformanceTest
        implements FindingConformance,
                FilterConformance,
                ListConformance,
                CountingConformance,
                ShortNameConformance,
                ChangeConformance,
                NameConformance,
                SuggestConformance,
                SubjectConformance {

    private AskedIndex asked;

    @BeforeEach
    void open() {
        asked = new AskedIndex(TestIndex.create());
    }

    @Override
    public AskedIndex asked() {
        return asked;
    }
}
