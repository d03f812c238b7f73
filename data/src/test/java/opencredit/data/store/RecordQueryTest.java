package opencredit.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.store.RecordQuery.Sort;
import org.junit.jupiter.api.Test;

class RecordQueryTest {
    private static final List<String> VALUES = List.of("a", "b", "a b", " region 1 a", "region", "1", "");

    @Test
    void onlyWhatFiltersIsInItsForm() {
        assertThat(RecordQuery.ALL.canonical()).isEqualTo("-decisionDate");
        RecordQuery query = new RecordQuery(
                "licences",
                List.of(),
                List.of(),
                List.of("3713"),
                List.of(),
                List.of(),
                List.of(),
                null,
                LocalDate.of(2026, 5, 20),
                null,
                new BigDecimal("10.50"),
                Sort.NEWEST_PUBLISHED);
        assertThat(query.canonical())
                .isEqualTo("-published dataset 8 licences region 4 3713 to 10 2026-05-20 maxAmount 5 10.50");
    }

    @Test
    void noTwoQueriesHaveOneForm() {
        Map<String, RecordQuery> forms = new HashMap<>();
        Cases.check(
                "queries have forms of their own",
                RecordQueryTest::query,
                query -> assertThat(forms.merge(query.canonical(), query, (one, same) -> one))
                        .isEqualTo(query));
    }

    private static RecordQuery query(Random random) {
        return new RecordQuery(
                random.nextBoolean() ? null : value(random),
                values(random),
                values(random),
                values(random),
                values(random),
                values(random),
                values(random),
                null,
                null,
                null,
                null,
                Sort.values()[random.nextInt(Sort.values().length)]);
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int more = random.nextInt(6) - 3; more > 0; more--) {
            values.add(value(random));
        }
        return values;
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
