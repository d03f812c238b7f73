package opencredit.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyText;
import opencredit.data.session.SessionSecret;
import opencredit.data.store.keys.KeyRing;
import opencredit.data.store.keys.StaffSessions;

/**
 * A browser on the register's machine in which somebody is signed in: it keeps the cookie, and says from which page it
 * comes.
 */
public record Browser(ContractClient client, SessionSecret session) {
    /** The cookie's name over HTTP within one machine. */
    public static final String COOKIE = "opencredit-loopback";

    public static final String FORM = "application/x-www-form-urlencoded";

    /** Signs in by the form, as a person does. */
    public static Browser signIn(ContractClient client, String key) {
        ContractAnswer answer = submit(client, "/staff/sign-in", "key=" + encode(key), new String[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie).startsWith(COOKIE + '=');
        String secret = cookie.substring(COOKIE.length() + 1, cookie.indexOf(';'));
        return new Browser(client, SessionSecret.read(secret).orElseThrow());
    }

    /** Begins a session without asking for it. */
    static Browser signedIn(TestService service, String key) {
        KeyRing ring = new KeyRing(service.database(), service.clock());
        ApiKey valid = ring.verify(KeyText.read(key).orElseThrow()).orElseThrow();
        return new Browser(service.client(), sessions(service).begin(valid).secret());
    }

    /** Who is signed in. */
    public static StaffSessions sessions(TestService service) {
        return new StaffSessions(service.database(), service.clock());
    }

    static String[] cookie(SessionSecret secret) {
        return new String[] {"Cookie", COOKIE + '=' + secret.text()};
    }

    /** What it sends with each request. */
    public String[] headers() {
        return cookie(session);
    }

    public ContractAnswer get(String path) {
        return client.send("GET", path, headers());
    }

    /** Sends a form of a page of this session: names and values by turns. */
    public ContractAnswer submit(String path, String... fields) {
        StringBuilder body = new StringBuilder("token=" + session.formToken());
        for (int at = 0; at < fields.length; at += 2) {
            body.append('&').append(fields[at]).append('=').append(encode(fields[at + 1]));
        }
        return submit(client, path, body.toString(), headers());
    }

    /** Sends a form of a page of this site. */
    public static ContractAnswer submit(ContractClient client, String path, String body, String[] headers) {
        return client.submit("POST", path, body, with(headers, "Content-Type", FORM, "Origin", client.base()));
    }

    public static String[] with(String[] headers, String... more) {
        return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
