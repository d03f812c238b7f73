package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was found and what is suggested is remembered for as long as it holds; what stands in records never is. */
class CachedAnswersTest {
    private TestService service;

    @BeforeEach
    void open() {
        service = new TestService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private List<String> found() {
        return service.client()
                .get("/v1/search?q=" + URLEncoder.encode("临沂示例", StandardCharsets.UTF_8))
                .json()
                .path("records")
                .findValuesAsText("id");
    }

    @Test
    void findsWhatIsPublishedAfterTheSameWasAskedInVain() {
        assertThat(found()).isEmpty();
        String first = service.publish(Fictional.penalty(1));
        await(first);
        assertThat(found()).as("again").contains(first);
        String second = service.publish(Fictional.penalty(2));
        await(second);
        assertThat(found()).contains(first, second);
    }

    @Test
    void neverShowsWhatWasWithdrawn() {
        String id = service.publish(Fictional.penalty(1));
        await(id);
        assertThat(found()).as("remembered").contains(id);
        service.ledger().withdraw(UUID.fromString(id), Acts.of("revoked"), null);
        assertThat(found()).as("at once, whatever the index knows").doesNotContain(id);
    }

    private void await(String id) {
        Eventually.passes(() -> assertThat(found()).contains(id));
    }

    private List<String> suggested() {
        return service.client()
                .get("/v1/suggest?q=" + URLEncoder.encode("临沂示例", StandardCharsets.UTF_8))
                .json()
                .path("suggestions")
                .findValuesAsText("code");
    }

    @Test
    void suggestsWhatWasPublishedAndForgetsWhatWasWithdrawn() {
        assertThat(suggested()).doesNotContain(Fictional.subjectCode(1));
        String id = service.publish(Fictional.penalty(1));
        awaitSuggestion(true);
        assertThat(suggested()).as("again").contains(Fictional.subjectCode(1));
        service.ledger().withdraw(UUID.fromString(id), Acts.of("revoked"), null);
        awaitSuggestion(false);
    }

    private void awaitSuggestion(boolean shown) {
        Eventually.passes(
                () -> assertThat(suggested().contains(Fictional.subjectCode(1))).isEqualTo(shown));
    }
}
