package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many records a search found, where that is asked, and what it says where there is no time to count. */
class SearchTotalTest {

    private static JsonNode search(ContractClient client, String more) {
        return client.get("/v1/search?q=" + URLEncoder.encode("示例", StandardCharsets.UTF_8) + more)
                .json();
    }

    @Test
    void countsOnlyWhenAsked() {
        ContractClient client = TestService.shared().client();
        assertThat(search(client, "&dataset=licences&limit=1&total=true").path("total"))
                .hasToString("{\"value\":" + TestService.LICENCES + ",\"relation\":\"eq\"}");
        for (String more : new String[] {"", "&total=false", "&facets=year"}) {
            assertThat(search(client, more).has("total")).as(more).isFalse();
        }
        assertThat(search(client, "&total=true&facets=year").has("partial")).isFalse();
        assertThat(client.get("/v1/search?q=a&total=maybe").status()).isEqualTo(400);
    }

    @Test
    void saysWhatThereWasNoTimeToCount(@TempDir Path folder) throws Exception {
        try (TestService service = new TestService(withoutTimeToCount(LuceneIndex.open(folder)))) {
            service.publish(IntStream.range(0, 3).mapToObj(Fictional::penalty).toList());
            ContractClient client = service.client();
            JsonNode answer = search(client, "&total=true&facets=year&limit=2");
            assertThat(answer.path("records")).hasSize(2);
            assertThat(answer.path("next").isTextual()).isTrue();
            assertThat(answer.path("total")).hasToString("{\"value\":2,\"relation\":\"gte\"}");
            assertThat(answer.has("facets")).isFalse();
            assertThat(answer.path("partial")).hasToString("[\"facets\",\"total\"]");
            assertThat(search(client, "&facets=year").path("partial")).hasToString("[\"facets\"]");
            assertThat(search(client, "").has("partial")).isFalse();
        }
    }

    private static SearchIndex withoutTimeToCount(SearchIndex index) {
        return (SearchIndex) Proxy.newProxyInstance(
                SearchTotalTest.class.getClassLoader(),
                new Class<?>[] {SearchIndex.class},
                (_, method, arguments) -> method.getName().equals("search")
                        ? index.search(withoutTimeToCount((SearchQuery) arguments[0]))
                        : method.invoke(index, arguments));
    }

    private static SearchQuery withoutTimeToCount(SearchQuery query) {
        Counting asked = query.counting();
        return new SearchQuery(
                query.text(),
                query.filter(),
                query.order(),
                query.limit(),
                query.after(),
                new Counting(asked.facets(), asked.total(), Duration.ZERO),
                query.at());
    }
}
