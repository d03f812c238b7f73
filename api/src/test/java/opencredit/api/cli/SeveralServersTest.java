package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.serve.Serving;
import opencredit.api.settings.Settings;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside two servers of one database, each with an index of its own in its home. */
class SeveralServersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String url = TestDatabase.createUrl();

    @TempDir
    Path folder;

    @Test
    void everyServersSearchFollowsALoadAndIsBuiltAnew() throws Exception {
        Path file = Files.writeString(folder.resolve("one.csv"), """
                行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,处罚机关统一社会信用代码
                临沂双机示例有限公司,91371300699999996U,临示市监处罚〔2026〕90002号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M
                """);
        try (Serving one = serve("one");
                Serving two = serve("two")) {
            Line load = Line.run(environment("command"), "load", "penalties", file.toString());
            assertThat(load.exitCode()).as(load.err()).isZero();
            assertThat(found(one)).contains("双机");
            assertThat(found(two)).contains("双机");
            List<Path> marks = List.of(mark("one"), mark("two"));
            count("insert into counted_party (code, dataset, records) values ('no body', 'penalties', 1) returning 1");
            Line reindex = Line.run(environment("command"), "reindex");
            assertThat(reindex.exitCode()).as(reindex.err()).isZero();
            assertThat(marks).allSatisfy(mark -> assertThat(mark).doesNotExist());
            assertThat(count("select count(*) from counted_party where code = 'no body'"))
                    .isZero();
            assertThat(count("select seq from counted_position")).isEqualTo(1);
            assertThat(found(one)).contains("双机");
            assertThat(found(two)).contains("双机");
        }
    }

    private long count(String sql) {
        try (Database database = Database.external(url)) {
            return database.jdbi()
                    .withHandle(handle -> handle.select(sql).mapTo(long.class).one());
        }
    }

    private Serving serve(String home) {
        return Serving.start(Settings.of(environment(home)), false);
    }

    private Map<String, String> environment(String home) {
        return new HashMap<>(Map.of(
                "OPENCREDIT_HOME",
                folder.resolve(home).toString(),
                "OPENCREDIT_PORT",
                "0",
                "OPENCREDIT_DATABASE_URL",
                url,
                "OPENCREDIT_SECRET",
                "0123456789abcdef0123456789abcdef"));
    }

    /** Looks like a file of the index, so that whoever begins it anew deletes it. */
    private Path mark(String home) throws IOException {
        return Files.writeString(folder.resolve(home).resolve("index").resolve("_mark.fnm"), "");
    }

    private static String found(Serving server) throws Exception {
        URI search = URI.create(server.url() + "/v1/search?q=%E5%8F%8C%E6%9C%BA");
        return CLIENT.send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString())
                .body();
    }
}
