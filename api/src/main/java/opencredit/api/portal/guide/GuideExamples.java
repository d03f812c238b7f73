package opencredit.api.portal.guide;

import opencredit.api.portal.frame.Resource;

/**
 * Texts of the guide that are run as they stand.
 *
 * @param url of this register, without a slash at its end
 */
public record GuideExamples(String url) {
    private static final String FOLDER = "/opencredit/api/portal/guide/";
    /** What programs of the guide have in place of the register's address. */
    private static final String ADDRESS = "https://register.example";

    /** One command that asks {@code path}. */
    public String curl(String path) {
        return "curl \"" + url + path + "\"";
    }

    /** A program of this package's resources, for this register. */
    public String program(String file) {
        return Resource.text(FOLDER + file).replace(ADDRESS, url).strip();
    }
}
