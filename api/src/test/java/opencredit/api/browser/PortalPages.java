package opencredit.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One address of every kind of page, by the name of its picture. */
final class PortalPages {
    private PortalPages() {}

    static Map<String, String> all() {
        JsonNode penalty = DemonstrationPortal.record("penalties");
        JsonNode broken = DemonstrationPortal.record("government-dishonesty");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("results", "/search?q=" + DemonstrationPortal.encoded("建材"));
        pages.put("results-narrowed", "/search?subjectDataset=penalties&q=" + DemonstrationPortal.encoded("建材"));
        pages.put("no-results", "/search?q=" + DemonstrationPortal.encoded("查无此企业"));
        pages.put("subject", "/subjects/" + penalty.at("/subject/code").textValue());
        pages.put("body", "/subjects/" + broken.at("/subject/code").textValue());
        pages.put("record", "/records/" + penalty.path("id").textValue());
        pages.put("datasets", "/datasets");
        pages.put("dataset", "/datasets/penalties");
        pages.put("statistics", "/statistics");
        pages.put("public-bodies", "/statistics/bodies");
        pages.put("stock", "/datasets/government-debt/money");
        pages.put("flow", "/datasets/procurement/money");
        pages.put("flow-late", "/datasets/procurement/money?region=371302&broken=late");
        pages.put("projects", "/datasets/ppp/money");
        pages.put("promises", "/datasets/investment-promises/money");
        pages.put("authorities", "/authorities");
        pages.put("changes", "/changes");
        pages.put("changes-entries", "/changes/entries");
        pages.put("about", "/about");
        pages.put("guide", "/guide");
        pages.put("remedies", "/remedies");
        pages.put("remedies-of-one", "/remedies?record=" + penalty.path("id").textValue());
        addNarrowed(pages);
        addBodies(pages);
        pages.put("gone", "/records/" + DemonstrationPortal.withdrawn());
        pages.put("gone-subject", "/subjects/" + DemonstrationPortal.forgotten());
        pages.put("problem", "/problems/gone");
        pages.put("missing", "/nosuch");
        return pages;
    }

    private static void addNarrowed(Map<String, String> pages) {
        pages.put("search", "/search");
        pages.put("refused", "/search?from=x&q=" + DemonstrationPortal.encoded("建材"));
        pages.put("list", "/datasets/penalties/records");
        pages.put("list-narrowed", "/datasets/commitments/records?state=broken&region=371302,371311");
        pages.put("list-sorted", "/datasets/penalties/records?sort=-amount");
        pages.put("statistics-map", "/statistics?dataset=penalties&by=region");
        pages.put("list-overdue", "/datasets/commitments/records?state=open&sort=decisionDate");
        pages.put("statistics-states", "/statistics?dataset=commitments&by=state");
        pages.put("list-refused", "/datasets/penalties/records?from=x");
        pages.put("list-empty", "/datasets/penalties/records?number=nosuch");
        pages.put("subject-list", pages.get("subject") + "?dataset=penalties");
        pages.put("statistics-narrowed", "/statistics?dataset=penalties&by=month");
        pages.put("changes-of-one", "/changes?dataset=penalties");
    }

    private static void addBodies(Map<String, String> pages) {
        JsonNode bodies = DemonstrationPortal.json("/v1/statistics/publishers").path("publishers");
        pages.put("authority", "/authorities/" + body(bodies.get(0)));
        pages.put("comparison", "/authorities?one=" + body(bodies.get(0)) + "&other=" + body(bodies.get(1)));
        pages.put("regions", "/regions");
        pages.put("region", "/regions?region=371302&sort=-records");
        pages.put("authorities-named", "/authorities?name=" + DemonstrationPortal.encoded("局"));
    }

    private static String body(JsonNode publisher) {
        return DemonstrationPortal.encoded(
                publisher.path(publisher.has("code") ? "code" : "name").textValue());
    }
}
