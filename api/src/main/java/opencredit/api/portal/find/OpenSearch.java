package opencredit.api.portal.find;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import opencredit.api.http.Body;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Xml;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.text.Bilingual;

/** The register as a search engine that a browser can add: OpenSearch 1.1, with suggestions while typing. */
final class OpenSearch {
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String TYPE = "application/opensearchdescription+xml";
    private static final String SUGGESTIONS = "application/x-suggestions+json";
    /** OpenSearch 1.1, 4.2: a short name of at most 16 characters, a long one of at most 48. */
    private static final int SHORT = 16, LONG = 48;

    private final Pages pages;

    OpenSearch(Pages pages) {
        this.pages = pages;
    }

    /** Answers {@code /opensearch.xml}. */
    Response describe(Request request) {
        Parameters.read(request, List.of());
        byte[] xml = description(request.language());
        return Response.of(Body.of(xml, TYPE + "; charset=utf-8"));
    }

    private byte[] description(String language) {
        return Xml.document("OpenSearchDescription", NAMESPACE, xml -> describe(xml, language));
    }

    private void describe(Xml xml, String language) throws XMLStreamException {
        Bilingual name = pages.site().name();
        Bilingual city = pages.site().city();
        Bilingual what =
                new Bilingual("企业和机关的信用信息：名称、信用代码或文号", "Credit disclosures: name, credit code or document number");
        xml.text("ShortName", cut(new Bilingual(name.zh(), city.en() + " credit").in(language), SHORT));
        xml.text("LongName", cut(name.in(language), LONG));
        xml.text("Description", what.in(language));
        xml.text("InputEncoding", "UTF-8");
        xml.text("Image", "type", "image/svg+xml", pages.site().publicUrl() + "/favicon.ico");
        url(xml, "text/html", "results", "/search?q={searchTerms}&lang=" + language);
        url(xml, SUGGESTIONS, "suggestions", "/opensearch/suggestions?q={searchTerms}");
        url(xml, TYPE, "self", "/opensearch.xml?lang=" + language);
    }

    private void url(Xml xml, String type, String relation, String template) throws XMLStreamException {
        String address = pages.site().publicUrl() + template;
        xml.empty("Url", "type", type, "rel", relation, "method", "get", "template", address);
    }

    private static String cut(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest));
    }

    /** Answers {@code /opensearch/suggestions}: what was typed, and the names and numbers it may become. */
    Response suggest(Request request) {
        String typed = Parameters.read(request, List.of("q")).text("q");
        List<String> names = typed == null ? List.of() : names(request, typed);
        byte[] json = Json.text(List.of(typed == null ? "" : typed, names)).getBytes(StandardCharsets.UTF_8);
        return Response.of(Body.of(json, SUGGESTIONS)).with("X-Robots-Tag", "noindex, noarchive");
    }

    private List<String> names(Request request, String typed) {
        return pages.answers().ask("/v1/suggest", Reader.of(request), Map.of("q", typed)).list("/suggestions").stream()
                .map(OpenSearch::text)
                .distinct()
                .toList();
    }

    private static String text(Data suggestion) {
        return suggestion.has("/number") ? suggestion.text("/number") : suggestion.text("/name");
    }
}
