package opencredit.data.dataset.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.rule.Remedies;
import opencredit.data.rule.Remedies.Objection;
import opencredit.data.rule.Remedies.Site;
import opencredit.data.rule.RepairRule;
import opencredit.data.text.Bilingual;

/** {@code data/rules/repair.yaml}. */
final class RemediesReader {
    private RemediesReader() {}

    static Remedies read(Section section) {
        section.bilingual("title");
        Site site = section.section("site").map(RemediesReader::site).orElse(site());
        Objection objection =
                section.section("objection").map(RemediesReader::objection).orElse(objection());
        List<Section> parts = section.sections("rules");
        section.close();
        if (parts.isEmpty()) {
            section.missing("rules");
        }
        Set<String> ids = new HashSet<>();
        return new Remedies(
                site, objection, parts.stream().map(part -> rule(part, ids)).toList());
    }

    /** Of a register whose definitions name none. */
    static Remedies none() {
        return new Remedies(site(), objection(), List.of());
    }

    private static Site site() {
        return new Site(new Bilingual("", ""), "", Section.NO_SOURCE);
    }

    private static Objection objection() {
        return new Objection(new Bilingual("", ""), Section.NO_SOURCE);
    }

    private static Site site(Section section) {
        Site site = new Site(section.bilingual("title"), section.text("url"), section.source());
        if (!site.url().isEmpty() && !site.url().matches("https?://\\S+")) {
            section.fault("url", "url 不是网址：" + site.url(), "url is no address: " + site.url());
        }
        section.close();
        return site;
    }

    private static Objection objection(Section section) {
        Objection objection = new Objection(section.bilingual("text"), section.source());
        section.close();
        return objection;
    }

    private static RepairRule rule(Section section, Set<String> ids) {
        RepairRule rule = new RepairRule(
                section.text("id"),
                section.bilingual("title"),
                section.flag("afterMinimum"),
                section.flag("atSite"),
                texts(section, "conditions"),
                texts(section, "papers"),
                section.bilingual("decides"),
                section.source());
        section.close();
        if (!ids.add(rule.id())) {
            section.fault("id", "两条规则的 id 相同：" + rule.id(), "two rules with one id: " + rule.id());
        }
        return rule;
    }

    private static List<Bilingual> texts(Section section, String key) {
        List<Bilingual> texts =
                section.sections(key).stream().map(Section::bilingual).toList();
        if (texts.isEmpty()) {
            section.missing(key);
        }
        return texts;
    }
}
