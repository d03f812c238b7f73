package opencredit.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import opencredit.data.sign.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the key comes from by which the register signs. */
class SigningKeyFileTest {
    @TempDir
    private Path home;

    private Settings settings(String given) {
        return Settings.of(Map.of("OPENCREDIT_HOME", home.toString(), "OPENCREDIT_SIGNING_KEY", given));
    }

    private static String name(Settings settings) {
        return settings.signingKey().verifier().pem();
    }

    @Test
    void isMadeOnceForItsOwnerAlone() throws IOException {
        String first = name(settings(""));
        assertThat(name(settings(""))).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(home.resolve("signing-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aGivenFileIsUsedAndNoneIsMade() throws IOException {
        String text = SigningKey.make();
        Path file = Files.writeString(home.resolve("shared.pem"), text);
        assertThat(name(settings(file.toString())))
                .isEqualTo(SigningKey.read(text).verifier().pem());
        assertThat(home.resolve("signing-key")).doesNotExist();
    }

    @Test
    void aGivenFileThatIsAbsentIsAFault() {
        Path absent = home.resolve("absent.pem");
        assertThatThrownBy(() -> settings(absent.toString()))
                .isInstanceOf(Settings.Faulty.class)
                .hasMessage("There is no file where OPENCREDIT_SIGNING_KEY says.");
        assertThat(absent).doesNotExist();
        assertThatThrownBy(() -> settings("\0")).isInstanceOf(Settings.Faulty.class);
    }

    @Test
    void aBrokenFileIsAFaultAndNotReplaced() throws IOException {
        String cut = SigningKey.make().substring(0, 90);
        Path file = Files.writeString(home.resolve("signing-key"), cut);
        assertThatThrownBy(() -> settings(""))
                .isInstanceOf(Settings.Faulty.class)
                .hasMessageContaining("is not a signing key")
                .hasMessageNotContaining(cut.substring(30, 60));
        assertThat(file).hasContent(cut);
    }
}
