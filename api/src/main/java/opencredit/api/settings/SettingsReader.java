package opencredit.api.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.caller.TrustedProxies;
import opencredit.data.sign.SigningKey;
import opencredit.data.text.Bilingual;
import opencredit.search.EngineAddress;
import org.jspecify.annotations.Nullable;

/** Reads the environment once and collects what is wrong with it. Never repeats a value: it may be a password. */
final class SettingsReader {
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern CITY =
            Pattern.compile("(?<zh>[^/]+?)(?:\\s*/\\s*(?<en>[^/]+?))?\\s+(?<code>[1-9]\\d{5})");
    private static final Pattern POSTGRES = Pattern.compile("(jdbc:postgresql:|postgres(ql)?://).+");

    private final Map<String, String> environment;
    private final List<Bilingual> faults = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings read() {
        refuseUnknown();
        int port = port();
        Path home = home();
        DatabaseUrls database = database();
        EngineAddress search = new SearchVariables(this::value, this::fault).read();
        String publicUrl = publicUrl(port);
        TrustedProxies proxies = proxies();
        int quota = quota();
        log();
        Matcher city = city();
        stopIfFaulty();
        byte[] secret = secret(home, database != null);
        SigningKey signingKey = signingKey(home);
        String name = city.group("zh").strip();
        String english = city.group("en");
        Bilingual cityName = new Bilingual(name, english == null ? name : english);
        String contact = value(Variable.CONTACT).strip();
        return new Settings(
                port,
                home,
                database,
                search,
                publicUrl,
                secret,
                signingKey,
                cityName,
                city.group("code"),
                proxies,
                quota,
                contact);
    }

    private void stopIfFaulty() {
        if (!faults.isEmpty()) {
            throw new Settings.Faulty(faults);
        }
    }

    private void refuseUnknown() {
        List<String> known =
                Arrays.stream(Variable.values()).map(Variable::variable).toList();
        environment.keySet().stream()
                .filter(name -> name.startsWith(Variable.PREFIX) && !known.contains(name))
                .sorted()
                .forEach(name -> fault(
                        "不认识环境变量 " + name + "；可用的有 " + String.join("、", known) + "。",
                        "Unknown variable " + name + "; known are " + String.join(", ", known) + "."));
    }

