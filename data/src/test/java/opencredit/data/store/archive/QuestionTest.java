package opencredit.data.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import opencredit.data.store.Database;
import opencredit.data.store.TestDatabase;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void isCutOffAsCountsAre() {
        try (Database database = TestDatabase.create()) {
            database.jdbi()
                    .useHandle(handle -> assertThat(new Question(handle, "91371300699999996U", Instant.EPOCH)
                                    .ask("select 1")
                                    .getConfig(SqlStatements.class)
                                    .getQueryTimeout())
                            .isEqualTo(10));
        }
    }
}
