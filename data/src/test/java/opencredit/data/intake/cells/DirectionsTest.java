package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.people.number.Directions;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.subject.Names;
import org.junit.jupiter.api.Test;

/** Numbers and names that signs of direction show in another order than they are typed in. */
class DirectionsTest {
    private static final int MANY = 2_000;
    private static final List<String> NUMBERS = List.of("371302198803070011", "37130219880307002X", "13953901234");
    private static final List<String> PLAIN = List.of("", "\u202a", "\u202d", "\u2066", "\u2068", "\u202b", "\u2067");

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String drawn(Random random) {
        String number = Cases.pick(random, NUMBERS);
        String end = Cases.pick(random, List.of("\u202c", "", "\u2069\u202c"));
        String outside = Cases.pick(random, PLAIN);
        String typed = random.nextBoolean() ? number : reversed(number);
        return "当事人" + outside + "\u202e" + typed + end + Cases.pick(random, List.of("", "，到场", "\n其后"));
    }

    @Test
    void numbersAreFoundInBothOrders() {
        Cases.check("numbers behind overrides", MANY, DirectionsTest::drawn, text -> {
            String shown = PersonalNumbers.scrub(Texts.clean(text));
            NUMBERS.forEach(number -> assertThat(shown).doesNotContain(number));
            assertThat(shown).doesNotContainPattern("[0-9]{6}");
            assertThat(shown).doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
        });
    }

    @Test
    void namesAreFoundAsTheyAreSeen() {
        String text = Texts.clean("当日\u202e明小王\u202c到场");
        assertThat(text).isEqualTo("当日王小明到场");
        assertThat(Names.maskIn(text, List.of("王小明"))).isEqualTo("当日王*到场");
    }

    @Test
    void textsWithoutSignsStay() {
        Cases.check("texts without signs of direction", MANY, random -> "罚" + Cases.text(random, 20) + "款", text -> {
            if (!text.matches("(?s).*[\u202a-\u202e\u2066-\u2069].*")) {
                assertThat(Directions.seen(text)).isSameAs(text);
            }
        });
    }
}
