package opencredit.api.portal.frame;

import opencredit.api.cache.FillProgress;
import opencredit.api.cache.Holdings;
import opencredit.data.text.Bilingual;

/**
 * Whose register this is, and where.
 *
 * @param contact how to reach the operator; empty where nothing is said
 * @param filling how far a demonstration is filled
 */
public record Site(
        Bilingual city,
        String region,
        String publicUrl,
        String contact,
        Holdings holdings,
        FillProgress filling,
        Assets assets) {

    /** The register's name. */
    public Bilingual name() {
        return new Bilingual(city.zh() + "信用公示", "Public credit register of " + city.en());
    }

    /** Whether what is shown is fictional, or will be in a moment. */
    public boolean isDemonstration() {
        return filling.now().isPresent() || holdings.fiction() != Holdings.Fiction.NONE;
    }

    /** Whether its days of publication are set by hand. */
    public boolean hasSetDays() {
        return holdings.fiction() == Holdings.Fiction.SEALED;
    }
}
