package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] FIRST = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aDatabaseBelongsToTheFirstSecret() {
        try (Database database = TestDatabase.create()) {
            assertThat(Seal.confirm(database, FIRST)).isTrue();
            assertThat(Seal.confirm(database, FIRST)).isTrue();
            assertThat(Seal.confirm(database, OTHER)).isFalse();
            assertThat(Seal.confirm(database, FIRST)).isTrue();
        }
    }
}
