package opencredit.api.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import opencredit.search.text.Highlights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTest {

    private static String plain(String html) {
        return Marked.of(html).stream().map(Marked::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临沂示例建材有限公司",
                "建材",
                "<mark>建材</mark>",
                "建材</mark><script>alert(1)</script>",
                "&lt;建材&amp;lt;&#39;\"'>",
                "&amp;amp;建材",
                "建材与建材"
            })
    void readsWhatHighlightsWrote(String text) {
        String html = Highlights.of("建材").mark(text).orElseThrow();
        assertThat(plain(html)).isEqualTo(text);
        assertThat(Marked.of(html).stream().filter(Marked::isHit).map(Marked::text))
                .isNotEmpty()
                .containsOnly("建材");
    }

    @Test
    void nothingButMarksIsMarkup() {
        assertThat(Marked.of("<b>x</b><mark>y")).containsExactly(new Marked(false, "<b>x</b><mark>y"));
        assertThat(Marked.of("a<mark>b</mark><i>"))
                .containsExactly(new Marked(false, "a"), new Marked(true, "b"), new Marked(false, "<i>"));
        assertThat(Marked.of("")).isEmpty();
    }
}
