package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.search.SearchIndex;
import opencredit.search.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is behind the ledger, as while it is built again. */
class LateSearchPageTest {
    private static final String PAGE = "/search?q=%E7%A4%BA%E4%BE%8B";

    private final ReentrantLock writing = new ReentrantLock();

    @Test
    void saysThatResultsMayBeMissing(@TempDir Path folder) {
        try (TestService service = new TestService(held(LuceneIndex.open(folder)))) {
            service.publish(Fictional.penalty(1));
            assertThat(page(service)).doesNotContain("结果可能不全");
            CompletableFuture<Void> later;
            writing.lock();
            try {
                later = CompletableFuture.runAsync(() -> service.publish(Fictional.penalty(2)));
                Eventually.passes(() -> assertThat(page(service)).contains("还有 1 条变更没有编入，结果可能不全"));
                assertThat(service.client().send("GET", PAGE + "&lang=en").text())
                        .contains("results may be missing");
            } finally {
                writing.unlock();
            }
            later.join();
            assertThat(page(service)).doesNotContain("结果可能不全").contains("共 2 条");
        }
    }

    private static String page(TestService service) {
        return service.client().send("GET", PAGE).text();
    }

    private SearchIndex held(SearchIndex index) {
        return (SearchIndex) Proxy.newProxyInstance(
                LateSearchPageTest.class.getClassLoader(),
                new Class<?>[] {SearchIndex.class},
                (_, method, arguments) -> {
                    if (!method.getName().equals("apply")) {
                        return method.invoke(index, arguments);
                    }
                    writing.lock();
                    try {
                        return method.invoke(index, arguments);
                    } finally {
                        writing.unlock();
                    }
                });
    }
}
