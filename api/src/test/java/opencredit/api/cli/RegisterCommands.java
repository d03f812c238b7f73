package opencredit.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Command lines about a register that each test has for itself. */
abstract class RegisterCommands {
    static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期," + "处罚机关,处罚机关统一社会信用代码";
    private static final String ROW =
            "临沂示例建材有限公司,91371300699999996U,临示市监处罚〔2026〕%d号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M";

    @TempDir
    Path folder;

    final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aRegisterOfItsOwn() {
        environment.put("OPENCREDIT_HOME", folder.resolve("home").toString());
        environment.put("OPENCREDIT_DATABASE_URL", TestDatabase.createUrl());
        environment.put("OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
        environment.put("LANG", "en");
    }

    Line run(String... arguments) {
        return Line.run(environment, arguments);
    }

    static String row(int number) {
        return ROW.formatted(number);
    }

    String file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n")
                .toString();
    }

    UUID onlyRecord() {
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            return new Feed(database).after(0, 1).entries().getFirst().record();
        }
    }

    long head() {
        try (Database database =
                Database.external(Objects.requireNonNull(environment.get("OPENCREDIT_DATABASE_URL")))) {
            return new Feed(database).head();
        }
    }
}
