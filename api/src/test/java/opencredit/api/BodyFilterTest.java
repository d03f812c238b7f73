package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.store.ArchiveOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is one body whichever of its names is asked for, on every path that takes it as a filter. */
class BodyFilterTest {
    private static final String CODE = "11371300YGT6KGG41P";
    private static final String WHOLE = "临沂示例市场监督管理局", SHORT = "临沂示例市监局";
    private static final List<String> OF_BODY = List.of("示7710号", "示7711号", "示7712号");

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        service.publish(List.of(
                licence(OF_BODY.get(0), new Party(WHOLE, CODE, null)),
                licence(OF_BODY.get(1), new Party(SHORT, CODE, null)),
                licence(OF_BODY.get(2), new Party(SHORT, CODE, null)),
                licence("示7713号", ArchiveOf.AGENCY)));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Disclosure licence(String number, Party authority) {
        return ArchiveOf.of("licences", number, ArchiveOf.COMPANY, 30)
                .by(authority)
                .disclosure();
    }

    /** Their documents' numbers, in whatever form the answer has them. */
    private static List<String> numbers(String path, String body) {
        String answer = client.get(path + "authority=" + encoded(body)).text();
        return Pattern.compile("示77\\d\\d号")
                .matcher(answer)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, SHORT, CODE, SHORT + "," + CODE})
    void listsFilesAndSearchesFindAllOfABody(String body) {
        for (String path : List.of(
                "/v1/datasets/licences/records?",
                "/v1/datasets/licences/records?format=jsonl&",
                "/v1/subjects/" + ArchiveOf.COMPANY.code() + "/records?",
                "/v1/search?q=" + encoded("建材") + "&",
                "/v1/search?q=" + encoded("建材") + "&format=jsonl&")) {
            assertThat(numbers(path, body)).as(path).isEqualTo(OF_BODY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, SHORT, CODE})
    void feedsAndFiguresCountAllOfABody(String body) {
        List<Integer> found = new ArrayList<>();
        for (String path : List.of("/v1/changes?", "/v1/search/changes?q=" + encoded("建材") + "&")) {
            found.add(client.get(path + "authority=" + encoded(body))
                    .json()
                    .path("entries")
                    .size());
        }
        found.add(client.get("/v1/statistics?authority=" + encoded(body))
                .json()
                .at("/groups/0/count")
                .intValue());
        assertThat(found).containsOnly(OF_BODY.size());
    }
}
