package opencredit.data.intake.check;

import static opencredit.data.intake.SmallDataset.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.intake.SmallDataset;
import opencredit.data.ledger.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever subtracts published counts from each other learns no count below five. Tried on random hierarchies: bodies that
 * count the people of bodies below them, in years of which each counts those of the years before.
 */
class SubtractionTest {
    private static final int LEAST = 5;
    private static final int TREES = 1_000;
    private static final SmallDataset YEARLY = SmallDataset.changing(
            "authority-name, subject-name, decision-date]",
            "subject-name, period]",
            "period | 年度 | type: text, maximumLength: 20, role: period, disclose: public, required: refuse, example: \"2025\"",
            "people | 人数 | type: count, suppressBelow: 5, disclose: public, example: \"5\"");

    @TempDir
    Path folder;

    /** A whole and its parts, by the true counts; a part of a year is what the year added. */
    private record Sum(String whole, List<String> parts) {}

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** Bodies below one another, each counting its own people and all of those below it, in two years. */
    private void grow(Random random, String name, int depth) {
        List<String> parts = new ArrayList<>();
        long[] people = {random.nextInt(60), 0};
        people[1] = people[0] + random.nextInt(8);
        for (int child = depth == 0 ? 0 : random.nextInt(5); child > 0; child--) {
            String below = name + "第" + child + "科室";
            grow(random, below, depth - 1);
            parts.add(below);
            for (int year = 0; year < 2; year++) {
                people[year] += counts.getOrDefault(below + (2024 + year), 0L);
            }
        }
        for (int year = 2024; year < 2026; year++) {
            counts.put(name + year, people[year - 2024]);
            int of = year;
            if (!parts.isEmpty()) {
                sums.add(new Sum(
                        name + year, parts.stream().map(part -> part + of).toList()));
            }
        }
        sums.add(new Sum(name + 2025, List.of(name + 2024)));
    }

    private Map<String, Long> published() {
        List<Map<String, String>> rows = new ArrayList<>();
        counts.forEach((body, people) -> rows.add(row(
                "名称",
                body.substring(0, body.length() - 4) + "服务中心",
                "代码",
                "",
                "年度",
                body.substring(body.length() - 4),
                "人数",
                people.toString())));
        @SuppressWarnings("unchecked")
        Map<String, String>[] all = rows.toArray(Map[]::new);
        Map<String, Long> published = new HashMap<>();
        for (Disclosure one : YEARLY.read(folder, all).published()) {
            if (one.fields().get("people") instanceof Long people) {
                String name = one.subject().name();
                published.put(
                        name.substring(0, name.length() - 4) + one.fields().get("period"), people);
            }
        }
        return published;
    }

    @Test
    void tellsNoSmallCount() {
        Random random = new Random(Long.getLong("opencredit.seed", 20261129L));
        IntStream.range(0, TREES).forEach(tree -> grow(random, "临沂示例" + (char) ('\u4e00' + tree) + "局", 2));
        Map<String, Long> published = published();
        assertThat(published.values()).allMatch(people -> people >= LEAST && people % LEAST == 0);
        assertThat(published.keySet())
                .isEqualTo(counts.keySet().stream()
                        .filter(body -> counts.getOrDefault(body, 0L) >= LEAST)
                        .collect(Collectors.toSet()));
        sums.forEach(sum -> attack(sum, published));
        System.out.printf("%,d wholes less their parts%n", sums.size());
    }

    /** What is left of the whole when the published parts are taken away: one part that is hidden, or nobody's row. */
    private void attack(Sum sum, Map<String, Long> published) {
        List<String> shown = sum.parts().stream().filter(published::containsKey).toList();
        if (!published.containsKey(sum.whole())) {
            return;
        }
        long rest = counts.getOrDefault(sum.whole(), 0L)
                - shown.stream().mapToLong(counts::get).sum();
        long left = published.getOrDefault(sum.whole(), 0L)
                - shown.stream().mapToLong(published::get).sum();
        if (rest >= LEAST) {
            return;
        }
        long most = Math.min(LEAST - 1, left + LEAST - 1);
        long fewest = Math.max(0, left - (long) shown.size() * (LEAST - 1));
        assertThat(rest).as("%s", sum).isBetween(fewest, most);
        // where every part stands at the end of its step and the whole at the beginning of its, four are four
        boolean isExtreme = rest == LEAST - 1 && shown.size() >= LEAST - 1;
        assertThat(most > fewest || isExtreme).as("%s", sum).isTrue();
    }
}
