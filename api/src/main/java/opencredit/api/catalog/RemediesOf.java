package opencredit.api.catalog;

import java.util.List;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.contact.Contact;
import opencredit.data.contact.Contacts;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.Remedies;
import opencredit.data.rule.RepairRule;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** {@code /v1/remedies}: what whoever is recorded can do, of which datasets, where, and whom to ask. */
public final class RemediesOf implements Feature {
    private final Body zh;
    private final Body en;

    /** Both answers hold as long as the program runs. */
    public RemediesOf(Datasets datasets, Contacts contacts) {
        this.zh = body(datasets, contacts, "zh");
        this.en = body(datasets, contacts, "en");
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        return Response.of(request.language().equals("zh") ? zh : en);
    }

    private static Body body(Datasets datasets, Contacts contacts, String language) {
        Remedies remedies = datasets.remedies();
        Remedies.Site site = remedies.site();
        return Json.body(new Answer(
                new Site(site.title().in(language), site.url(), SourceJson.of(site.source(), language)),
                new Objection(
                        remedies.objection().text().in(language),
                        SourceJson.of(remedies.objection().source(), language)),
                remedies.repairs().stream()
                        .map(rule -> repair(rule, datasets, language))
                        .toList(),
                contacts.bodies().stream().map(body -> contact(body, language)).toList()));
    }

    private static Repair repair(RepairRule rule, Datasets datasets, String language) {
        List<String> of = datasets.all().stream()
                .filter(dataset -> rule.equals(dataset.repair()))
                .map(Dataset::id)
                .toList();
        return new Repair(
                rule.id(),
                rule.title().in(language),
                of,
                rule.afterMinimum(),
                rule.atSite(),
                rule.conditions().stream().map(each -> each.in(language)).toList(),
                rule.papers().stream().map(each -> each.in(language)).toList(),
                rule.decides().in(language),
                SourceJson.of(rule.source(), language));
    }

    private static ContactJson contact(Contact body, String language) {
        return new ContactJson(
                body.code(),
                body.name(),
                in(body.department(), language),
                body.telephone(),
                body.email(),
                in(body.address(), language),
                in(body.hours(), language),
                body.page());
    }

    private static @Nullable String in(@Nullable Bilingual text, String language) {
        return text == null ? null : text.in(language);
    }

    private record Site(String title, String url, SourceJson source) {}

    private record Objection(String text, SourceJson source) {}

    private record Repair(
            String id,
            String title,
            List<String> datasets,
            boolean afterMinimum,
            boolean atSite,
            List<String> conditions,
            List<String> papers,
            String decides,
            SourceJson source) {}

    private record ContactJson(
            String code,
            String name,
            @Nullable String department,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String hours,
            @Nullable String page) {}

    private record Answer(Site site, Objection objection, List<Repair> repairs, List<ContactJson> contacts) {}
}
