package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;

/** What is remembered of a name is what would be judged anew, however often and in whatever company it comes. */
class JudgedNamesTest {
    private static final List<String> OTHERS =
            List.of("", "测试", "2026-05-20", "示例局(2)", "示例局（王小明）", "示例局局长王小明", "王小明", "罗庄区", "示例局 - 副本", "John Smith");

    private static String cell(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> DrawnNames.people(random).text();
            case 1 -> Cases.pick(random, OTHERS);
            case 2 -> DrawnNames.organisation(random).repeat(1 + random.nextInt(20));
            default -> DrawnNames.organisation(random);
        };
    }

    @Test
    void answersAreThoseOfTheNameAlone() {
        JudgedNames names = new JudgedNames();
        Random random = new Random(20260531);
        for (int drawn = 0; drawn < 4_000; drawn++) {
            String cell = cell(random);
            assertThat(names.of(cell)).as(cell).isEqualTo(BodyName.of(cell));
            assertThat(names.shown(cell)).as(cell).isEqualTo(BodyName.shown(cell));
            assertThat(names.of(cell)).as("again: %s", cell).isEqualTo(BodyName.of(cell));
        }
    }
}
