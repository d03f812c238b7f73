package opencredit.api.settings;

/** The environment variables the program knows, and what holds where one is absent or empty. */
public enum Variable {
    PORT("8080"),
    HOME(".opencredit"),
    DATABASE_URL(""),
    DATABASE_OWNER_URL(""),
    SEARCH_URL(""),
    SEARCH_USER(""),
    SEARCH_PASSWORD(""),
    SEARCH_API_KEY(""),
    SEARCH_CA(""),
    PUBLIC_URL("http://localhost:PORT"),
    SECRET(""),
    SIGNING_KEY(""),
    TRUSTED_PROXIES("127.0.0.0/8,::1"),
    /** One question a second, all day: an office of some hundred readers behind one address asks less. */
    QUOTA("3600"),
    /** The one place that names a city: whoever runs the program elsewhere sets the variable. */
    CITY("临沂市 / Linyi 371300"),
    CONTACT(""),
    LOG("auto");

    static final String PREFIX = "OPENCREDIT_";

    private final String fallback;

    Variable(String fallback) {
        this.fallback = fallback;
    }

    /** As the environment writes it, such as {@code OPENCREDIT_PORT}. */
    public String variable() {
        return PREFIX + name();
    }

    /** The default as the documentation writes it; empty where there is none. */
    public String fallback() {
        return fallback;
    }
}
