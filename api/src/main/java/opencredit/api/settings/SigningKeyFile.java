package opencredit.api.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import opencredit.data.sign.SigningKey;

/** Where the register's signing key is kept: in the home, or in a file that several servers are given. */
final class SigningKeyFile {
    private final Path file;
    private final boolean isGiven;

    /** @param given the path of the setting; empty for the home's */
    SigningKeyFile(Path home, String given) {
        this.isGiven = !given.isEmpty();
        this.file = isGiven ? Path.of(given) : home.resolve("signing-key");
    }

    /** The key; the home's is made when absent. */
    SigningKey read() throws IOException {
        if (!isGiven && !Files.exists(file)) {
            HomeFile.make(file, SigningKey.make());
        }
        if (!Files.isRegularFile(file)) {
            throw new Unfit("找不到 OPENCREDIT_SIGNING_KEY 所指的文件。", "There is no file where OPENCREDIT_SIGNING_KEY says.");
        }
        try {
            return SigningKey.read(Files.readString(file));
        } catch (IllegalArgumentException broken) {
            throw new Unfit(
                    file + " 不是签名密钥；请从备份恢复。删除它会换一把新密钥，以前的签名须用旧的验证密钥核对。",
                    file + " is not a signing key; restore it from a backup. Without the file another key is made, and"
                            + " what was signed before is checked by the former verifier key.");
        }
    }
}
