package opencredit.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import opencredit.api.caller.TrustedProxies;
import opencredit.data.text.Bilingual;
import opencredit.search.EngineAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String DATABASE = "postgresql://somebody:hush@db:5432/register";

    @TempDir
    Path home;

    @Test
    void everyDefaultHolds() {
        Settings settings = Settings.of(Map.of("OPENCREDIT_HOME", home.toString()));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.database()).isNull();
        assertThat(settings.search()).isNull();
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.cityName()).isEqualTo(new Bilingual("临沂市", "Linyi"));
        assertThat(settings.cityRegion()).isEqualTo("371300");
        assertThat(Variable.HOME.fallback()).isEqualTo(".opencredit");
        assertThat(settings.quota()).isEqualTo(3600);
        assertThat(settings.proxies()).isEqualTo(TrustedProxies.THIS_MACHINE);
        assertThat(Variable.values()).hasSize(17);
    }

    @Test
    void whatIsGivenHolds() {
        Settings settings = Settings.of(Map.of(
                "OPENCREDIT_HOME",
                home.toString(),
                "OPENCREDIT_PORT",
                "0",
                "OPENCREDIT_DATABASE_URL",
                DATABASE,
                "OPENCREDIT_PUBLIC_URL",
                "https://credit.example.org/",
                "OPENCREDIT_SECRET",
                SECRET,
                "OPENCREDIT_CITY",
                "兰州市 620100",
                "OPENCREDIT_CONTACT",
                " 信用科 "));
        assertThat(settings.port()).isZero();
        assertThat(settings.home()).isEqualTo(home);
        assertThat(settings.database()).isEqualTo(new DatabaseUrls(DATABASE, DATABASE));
        assertThat(settings.publicUrl()).isEqualTo("https://credit.example.org");
        assertThat(settings.secret()).isEqualTo(SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(settings.cityName()).isEqualTo(new Bilingual("兰州市", "兰州市"));
        assertThat(settings.cityRegion()).isEqualTo("620100");
        assertThat(settings.contact()).isEqualTo("信用科");
        assertThat(home).isDirectoryNotContaining(path -> !path.endsWith("signing-key"));
    }

    @Test
    void anOwnerOfTheTablesIsNamedBesideTheRoleThatServes() {
        String owner = "postgresql://owner:hush@db/x";
        assertThat(read(Map.of(
                                "OPENCREDIT_DATABASE_URL", DATABASE,
                                "OPENCREDIT_DATABASE_OWNER_URL", owner,
                                "OPENCREDIT_SECRET", SECRET))
                        .database())
                .isEqualTo(new DatabaseUrls(DATABASE, owner))
                .asString()
                .doesNotContain("hush");
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_DATABASE_OWNER_URL", owner)))
                .hasMessageContaining("needs OPENCREDIT_DATABASE_URL")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> read(Map.of(
                        "OPENCREDIT_DATABASE_URL", DATABASE,
                        "OPENCREDIT_DATABASE_OWNER_URL", "mysql://owner:hush@db/x",
                        "OPENCREDIT_SECRET", SECRET)))
                .hasMessageContaining("OPENCREDIT_DATABASE_OWNER_URL must look like")
                .hasMessageNotContaining("hush");
    }

    @Test
    void anEmptyVariableIsAnAbsentOne() {
        Settings settings = read(Map.of("OPENCREDIT_PORT", "", "OPENCREDIT_DATABASE_URL", "", "OPENCREDIT_CITY", ""));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.database()).isNull();
    }

    @Test
    void theSecretIsMadeOnceAndForItsOwnerOnly() throws IOException {
        byte[] made = read(Map.of()).secret();
        Path file = home.resolve("secret");
        assertThat(made).hasSize(64);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(read(Map.of()).secret()).isEqualTo(made);
        assertThat(home).isDirectoryNotContaining(path -> !path.equals(file) && !path.endsWith("signing-key"));
        assertThat(read(Map.of("OPENCREDIT_SECRET", new String(made, StandardCharsets.UTF_8)))
                        .secret())
                .isEqualTo(made);
    }

    @Test
    void aGivenSecretIsKeptInAHomeWithoutOne() {
        byte[] given = read(Map.of("OPENCREDIT_SECRET", SECRET)).secret();
        assertThat(given).isEqualTo(SECRET.getBytes(StandardCharsets.UTF_8));
        assertThat(read(Map.of()).secret()).isEqualTo(given);
    }

    @Test
    void anotherSecretThanTheHomesIsRefused() {
        read(Map.of());
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_SECRET", SECRET)))
                .isInstanceOf(Settings.Faulty.class)
                .hasMessageContaining("differs from")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void anExternalDatabaseNeedsASecret() {
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_DATABASE_URL", DATABASE)))
                .hasMessageContaining("OPENCREDIT_SECRET is required");
    }

    @Test
    void allFaultsAreSaidTogetherAndNoValueIsRepeated() {
        Settings.Faulty faulty = catchThrowableOfType(
                Settings.Faulty.class,
                () -> read(Map.of(
                        "OPENCREDIT_PORT", "eighty",
                        "OPENCREDIT_DATABASE_URL", "mysql://root:hush@db/x",
                        "OPENCREDIT_PUBLIC_URL", "credit.example.org",
                        "OPENCREDIT_CITY", "371300",
                        "OPENCREDIT_PROT", "8081",
                        "OPENCREDIT_SEARCH_INDEX", "http://localhost:9200")));
        assertThat(faulty.faults()).hasSize(6);
        assertThat(faulty.getMessage())
                .contains("OPENCREDIT_PROT", "OPENCREDIT_SEARCH_INDEX")
                .doesNotContain("hush", "eighty", "8081");
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "99999999999", "8080 ", "0x50"})
    void aPortThatNoMachineHasIsRefused(String port) {
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_PORT", port))).hasMessageContaining("OPENCREDIT_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "http://", "https://x?y=1", "https://x#y", "https://a:b@x", "://"})
    void anAddressThatNoLinkCanBeginWithIsRefused(String url) {
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_PUBLIC_URL", url)))
                .hasMessageContaining("OPENCREDIT_PUBLIC_URL");
    }

    @Test
    void aSearchEngineIsNodesAndHowToBeLetIn() throws Exception {
        Path certificate = Files.writeString(home.resolve("ca.pem"), someCertificate());
        EngineAddress search = Objects.requireNonNull(read(Map.of(
                        "OPENCREDIT_SEARCH_URL", "https://a:9200, https://b:9200/",
                        "OPENCREDIT_SEARCH_USER", "opencredit",
                        "OPENCREDIT_SEARCH_PASSWORD", "hush",
                        "OPENCREDIT_SEARCH_CA", certificate.toString()))
                .search());
        assertThat(search)
                .isEqualTo(new EngineAddress(
                        List.of(URI.create("https://a:9200"), URI.create("https://b:9200/")),
                        "opencredit",
                        "hush",
                        null,
                        certificate));
        assertThat(search.toString()).doesNotContain("hush");
        assertThat(read(Map.of("OPENCREDIT_SEARCH_URL", "http://a", "OPENCREDIT_SEARCH_API_KEY", "a2V5"))
                        .search())
                .isEqualTo(new EngineAddress(List.of(URI.create("http://a")), null, null, "a2V5", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:9200", "http://a,", "http://u:hush@a:9200", "http://a?x=hush", "http://a/x,http://b"})
    void aSearchEngineThatCannotBeAskedIsRefused(String url) {
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_SEARCH_URL", url)))
                .hasMessageContaining("OPENCREDIT_SEARCH_URL")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENCREDIT_SEARCH_USER, OPENCREDIT_SEARCH_URL",
        "OPENCREDIT_SEARCH_PASSWORD, OPENCREDIT_SEARCH_API_KEY",
        "OPENCREDIT_SEARCH_USER, OPENCREDIT_SEARCH_API_KEY",
        "OPENCREDIT_SEARCH_CA, OPENCREDIT_SEARCH_URL"
    })
    void halfOfWhatASearchEngineNeedsIsRefused(String one, String other) {
        assertThatThrownBy(() -> read(Map.of(one, "hush", other, "http://hush")))
                .isInstanceOf(Settings.Faulty.class)
                .hasMessageContaining(one)
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> read(Map.of(one, "hush"))).isInstanceOf(Settings.Faulty.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"临沂市 371300|临沂市|临沂市", "临沂市/Linyi 371300|临沂市|Linyi", "某市 / Some City  371300|某市|Some City"})
    void aCityIsANameAndACode(String city, String zh, String en) {
        assertThat(read(Map.of("OPENCREDIT_CITY", city)).cityName()).isEqualTo(new Bilingual(zh, en));
    }

    @Test
    void aShortOrBrokenSecretIsRefused() throws IOException {
        assertThatThrownBy(() -> read(Map.of("OPENCREDIT_SECRET", "short"))).hasMessageContaining("at least 32");
        Files.writeString(home.resolve("secret"), "cut");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("is broken");
    }

    @Test
    void aHomeThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> Settings.of(
                        Map.of("OPENCREDIT_HOME", file.resolve("home").toString())))
                .isInstanceOf(Settings.Faulty.class)
                .hasMessageContaining("OPENCREDIT_HOME");
    }

    @ParameterizedTest
    @CsvSource({"zh_CN.UTF-8,,zh", "C.UTF-8,zh_CN,en", ",zh_CN,zh", ",,en"})
    void theLanguageIsTheFirstThatIsSet(String all, String lang, String language) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", all == null ? "" : all);
        environment.put("LANG", lang == null ? "" : lang);
        assertThat(Settings.language(environment)).isEqualTo(language);
    }

    @Test
    void aCertificateThatIsNoneIsRefused() throws IOException {
        Path text = Files.writeString(home.resolve("ca.pem"), "hush");
        for (String file : List.of(text.toString(), home.resolve("none").toString())) {
            assertThatThrownBy(() -> read(Map.of("OPENCREDIT_SEARCH_URL", "https://a", "OPENCREDIT_SEARCH_CA", file)))
                    .hasMessageContaining("OPENCREDIT_SEARCH_CA must be")
                    .hasMessageNotContaining("hush");
        }
    }

    /** Any of those that Java trusts. */
    private static String someCertificate() throws GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        byte[] any = ((X509TrustManager) trusted.getTrustManagers()[0]).getAcceptedIssuers()[0].getEncoded();
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(any)
                + "\n-----END CERTIFICATE-----\n";
    }

    private Settings read(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("OPENCREDIT_HOME", home.toString());
        return Settings.of(all);
    }
}
