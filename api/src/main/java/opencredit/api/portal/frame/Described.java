package opencredit.api.portal.frame;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.StructuredData;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.ExportFormat;

/** What pages are about, in the words of schema.org. */
public final class Described {
    private final PageView view;

    public Described(PageView view) {
        this.view = view;
    }

    /** The publisher and its {@code DataCatalog}. */
    public StructuredData catalogue(Datasets datasets) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@type", "DataCatalog");
        about.put("@id", url("/#catalog"));
        about.put("name", view.say(view.site().name()));
        about.put("description", view.description());
        about.put("url", url("/datasets"));
        about.put("inLanguage", List.of("zh-CN", "en"));
        about.put("isAccessibleForFree", true);
        about.put("publisher", Map.of("@id", url("/#publisher")));
        about.put("dataset", datasets.all().stream().map(this::of).toList());
        return new StructuredData(Map.of("@context", "https://schema.org", "@graph", List.of(register(), about)));
    }

    /**
     * A {@code Dataset} with its downloads.
     *
     * @param dataset the catalogue's answer about it
     */
    public StructuredData dataset(Data dataset, Dataset definition) {
        Map<String, Object> about = of(definition);
        about.put("@context", "https://schema.org");
        about.put("identifier", definition.id());
        about.put("isAccessibleForFree", true);
        about.put("inLanguage", "zh-CN");
        about.put("creator", register());
        if (dataset.has("/updatedAt")) {
            about.put("dateModified", dataset.text("/updatedAt"));
        }
        about.put(
                "distribution",
                Arrays.stream(ExportFormat.values())
                        .map(format -> download(format, definition.id()))
                        .toList());
        return new StructuredData(about);
    }

    /**
     * A {@code GovernmentOrganization}.
     *
     * @param path of its page
     */
    public StructuredData body(Data publisher, String path) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@context", "https://schema.org");
        about.put("@type", "GovernmentOrganization");
        about.put("name", publisher.text("/name"));
        about.put("url", url(path));
        if (publisher.has("/code")) {
            about.put("identifier", publisher.text("/code"));
        }
        return new StructuredData(about);
    }

    private Map<String, Object> of(Dataset dataset) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@type", "Dataset");
        about.put("name", view.say(dataset.title()));
        about.put("description", view.say(dataset.summary()));
        about.put("url", url("/datasets/" + dataset.id()));
        about.put("license", dataset.licenceUrl());
        return about;
    }

    private Map<String, Object> register() {
        Site site = view.site();
        return Map.of(
                "@type", "GovernmentOrganization",
                "@id", url("/#publisher"),
                "name", view.say(site.name()),
                "url", url("/"),
                "areaServed", Map.of("@type", "City", "name", view.say(site.city()), "identifier", site.region()));
    }

    private Map<String, Object> download(ExportFormat format, String dataset) {
        String href = url("/v1/datasets/" + dataset + "/records?" + format.query());
        return Map.of("@type", "DataDownload", "encodingFormat", format.mediaType(), "contentUrl", href);
    }

    private String url(String path) {
        return view.site().publicUrl() + path;
    }
}