    private int port() {
        String value = value(Variable.PORT);
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= LARGEST_PORT) {
            return Integer.parseInt(value);
        }
        fault(
                "OPENCREDIT_PORT 应为 0 到 65535 之间的整数（0 表示任选空闲端口）。",
                "OPENCREDIT_PORT must be a whole number from 0 to 65535 (0 picks a free port).");
        return 0;
    }

    private void log() {
        if (!Settings.LOG_FORMS.contains(value(Variable.LOG))) {
            fault("OPENCREDIT_LOG 只能是 auto、json 或 text。", "OPENCREDIT_LOG must be auto, json or text.");
        }
    }

    private Path home() {
        try {
            return Path.of(value(Variable.HOME)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            fault("OPENCREDIT_HOME 不是可用的文件夹路径。", "OPENCREDIT_HOME is not a path this machine can have.");
            return Path.of("");
        }
    }

    private @Nullable DatabaseUrls database() {
        String serving = postgres(Variable.DATABASE_URL);
        String owner = postgres(Variable.DATABASE_OWNER_URL);
        if (serving.isEmpty() && !owner.isEmpty()) {
            fault(
                    "OPENCREDIT_DATABASE_OWNER_URL 须与 OPENCREDIT_DATABASE_URL 一并设置。",
                    "OPENCREDIT_DATABASE_OWNER_URL needs OPENCREDIT_DATABASE_URL beside it.");
        }
        return serving.isEmpty() ? null : new DatabaseUrls(serving, owner.isEmpty() ? serving : owner);
    }

    private String postgres(Variable variable) {
        String value = value(variable);
        if (!value.isEmpty() && !POSTGRES.matcher(value).matches()) {
            fault(
                    variable.variable() + " 应形如 postgresql://用户:密码@主机:5432/库名。",
                    variable.variable() + " must look like postgresql://user:password@host:5432/name.");
        }
        return value;
    }

    private String publicUrl(int port) {
        String value = value(Variable.PUBLIC_URL).replaceFirst("PORT$", Integer.toString(port));
        try {
            URI url = new URI(value);
            if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getQuery() == null
                    && url.getFragment() == null
                    && url.getUserInfo() == null) {
                return value.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // said below, like every other fault of it
        }
        fault(
                "OPENCREDIT_PUBLIC_URL 应为 http 或 https 网址，不带问号和井号，例如 https://credit.example.org。",
                "OPENCREDIT_PUBLIC_URL must be an http or https address without query or fragment,"
                        + " such as https://credit.example.org.");
        return "";
    }

    private TrustedProxies proxies() {
        return TrustedProxies.read(value(Variable.TRUSTED_PROXIES)).orElseGet(() -> {
            fault(
                    "OPENCREDIT_TRUSTED_PROXIES 应为 IP 地址或网段，用英文逗号分隔，例如 127.0.0.1,10.1.0.0/16。",
                    "OPENCREDIT_TRUSTED_PROXIES must be addresses or networks parted by commas, such as"
                            + " 127.0.0.1,10.1.0.0/16.");
            return TrustedProxies.THIS_MACHINE;
        });
    }

    private int quota() {
        String value = value(Variable.QUOTA);
        if (value.matches("\\d{1,7}")) {
            return Integer.parseInt(value);
        }
        fault(
                "OPENCREDIT_QUOTA 应为每小时的次数，0 表示不限。",
                "OPENCREDIT_QUOTA must be a whole number of questions an hour, or 0 for no end.");
        return 0;
    }

    private Matcher city() {
        Matcher city = CITY.matcher(value(Variable.CITY).strip());
        if (!city.matches()) {
            fault(
                    "OPENCREDIT_CITY 应为城市名称加六位行政区划代码，例如“临沂市 371300”或“临沂市 / Linyi 371300”。",
                    "OPENCREDIT_CITY must be the city's name and its six-digit region code,"
                            + " such as \"临沂市 371300\" or \"临沂市 / Linyi 371300\".");
        }
        return city;
    }

    private byte[] secret(Path home, boolean external) {
        return kept(
                home,
                () -> new Secret(home).choose(value(Variable.SECRET), external).getBytes(StandardCharsets.UTF_8));
    }

    private SigningKey signingKey(Path home) {
        return kept(
                home, () -> new SigningKeyFile(home, value(Variable.SIGNING_KEY).strip()).read());
    }

    /** What is read from a file that only the owner may read, or made there. */
    private <T> T kept(Path home, Kept<T> file) {
        try {
            return file.read();
        } catch (Unfit e) {
            faults.add(e.sentence());
        } catch (InvalidPathException e) {
            fault("OPENCREDIT_SIGNING_KEY 不是可用的文件路径。", "OPENCREDIT_SIGNING_KEY is not a path this machine can have.");
        } catch (IOException | UncheckedIOException e) {
            fault(
                    "无法在 " + home + " 中读写；请检查 OPENCREDIT_HOME 的权限和磁盘空间。",
                    "Cannot read and write in " + home + "; check the rights of OPENCREDIT_HOME and the room on disk.");
        }
        throw new Settings.Faulty(faults);
    }

    private interface Kept<T> {
        T read() throws IOException;
    }

    /** An empty variable is an absent one, since compose files cannot leave one out. */
    private String value(Variable variable) {
        String value = environment.getOrDefault(variable.variable(), "");
        return value.isEmpty() ? variable.fallback() : value;
    }

    private void fault(String zh, String en) {
        faults.add(new Bilingual(zh, en));
    }
}
