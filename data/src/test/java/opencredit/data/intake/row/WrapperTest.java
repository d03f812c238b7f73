package opencredit.data.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrapperTest {
    private static final List<String> AROUND =
            List.of("", "", "\t", "\u001f", " ", "\u200b", "\ufeff", "\u0000", "\u3000");

    private static String cell(String text) {
        return new Row(1, List.of("a", text), false).cell(1);
    }

    @Test
    void theTextInsideIsMeant() {
        Cases.check(
                "wrapped texts",
                WrapperTest::wrapped,
                wrapped -> assertThat(cell(wrapped.cell())).isEqualTo(wrapped.text()));
    }

    private static Wrapped wrapped(Random random) {
        String text = "示" + Cases.text(random, 20).replaceAll("['’＇=\"]", "") + "例";
        String quotes = random.nextBoolean() ? text : text + "“\"" + text;
        String formula = "=\"" + quotes.replace("\"", "\"\"") + "\"";
        String apostrophe = Cases.pick(random, List.of("'", "’", "＇")) + text;
        boolean isFormula = random.nextBoolean();
        String before = Cases.pick(random, AROUND);
        // behind an apostrophe everything is text, what nobody sees too; that goes when the text is cleaned
        String cell = isFormula ? before + formula + Cases.pick(random, AROUND) : before + apostrophe;
        return new Wrapped(cell, isFormula ? quotes : text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'",
                "=",
                "=1+1",
                "=A1",
                "=SUM(A1:A3)",
                "=HYPERLINK(\"http://a\",\"b\")",
                "=\"a\"&\"b\"",
                "=\"a",
                "='a'",
                "=“a”",
                "'十四五'规划",
                "‘十四五’规划",
                "O'Neil",
                "\tabc\t",
                "-1",
                "+1",
                "@a",
                "a=\"b\""
            })
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(cell(cell)).isEqualTo(cell);
    }

    @Test
    void cellsOfARowThatHasNoneAreNotCopied() {
        List<String> cells = List.of("甲", "=1", "");
        assertThat(new Row(1, cells, false).cells()).isSameAs(cells);
    }

    private record Wrapped(String cell, String text) {}
}
