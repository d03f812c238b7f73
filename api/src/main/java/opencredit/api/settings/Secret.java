package opencredit.api.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The register's secret. Natural keys are made with it, so a register keeps one for life: with another, every row would
 * be published a second time.
 */
final class Secret {
    /** 128 bits in hexadecimal, the strength of the keys it makes. */
    static final int SHORTEST = 32;

    private static final int BYTES = 32;

    private final Path file;

    Secret(Path home) {
        this.file = home.resolve("secret");
    }

    /**
     * The given secret, else the home's, which is made when absent. A given one is kept in a home without one: else the
     * first start without the variable would make another.
     */
    String choose(String given, boolean external) throws IOException {
        if (!given.isEmpty() && given.length() < SHORTEST) {
            throw new Unfit(
                    "OPENCREDIT_SECRET 至少要有 32 个字符，可用 openssl rand -hex 32 生成。",
                    "OPENCREDIT_SECRET must have at least 32 characters; make one with openssl rand -hex 32.");
        }
        if (external) {
            return required(given);
        }
        if (!Files.exists(file)) {
            HomeFile.make(file, (given.isEmpty() ? random() : given) + "\n");
        }
        if (!given.isEmpty() && !given.strip().equals(read())) {
            throw new Unfit(
                    "OPENCREDIT_SECRET 与 " + file + " 不一致，而已有数据是用后者标识的；请去掉该变量或改为一致。",
                    "OPENCREDIT_SECRET differs from " + file + ", with which the data there were keyed;"
                            + " unset the variable or make them equal.");
        }
        return kept();
    }

    private static String required(String given) {
        if (given.isEmpty()) {
            throw new Unfit(
                    "使用外部数据库时必须设置 OPENCREDIT_SECRET，可用 openssl rand -hex 32 生成并妥善保存。",
                    "OPENCREDIT_SECRET is required beside OPENCREDIT_DATABASE_URL; make one with openssl rand -hex 32"
                            + " and keep it safe.");
        }
        return given;
    }

    private String kept() throws IOException {
        String kept = read();
        if (kept.length() < SHORTEST) {
            throw new Unfit(
                    file + " 已损坏；请从备份恢复，若尚无数据可删除它。",
                    file + " is broken; restore it from a backup, or delete it if there is no data yet.");
        }
        return kept;
    }

    private String read() throws IOException {
        return Files.readString(file).strip();
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
