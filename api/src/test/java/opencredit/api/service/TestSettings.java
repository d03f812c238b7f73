package opencredit.api.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import opencredit.api.caller.TrustedProxies;
import opencredit.api.settings.Settings;
import opencredit.data.sign.SigningKey;
import opencredit.data.text.Bilingual;

/** The settings of registers that tests serve, and their folders. */
final class TestSettings {
    static final Path HOME = Path.of("target");

    private static final byte[] SECRET = "a secret of the tests, 32 bytes!".getBytes(StandardCharsets.UTF_8);
    private static final SigningKey SIGNING_KEY = SigningKey.read(SigningKey.make());

    private TestSettings() {}

    /** Those of a register with this home. */
    static Settings at(Path home) {
        return new Settings(
                0,
                home,
                null,
                null,
                "http://localhost",
                SECRET,
                SIGNING_KEY,
                new Bilingual("临沂市", "Linyi"),
                "371300",
                TrustedProxies.THIS_MACHINE,
                0,
                "");
    }

    /** The demonstration's bodies owe datasets of the program's own. */
    static Path homeWithoutDuties() {
        try {
            Path home = Files.createTempDirectory(Path.of("target"), "home");
            Files.writeString(home.resolve("duties.yaml"), "title: {zh: 公示职责, en: Publishing duties}\n");
            return home;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** A new folder for an index. */
    static Path indexFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "index");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
