package opencredit.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class UndefinedDatasetsTest {
    @Test
    void namesDatasetsThatNobodyDefinesAnyMore() {
        try (TestService service = new TestService()) {
            String id = service.publish(Fictional.penalty(1));
            assertThat(UndefinedDatasets.datasets(service.register())).isEmpty();
            service.database()
                    .jdbi()
                    .useHandle(
                            handle -> handle.execute("update record set dataset = 'retired' where id = ?::uuid", id));
            assertThat(UndefinedDatasets.datasets(service.register())).containsExactly("retired");
        }
    }
}
