package opencredit.api.catalog;

import opencredit.data.rule.LegalSource;

/** What a rule or a code list rests on, as the catalogue says it. */
record SourceJson(String text, String status) {
    static SourceJson of(LegalSource source, String language) {
        return new SourceJson(source.text().in(language), source.status().wire());
    }
}
