package opencredit.api.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submitted file is called. */
class SubmittedFileTest {
    private static final String NUMBER = "11010519491231002X";

    /** Wherever the name is cut. */
    @ParameterizedTest
    @ValueSource(ints = {0, 70, 78, 84, 88, 92, 95, 120})
    void noPartOfAPersonsNumberIsLeft(int after) {
        String named = SubmittedFile.named("\u5904\u7f5a" + NUMBER + "\u9879".repeat(after) + ".csv", "usual.csv");
        assertThat(named)
                .endsWith(".csv")
                .hasSizeLessThanOrEqualTo(100)
                .doesNotContain("1231")
                .doesNotContain("002X");
    }

    /** As long as a line of a form may be. A stack of a quarter of a megabyte is less than any thread has. */
    @Test
    void aLongNameIsReadInAnyRoom() throws IOException, InterruptedException {
        String name = "a".repeat(4_000);
        String form = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + name
                + "\"\r\n\r\ncontent\r\n--x--\r\n";
        CompletableFuture<String> read = new CompletableFuture<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        read.complete(
                                MultipartFile.open(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), "x")
                                        .name());
                    } catch (IOException | Error failed) {
                        read.completeExceptionally(failed);
                    }
                },
                "small",
                1 << 18);
        small.start();
        small.join();
        assertThat(read).isCompletedWithValue(name);
    }
}
