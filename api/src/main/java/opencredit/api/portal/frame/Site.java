package opencredit.api.portal.frame;

import opencredit.api.cache.FillProgress;
import opencredit.api.cache.Holdings;
import opencredit.api.settings.Settings;
import opencredit.data.text.Bilingual;

/**
 * Whose register this is, and where.
 *
 * @param contact how to reach the operator; empty where nothing is said
 * @param quota how many costly requests one address may send in an hour; 0 where nothing is counted
 * @param filling how far a demonstration is filled
 */
public record Site(
        Bilingual city,
        String region,
        String publicUrl,
        String contact,
        int quota,
        Holdings holdings,
        FillProgress filling,
        Assets assets) {

    /** The register as its operator set it up. */
    public static Site of(Settings settings, Holdings holdings, FillProgress filling) {
        return new Site(
                settings.cityName(),
                settings.cityRegion(),
                settings.publicUrl(),
                settings.contact(),
                settings.quota(),
                holdings,
                filling,
                new Assets());
    }

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
