package opencredit.data.intake.check;

import static opencredit.data.intake.SmallDataset.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that a row must have is one that readers can follow. */
class RequiredLinkTest {
    private static final SmallDataset LINKED = SmallDataset.with(
            "page | 网址 | type: link, disclose: public, required: refuse, example: \"https://example.com/a\"");
    private static final Path DEMONSTRATION =
            Path.of(System.getProperty("opencredit.root"), "data", "demo", "government-debt.csv");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'',missing:page",
        "无,missing:page",
        "见附件,broken-link",
        "www.example.com/a,broken-link",
        "ftp://example.com/a,broken-link",
        "https://,broken-link",
        "https://user@example.com/a,broken-link",
        "https://example.com/11010119900307109X,broken-link"
    })
    void withoutItTheRowIsRefused(String cell, String code) {
        assertThat(LINKED.read(folder, row("网址", cell)).report().refusals()).containsOnly(Map.entry(code, 1L));
    }

    @Test
    void withItTheRowIsPublished() {
        assertThat(LINKED.read(folder, row("网址", "https://example.com/a"))
                        .only()
                        .fields())
                .containsEntry("page", "https://example.com/a");
    }

    @Test
    void noFigureOfDebtWithoutWhereItWasDisclosed() throws IOException {
        String rows = Files.readString(DEMONSTRATION);
        int all = WhatWasRead.of("government-debt", DEMONSTRATION).published().size();
        assertThat(all).isPositive();
        for (String broken : new String[] {"", "见财政局网站"}) {
            Path file = Files.writeString(folder.resolve("debt.csv"), rows.replaceAll("https://example[^,]*", broken));
            WhatWasRead read = WhatWasRead.of("government-debt", file);
            assertThat(read.published()).isEmpty();
            assertThat(read.report().refusals().values()).containsExactly((long) all);
        }
    }
}
