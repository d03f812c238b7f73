package opencredit.api.portal.numbers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import opencredit.api.portal.Data;
import opencredit.api.portal.View;

/**
 * What a page is about, for machines that read pages: schema.org as JSON-LD in a data block. No character in it can end
 * the block or begin another, for they are written as JSON escapes.
 */
public final class StructuredData implements Content {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode about;
    private final View view;

    private StructuredData(View view, String type) {
        this.view = view;
        this.about = JSON.createObjectNode().put("@context", "https://schema.org").put("@type", type);
    }

    /** A {@code DataCatalog} of the catalogue's datasets. */
    static StructuredData catalogue(View view, Data catalogue) {
        StructuredData data = new StructuredData(view, "DataCatalog");
        data.about.put("name", view.title()).put("url", data.url("/datasets"));
        data.body(data.about.putObject("publisher"), view.say(view.site().name()), view.site().publicUrl());
        ArrayNode datasets = data.about.putArray("dataset");
        for (Data dataset : catalogue.list("/datasets")) {
            datasets.addObject()
                    .put("@type", "Dataset")
                    .put("name", dataset.text("/title"))
                    .put("description", dataset.text("/summary"))
                    .put("license", licence(dataset))
                    .put("url", data.url("/datasets/" + dataset.text("/id")));
        }
        return data;
    }

    /** A {@code Dataset} with its downloads. */
    static StructuredData dataset(View view, Data dataset) {
        StructuredData data = new StructuredData(view, "Dataset");
        data.about
                .put("name", dataset.text("/title"))
                .put("description", dataset.text("/summary"))
                .put("url", data.url("/datasets/" + dataset.text("/id")))
                .put("identifier", dataset.text("/id"))
                .put("license", licence(dataset))
                .put("isAccessibleForFree", true)
                .put("inLanguage", "zh-CN");
        if (dataset.has("/updatedAt")) {
            data.about.put("dateModified", dataset.text("/updatedAt"));
        }
        data.body(data.about.putObject("creator"), view.say(view.site().name()), view.site().publicUrl());
        ArrayNode distribution = data.about.putArray("distribution");
        for (Data download : dataset.list("/downloads")) {
            distribution
                    .addObject()
                    .put("@type", "DataDownload")
                    .put("encodingFormat", download.text("/format").equals("csv") ? "text/csv" : "application/jsonl")
                    .put("contentUrl", data.url(download.text("/href")));
        }
        return data;
    }

    /** A {@code GovernmentOrganization}. */
    static StructuredData body(View view, Data publisher) {
        StructuredData data = new StructuredData(view, "GovernmentOrganization");
        data.about.put("name", publisher.text("/name")).put("url", data.url(view.reader().path()));
        if (publisher.has("/code")) {
            data.about.put("identifier", publisher.text("/code"));
        }
        return data;
    }

    private void body(ObjectNode into, String name, String url) {
        into.put("@type", "GovernmentOrganization").put("name", name).put("url", url);
    }

    private String url(String path) {
        return view.site().publicUrl() + path;
    }

    /** Definitions name licences by their SPDX identifier. */
    private static String licence(Data dataset) {
        return "https://spdx.org/licenses/" + dataset.text("/licence") + ".html";
    }

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeContent(about.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
    }
}
