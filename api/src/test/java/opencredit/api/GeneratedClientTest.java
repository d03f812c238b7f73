package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import generated.client.ApiClient;
import generated.client.ApiException;
import generated.client.api.RecordsApi;
import generated.client.api.RecordsApi.APIGetRecordRequest;
import generated.client.api.RecordsApi.APIListRecordsRequest;
import generated.client.model.DisclosureRecord;
import generated.client.model.RecordPage;
import java.util.List;
import java.util.UUID;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** A client that OpenAPI Generator makes from the contract reads what the service answers. */
class GeneratedClientTest {
    private final RecordsApi api = new RecordsApi(new ApiClient()
            .setHost("localhost")
            .setPort(TestService.shared().port())
            .setScheme("http"));

    @Test
    void readsAPageAndARecord() throws ApiException {
        RecordPage page = api.listRecords(APIListRecordsRequest.newBuilder()
                .dataset("penalties")
                .subject(List.of(Fictional.subjectCode(0)))
                .limit(3)
                .build());
        assertThat(page.getRecords()).hasSize(3);
        assertThat(page.getNext()).isNotNull();
        DisclosureRecord record = page.getRecords().getFirst();
        assertThat(record.getSubject().getCode()).isEqualTo(Fictional.subjectCode(0));
        assertThat(get(record.getId()).getDocumentNumber()).isEqualTo(record.getDocumentNumber());
    }

    private generated.client.model.SingleRecord get(UUID id) throws ApiException {
        return api.getRecord(APIGetRecordRequest.newBuilder().id(id).build());
    }

    @Test
    void meetsProblems() {
        assertThatThrownBy(() -> get(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        problem -> assertThat(problem.getCode()).isEqualTo(404));
    }
}
