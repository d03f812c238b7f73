package opencredit.api.portal.read;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Xml;
import opencredit.api.query.Parameters;

/**
 * {@code /sitemap.xml}: what search engines may remember, which is never a subject or a record. By sitemaps.org's
 * protocol, every address in it is absolute.
 */
final class Sitemap implements Feature {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES =
            List.of("/", "/datasets", "/statistics", "/authorities", "/about", "/remedies", "/guide", "/api");

    private final Pages pages;

    Sitemap(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        Reader reader = Reader.of(request);
        Parameters.read(reader.asks(reader.path()), List.of());
        Data catalogue = pages.answers().ask("/v1/datasets", reader);
        byte[] map = Xml.document("urlset", NAMESPACE, xml -> map(xml, catalogue));
        return Response.of(Body.of(map, "application/xml; charset=utf-8"));
    }

    private void map(Xml xml, Data catalogue) throws XMLStreamException {
        for (String page : PAGES) {
            xml.element("url", url -> url.text("loc", pages.site().publicUrl() + page));
        }
        for (Data dataset : catalogue.list("/datasets")) {
            xml.element("url", url -> dataset(url, dataset));
        }
    }

    private void dataset(Xml xml, Data dataset) throws XMLStreamException {
        xml.text("loc", pages.site().publicUrl() + "/datasets/" + dataset.text("/id"));
        if (dataset.has("/updatedAt")) {
            xml.text("lastmod", dataset.text("/updatedAt"));
        }
    }
}
