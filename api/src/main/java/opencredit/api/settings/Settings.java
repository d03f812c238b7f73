package opencredit.api.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opencredit.api.caller.TrustedProxies;
import opencredit.data.sign.SigningKey;
import opencredit.data.text.Bilingual;
import opencredit.search.EngineAddress;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the program; the only reader of the environment.
 *
 * @param port 0 for any that is free
 * @param home absolute
 * @param database null for the embedded PostgreSQL
 * @param search null for the index in the home
 * @param publicUrl without a slash at its end
 * @param secret keys the natural keys; the same for the whole life of a register
 * @param signingKey signs what others keep
 * @param cityRegion the city's region code, six digits
 * @param proxies who is believed when it says for whom it asks
 * @param quota what an address may ask in an hour of what is dear; 0 for no end
 * @param contact how readers reach the operator, in the operator's words; empty where nothing is said
 */
public record Settings(
        int port,
        Path home,
        @Nullable DatabaseUrls database,
        @Nullable EngineAddress search,
        String publicUrl,
        byte[] secret,
        SigningKey signingKey,
        Bilingual cityName,
        String cityRegion,
        TrustedProxies proxies,
        int quota,
        String contact) {

    /** How log lines look: as the next reader likes them, for machines, for people. */
    static final List<String> LOG_FORMS = List.of("auto", "json", "text");

    /** The settings of this process. */
    public static Settings ofEnvironment() {
        return of(System.getenv());
    }

    /**
     * Reads and checks every variable; makes the home's secret and signing key where there are none.
     *
     * @throws Faulty naming every fault at once
     */
    public static Settings of(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    /** {@code zh} or {@code en}: the language of messages, as gettext chooses it. */
    public static String language(Map<String, String> environment) {
        for (String variable : List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? "zh" : "en";
            }
        }
        return "en";
    }

    /**
     * Whether log lines are for people; asked before anything is logged, so a wrong value counts as none.
     *
     * @param terminal whether somebody watches
     */
    public static boolean isLogForPeople(Map<String, String> environment, boolean terminal) {
        return switch (environment.getOrDefault(Variable.LOG.variable(), "")) {
            case "json" -> false;
            case "text" -> true;
            default -> terminal;
        };
    }

    /** The environment is not fit to start with; each fault says what to do. */
    public static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Bilingual> faults;

        Faulty(List<Bilingual> faults) {
            super(String.join(" ", faults.stream().map(Bilingual::en).toList()));
            this.faults = List.copyOf(faults);
        }

        public List<Bilingual> faults() {
            return faults;
        }
    }
}
