package opencredit.api.portal.read;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import opencredit.api.http.Body;
import opencredit.api.http.Parameters;
import opencredit.api.portal.Data;
import opencredit.api.portal.Pages;
import opencredit.api.portal.Reader;
import opencredit.api.portal.Xml;

/**
 * {@code /sitemap.xml}: what search engines may remember, which is never a subject or a record. By sitemaps.org's
 * protocol, every address in it is absolute.
 */
final class Sitemap implements Handler {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES =
            List.of("/", "/datasets", "/statistics", "/authorities", "/about", "/api");

    private final Pages pages;

    Sitemap(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        Reader reader = Reader.of(ctx);
        Parameters.read(reader.asks(reader.path()), List.of());
        Data catalogue = pages.answers().ask("/v1/datasets", reader);
        byte[] map = Xml.document("urlset", NAMESPACE, xml -> map(xml, catalogue));
        Body.of(map, "application/xml; charset=utf-8").send(ctx);
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
