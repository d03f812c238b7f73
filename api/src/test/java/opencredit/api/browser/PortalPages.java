package opencredit.api.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One address of every kind of page, by the name of its picture. */
final class PortalPages {
    private PortalPages() {}

    static Map<String, String> all() {
        JsonNode penalty = DemonstrationPortal.record("penalties");
        JsonNode promise = DemonstrationPortal.record("commitments");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("results", "/search?q=" + DemonstrationPortal.encoded("建材"));
        pages.put("no-results", "/search?q=" + DemonstrationPortal.encoded("查无此企业"));
        pages.put("subject", "/subjects/" + penalty.at("/subject/code").textValue());
        pages.put("body", "/subjects/" + promise.at("/subject/code").textValue());
        pages.put("record", "/records/" + penalty.path("id").textValue());
        pages.put("datasets", "/datasets");
        pages.put("dataset", "/datasets/penalties");
        pages.put("statistics", "/statistics");
        pages.put("authorities", "/authorities");
        pages.put("changes", "/changes");
        pages.put("about", "/about");
        pages.put("problem", "/problems/gone");
        pages.put("missing", "/nosuch");
        return pages;
    }
}
