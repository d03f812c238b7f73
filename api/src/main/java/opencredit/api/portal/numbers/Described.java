package opencredit.api.portal.numbers;

import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.Data;
import opencredit.api.portal.StructuredData;
import opencredit.api.portal.View;

/** What these pages are about, in the words of schema.org. */
final class Described {
    private final View view;

    Described(View view) {
        this.view = view;
    }

    /** A {@code DataCatalog}. */
    StructuredData catalogue(Data catalogue) {
        Map<String, Object> about = about("DataCatalog", view.title(), "/datasets");
        about.put("publisher", register());
        about.put("dataset", catalogue.list("/datasets").stream().map(this::of).toList());
        return new StructuredData(about);
    }

    /** A {@code Dataset} with its downloads. */
    StructuredData dataset(Data dataset) {
        Map<String, Object> about = of(dataset);
        about.put("@context", "https://schema.org");
        about.put("identifier", dataset.text("/id"));
        about.put("isAccessibleForFree", true);
        about.put("inLanguage", "zh-CN");
        about.put("creator", register());
        if (dataset.has("/updatedAt")) {
            about.put("dateModified", dataset.text("/updatedAt"));
        }
        about.put(
                "distribution",
                dataset.list("/downloads").stream().map(this::download).toList());
        return new StructuredData(about);
    }

    /** A {@code GovernmentOrganization}. */
    StructuredData body(Data publisher) {
        Map<String, Object> about =
                about("GovernmentOrganization", publisher.text("/name"), Compared.address(publisher));
        if (publisher.has("/code")) {
            about.put("identifier", publisher.text("/code"));
        }
        return new StructuredData(about);
    }

    private Map<String, Object> of(Data dataset) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@type", "Dataset");
        about.put("name", dataset.text("/title"));
        about.put("description", dataset.text("/summary"));
        about.put("url", url("/datasets/" + dataset.text("/id")));
        // definitions name licences by their SPDX identifier
        about.put("license", "https://spdx.org/licenses/" + dataset.text("/licence") + ".html");
        return about;
    }

    private Map<String, Object> about(String type, String name, String path) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@context", "https://schema.org");
        about.put("@type", type);
        about.put("name", name);
        about.put("url", url(path));
        return about;
    }

    private Map<String, Object> register() {
        return Map.of(
                "@type",
                "GovernmentOrganization",
                "name",
                view.say(view.site().name()),
                "url",
                view.site().publicUrl());
    }

    private Map<String, Object> download(Data download) {
        String format = download.text("/format").equals("csv") ? "text/csv" : "application/jsonl";
        return Map.of("@type", "DataDownload", "encodingFormat", format, "contentUrl", url(download.text("/href")));
    }

    private String url(String path) {
        return view.site().publicUrl() + path;
    }
}
