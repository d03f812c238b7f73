package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {
    @Test
    void namesOfOneCell() {
        assertThat(People.names("张三、李四（委派代表）")).containsExactly("张三、李四（委派代表）", "张三", "李四");
        assertThat(People.names("无")).isEmpty();
    }

    @Test
    void aCellWithoutEndNamesFewPeople() {
        String crowd = IntStream.range(0, 33_000)
                .mapToObj(at -> "王" + (char) ('一' + at % 20_000))
                .collect(Collectors.joining("、"));
        assertThat(People.names(crowd)).hasSize(People.MOST_NAMES).contains("王一");
        assertThat(People.names("王".repeat(101))).isEmpty();
    }
}
