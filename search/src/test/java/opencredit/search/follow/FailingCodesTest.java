package opencredit.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.dataset.reading.TestDatasets;
import opencredit.search.SearchDocument;
import opencredit.search.SearchDocument.Name;
import org.junit.jupiter.api.Test;

/** A code that fails its check finds its record, and makes nobody a subject. */
class FailingCodesTest {
    private static final String CONTENT = """
            {"authority":{"code":"11371300000000019X","name":"临沂示例市场监督管理局"},"dataset":"penalties",\
            "decisionDate":"2026-05-20","documentNumber":"临示市监处罚〔2026〕12号","fields":{},\
            "id":"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10",\
            "subject":{"code":"91230600716671629P","kind":"organization","name":"临沂示例建材有限公司"}}""";

    @Test
    void areNumbersOfTheRecord() {
        SearchDocument document = new Documents(TestDatasets.shipped()).read(CONTENT);
        assertThat(document.subject()).isEqualTo(new Name("临沂示例建材有限公司", null));
        assertThat(document.authority()).isEqualTo(new Name("临沂示例市场监督管理局", null));
        assertThat(document.numbers()).containsExactlyInAnyOrder("91230600716671629P", "11371300000000019X");
    }
}
