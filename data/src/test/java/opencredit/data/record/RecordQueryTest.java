package opencredit.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.filter.RecordFilter;
import org.junit.jupiter.api.Test;

class RecordQueryTest {
    private static final List<String> VALUES = List.of("a", "b", "a b", " region 1 a", "region", "1", "");

    @Test
    void onlyWhatFiltersIsInItsForm() {
        assertThat(RecordQuery.ALL.canonical()).isEqualTo("-decisionDate");
        RecordQuery query = RecordQuery.ALL
                .with(RecordFilter.TO, LocalDate.of(2026, 5, 20))
                .with(RecordFilter.DATASET, "licences")
                .with(RecordFilter.REGION, List.of("3713"))
                .with(RecordFilter.STATE, List.of())
                .with(RecordFilter.MAX_AMOUNT, new BigDecimal("10.50"))
                .sorted(Sort.NEWEST_PUBLISHED);
        assertThat(query.canonical())
                .isEqualTo("-published dataset 8 licences region 4 3713 to 10 2026-05-20 maxAmount 5 10.50");
    }

    @Test
    void comparesValuesOfTheFiltersTypeOnly() {
        for (RecordFilter filter : RecordFilter.values()) {
            assertThatThrownBy(() -> RecordQuery.ALL.with(filter, 1)).isInstanceOf(IllegalArgumentException.class);
        }
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
        RecordQuery query = RecordQuery.ALL
                .sorted(Sort.values()[random.nextInt(Sort.values().length)])
                .with(RecordFilter.DATASET, random.nextBoolean() ? null : value(random));
        for (RecordFilter filter : RecordFilter.values()) {
            if (filter != RecordFilter.DATASET && filter.kind().type() == String.class) {
                query = query.with(filter, values(random));
            }
        }
        return query;
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
