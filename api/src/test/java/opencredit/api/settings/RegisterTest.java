package opencredit.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path home;

    @Test
    void opensWithItsOwnSecretOnly() {
        String url = TestDatabase.createUrl();
        Register.open(settings(url, SECRET)).close();
        String other = SECRET.replace('0', '1');
        assertThatThrownBy(() -> Register.open(settings(url, other)))
                .isInstanceOf(Settings.Faulty.class)
                .hasMessageContaining("not the one")
                .hasMessageNotContaining(other);
        try (Register again = Register.open(settings(url, SECRET))) {
            assertThat(again.feed().head()).isZero();
        }
    }

    @Test
    void saysFaultsOfDefinitionsWhereTheDatabaseIsAwayToo() {
        RuntimeException away = new IllegalStateException("away");
        FaultyDefinitions faulty = new FaultyDefinitions(List.of(new Bilingual("错", "wrong")));
        assertThat(Register.both(CompletableFuture.failedFuture(faulty), away))
                .isSameAs(faulty)
                .hasSuppressedException(away);
        assertThat(Register.both(CompletableFuture.failedFuture(new IllegalStateException("other")), away))
                .isSameAs(away);
    }

    private Settings settings(String url, String secret) {
        return Settings.of(Map.of(
                "OPENCREDIT_HOME", home.toString(),
                "OPENCREDIT_DATABASE_URL", url,
                "OPENCREDIT_SECRET", secret));
    }
}
