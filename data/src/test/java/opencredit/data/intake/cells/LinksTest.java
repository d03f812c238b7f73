package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.gov.cn/a/b.html?c=1#d|https://www.example.gov.cn/a/b.html?c=1#d",
                "HTTP://example.gov.cn|HTTP://example.gov.cn",
                "https://example.gov.cn:8443/承诺|https://example.gov.cn:8443/%E6%89%BF%E8%AF%BA"
            })
    void addresses(String cell, String link) {
        assertThat(Links.read(cell)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.gov.cn",
                "/a/b.html",
                "ftp://example.gov.cn/a",
                "javascript:alert(1)",
                "https:///a",
                "https://user@example.gov.cn/",
                "https://user:word@example.gov.cn/",
                "https://exa mple.gov.cn/",
                "mailto:a@example.gov.cn",
                "见附件"
            })
    void isNoAddress(String cell) {
        assertThat(Links.read(cell)).isEmpty();
    }

    @Test
    void isNoLongerThanTheContractSays() {
        String start = "https://example.gov.cn/";
        assertThat(Links.read(start + "a".repeat(2_000 - start.length()))).isPresent();
        assertThat(Links.read(start + "a".repeat(2_001 - start.length()))).isEmpty();
        assertThat(Links.read(start + "诺".repeat(300))).isEmpty();
    }

    @Test
    void isDecodedToTheEnd() {
        assertThat(Links.decoded("https://a.cn/%E5%BC%A0%2525%31")).isEmpty();
        assertThat(Links.decoded("https://a.cn/%2531%2538")).contains("https://a.cn/18");
        assertThat(Links.decoded("https://a.cn/1+2")).contains("https://a.cn/1 2");
        assertThat(Links.decoded("https://a.cn/%zz")).isEmpty();
        assertThat(Links.decoded("https://a.cn/%25252525252531")).isEmpty();
    }

    @Test
    void nothingBreaksIt() {
        Cases.check("any text is an address or none", random -> Cases.text(random, 60), cell -> {
            assertThat(Links.read(cell)).isNotNull();
            assertThat(Links.decoded(cell)).isNotNull();
        });
    }
}
