package opencredit.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.data.key.KeyOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff do, from signing in to signing out: with and without scripts, and with the keyboard alone. */
@NeedsChromium
class StaffJourneyTest {
    private static final Pattern SIGN_IN = Pattern.compile("/staff/sign-in$");
    private static final Pattern START = Pattern.compile("/staff$");

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"PHONE", "WITHOUT_SCRIPTS"})
    void anAdministratorListsABodyMakesItsKeyAndRevokesIt(Look look) {
        try (Page page = chromium.open(look)) {
            StaffDesk.signIn(page, StaffDesk.administrator());
            assertThat(page).hasURL(START);
            link(page, "单位").click();
            page.locator("input[name=name]").fill("临沂示例报送单位" + look);
            button(page, "登记").click();
            assertThat(page.locator("main table")).containsText("临沂示例报送单位" + look);
            link(page, "密钥").click();
            link(page, "新建密钥").click();
            page.locator("input[name=role][value=publisher]").check();
            page.locator("input[name=label]").fill("报送系统" + look);
            page.getByLabel("临沂示例报送单位" + look).first().check();
            page.locator("input[name=datasets][value=penalties]").check();
            button(page, "新建密钥").click();
            String secret = page.locator("#secret").inputValue();
            assertThat(secret).startsWith("ock_");
            link(page, "返回密钥列表").click();
            link(page, "报送系统" + look).click();
            assertThat(page.content()).doesNotContain(secret);
            revoke(page);
            page.locator("main table tbody tr", new Page.LocatorOptions().setHasText("报送系统" + look))
                    .getByText("已吊销")
                    .waitFor();
            signOut(page);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** A word that cannot be taken back is confirmed. */
    private static void revoke(Page page) {
        page.locator("select[name=reason]").selectOption("unused");
        button(page, "吊销密钥").click();
        assertThat(page).hasURL(Pattern.compile("/staff/keys/[a-z0-9]{12}$"));
        page.locator("input[type=checkbox]").check();
        button(page, "吊销密钥").click();
    }

    private static void signOut(Page page) {
        button(page, "退出登录").click();
        assertThat(page).hasURL(SIGN_IN);
        page.goBack();
        page.reload();
        assertThat(page.locator("#key")).isVisible();
    }

    @Test
    void nothingOfTheSessionIsLeftToScripts() {
        try (Page page = chromium.open(Look.DESKTOP)) {
            KeyOutcome.Made key = StaffDesk.administrator();
            StaffDesk.signIn(page, key);
            assertThat(page.evaluate("document.cookie")).asString().isEmpty();
            assertThat(page.content()).doesNotContain(key.text().secret());
            assertThat(page.context().cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(page.content()).doesNotContain(cookie.value);
            });
        }
    }

    @Test
    void aKeyThatOpensNothingIsToldInWords() {
        try (Page page = chromium.open(Look.DESKTOP)) {
            page.navigate(DemonstrationPortal.address("/staff/sign-in"));
            page.locator("#key").fill("ock_nonsense");
            button(page, "登录").click();
            assertThat(page.locator("[role=alert]")).containsText("未能登录");
            assertThat(page.locator("#key")).hasValue("");
            assertThat(chromium.complaints()).allMatch(said -> said.contains("status of 401"));
        }
    }

    @Test
    void aPublisherLooksAtItsRecordsAndHowItPublishes() {
        try (Page page = chromium.open(Look.DESKTOP)) {
            StaffDesk.signIn(page, StaffDesk.publisher());
            assertThat(page.locator("main")).containsText("报送");
            assertThat(link(page, "审计记录")).hasCount(0);
            // the link beside it leads to the form for files
            page.locator("main a[href='/staff/records/penalties']").click();
            page.locator("details.filters summary").click();
            page.locator("input[name=from]").fill("2020-01-01");
            button(page, "筛选").click();
            assertThat(page).hasURL(Pattern.compile("from=2020-01-01"));
            link(page, "报送情况").click();
            assertThat(page.locator("main")).containsText("完整率");
            Response keys = page.navigate(DemonstrationPortal.address("/staff/keys"));
            assertThat(keys.status()).isEqualTo(403);
            assertThat(chromium.complaints()).allMatch(said -> said.contains("status of 403"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"PHONE", "WITHOUT_SCRIPTS"})
    void aPublisherHasAFileCheckedAndReadsWhatIsWrong(Look look) {
        try (Page page = chromium.open(look)) {
            StaffDesk.signIn(page, StaffDesk.publisher());
            page.locator("main a[href='/staff/upload/penalties']").click();
            StaffDesk.choose(page, look);
            button(page, "只检查").click();
            assertThat(page).hasURL(Pattern.compile("/staff/batches/[0-9a-f-]{36}$"));
            String batch = page.url();
            for (int looked = 0; looked < 120 && page.locator("#report").count() == 0; looked++) {
                page.waitForTimeout(500); // with scripts how far it is comes by itself, without them by the link
                if (!look.runsScripts()) {
                    page.navigate(batch);
                }
            }
            assertThat(page.locator("#batch")).containsText("已完成");
            assertThat(page.locator("main")).containsText("被拒绝");
            Download file = page.waitForDownload(() -> link(page, "下载全部").click());
            assertThat(file.suggestedFilename()).endsWith(".csv");
        }
    }

    /** A batch that waits for the ledger is followed without loading its page anew, and the page is for everybody. */
    @Test
    void howFarABatchIsComesByItself() {
        try (Page page = chromium.open(Look.DESKTOP)) {
            StaffDesk.signIn(page, StaffDesk.publisher());
            StaffDesk.whileNothingIsWritten(() -> {
                page.navigate(DemonstrationPortal.address("/staff/upload/penalties"));
                page.locator("#file").setInputFiles(StaffDesk.file());
                button(page, "检查并公示").click();
                assertThat(page.locator("#batch [role=status]")).containsText("正在公示：0 / 1");
                page.evaluate("window.stayed = true");
            });
            page.locator("#report").waitFor();
            assertThat(page.evaluate("window.stayed")).isNull();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aPublisherWithdrawsARecordAfterASecondLook() {
        try (Page page = chromium.open(Look.DESKTOP)) {
            StaffDesk.signIn(page, StaffDesk.publisher());
            page.navigate(DemonstrationPortal.address("/staff/records/" + StaffDesk.dataset()));
            page.locator("main tbody tr a").last().click();
            String record = page.url();
            page.locator("select[name=reason]").selectOption("revoked");
            button(page, "核对").click();
            assertThat(page.locator("main")).containsText("不能撤回");
            button(page, "确认撤下").click();
            assertThat(page).hasURL(record);
            assertThat(page.locator("main")).containsText("决定已撤销");
            link(page, "恢复").click();
            page.locator("select[name=reason]").selectOption("withdrawn-in-error");
            assertThat(page.locator("main form.filter input[required]").first()).isVisible();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (Page page = chromium.open(Look.DESKTOP)) {
            page.navigate(DemonstrationPortal.address("/staff/sign-in"));
            tabTo(page, "#key");
            page.keyboard().insertText(StaffDesk.administrator().text().secret());
            page.keyboard().press("Enter");
            assertThat(page).hasURL(START);
            tabTo(page, "nav.staff a[href='/staff/bodies']");
            page.keyboard().press("Enter");
            tabTo(page, "input[name=name]");
            page.keyboard().insertText("临沂示例键盘单位");
            page.keyboard().press("Enter");
            assertThat(page.locator("main table")).containsText("临沂示例键盘单位");
            tabTo(page, "form.sign-out button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(SIGN_IN);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Of each page both widths, by one load. */
    @Test
    void noPageHasAViolation() {
        List<String> violations = new ArrayList<>();
        try (Page page = chromium.open(Look.DESKTOP)) {
            page.addInitScript(AxeBuilder.getAxeScript());
            page.navigate(DemonstrationPortal.address("/staff/sign-in"));
            look(page, "/staff/sign-in", violations);
            StaffDesk.signIn(page, StaffDesk.administrator());
            StaffDesk.ofAdministrators().values().forEach(path -> look(page, path, violations));
            page.context().clearCookies();
            StaffDesk.signIn(page, StaffDesk.publisher());
            StaffDesk.ofPublishers().values().forEach(path -> look(page, path, violations));
            assertThat(chromium.complaints())
                    .filteredOn(said -> !said.contains("status of 400"))
                    .isEmpty();
        }
        assertThat(violations).isEmpty();
    }

    private static void look(Page page, String path, List<String> violations) {
        for (String language : List.of("zh", "en")) {
            page.navigate(DemonstrationPortal.address(path + (path.contains("?") ? '&' : '?') + "lang=" + language));
            for (int width : new int[] {390, 1280}) {
                page.setViewportSize(width, 844);
                violations(page)
                        .forEach(violation -> violations.add(path + " " + language + " " + width + ": " + violation));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        return (List<String>) page.evaluate("""
                async () => [
                  ...(await axe.run(document, {resultTypes: ['violations']})).violations.map(rule => rule.id + ' '
                    + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html).join(', ')),
                  ...(document.documentElement.scrollWidth > innerWidth ? ['overflows'] : [])]
                """);
    }

    private static void tabTo(Page page, String selector) {
        for (int pressed = 0; pressed < 60; pressed++) {
            if (page.locator(selector)
                    .first()
                    .evaluate("element => element === document.activeElement")
                    .equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }
}
