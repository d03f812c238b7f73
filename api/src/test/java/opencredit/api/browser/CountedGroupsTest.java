package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.record.filter.Grouping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind every number of a page of statistics stand exactly the records that it counts. No browser is needed. */
class CountedGroupsTest {
    private static final Pattern LINK = Pattern.compile("<th scope=\"row\">.*?<a href=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr[ >].*?</tr>", Pattern.DOTALL);
    private static final Pattern COUNT =
            Pattern.compile("<td class=\"number\"[^>]*>\\s*<data value=\"(\\d+)\"", Pattern.DOTALL);

    /** With a second party, with states, and with findings; people are subjects of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"procurement", "commitments", "government-dishonesty"})
    void everyGroupLeadsToItsRecords(String dataset) {
        for (String by : Grouping.names()) {
            Map<String, Long> rows = rows("/statistics?dataset=" + dataset + "&by=" + by);
            assertThat(rows.isEmpty()).as(by).isEqualTo(by.equals("answer") && dataset.equals("commitments"));
            rows.forEach((href, count) -> {
                if (!by.equals("dataset") || href.contains("/" + dataset + "/")) {
                    assertThat(total(href)).as(by + " " + href).isEqualTo(count);
                }
            });
        }
    }

    /** Across datasets a row leads to its figures by dataset, which add up to it. */
    @Test
    void acrossDatasetsEveryGroupLeadsToFiguresThatAddUpToIt() {
        for (String by : List.of("authority", "region", "subject", "year")) {
            Map<String, Long> rows = rows("/statistics?by=" + by);
            rows.entrySet().stream().limit(20).forEach(row -> {
                long sum = rows(row.getKey()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(sum).as(row.getKey()).isEqualTo(row.getValue());
            });
        }
    }

    /** The counts of a table's rows by where they lead; rows that lead nowhere have no value to ask by. */
    private static Map<String, Long> rows(String path) {
        String page = DemonstrationPortal.service()
                .client()
                .send("GET", path, "Accept", "text/html", "Accept-Language", "zh")
                .text();
        Map<String, Long> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            Matcher link = LINK.matcher(row.group());
            Matcher count = COUNT.matcher(row.group());
            if (link.find() && count.find()) {
                rows.put(link.group(1).replace("&amp;", "&"), Long.valueOf(count.group(1)));
            }
        }
        return rows;
    }

    private static long total(String href) {
        JsonNode page =
                DemonstrationPortal.json("/v1" + href + (href.contains("?") ? "&" : "?") + "total=true&limit=1");
        assertThat(page.at("/total/relation").asText("eq")).as(href).isEqualTo("eq");
        return page.at("/total/value").longValue();
    }
}
