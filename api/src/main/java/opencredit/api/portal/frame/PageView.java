package opencredit.api.portal.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.text.Written;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What frames a page: who reads it, what it is called, where it stands. Built step by step, for one page.
 */
public final class PageView {
    private final Site site;
    private final Reader reader;
    private final String title;
    private final List<Crumb> trail = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private String description = "";
    private @Nullable String data;
    private @Nullable FeedLinks feed;
    private boolean hidden;

    PageView(Site site, Reader reader, String title) {
        this.site = site;
        this.reader = reader;
        this.title = title;
    }

    /** One sentence for those who list pages. */
    public PageView describe(String sentence) {
        description = sentence;
        return this;
    }

    /** Where the same is as data, in the same language where the reader chose one. */
    public PageView data(String path) {
        String chosen = reader.kept().get("lang");
        data = chosen == null ? path : path + (path.contains("?") ? '&' : '?') + "lang=" + chosen;
        return this;
    }

    /** Where what changes here can be followed: {@code path} without its ending, and what narrows it. */
    public PageView feed(String path, Map<String, String> query) {
        feed = FeedLinks.of(path, query, reader);
        return this;
    }

    /** Where all changes can be followed. */
    public FeedLinks changes() {
        return FeedLinks.of("/changes", Map.of(), reader);
    }

    /** A page above this one. */
    public PageView below(String name, String path) {
        trail.add(new Crumb(name, reader.to(path)));
        return this;
    }

    /** A script of ours that makes this page better where scripts run. */
    public PageView script(String file) {
        scripts.add(site.assets().path(file));
        return this;
    }

    /** Not for search engines, which would remember what the law makes us forget. */
    public PageView hide() {
        hidden = true;
        return this;
    }

    public Site site() {
        return site;
    }

    public Reader reader() {
        return reader;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public @Nullable String data() {
        return data;
    }

    public @Nullable FeedLinks feed() {
        return feed;
    }

    public List<Crumb> trail() {
        return trail;
    }

    public List<String> scripts() {
        return scripts;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Says it in the reader's language. */
    public String say(String zh, String en) {
        return isChinese() ? zh : en;
    }

    public String say(Bilingual text) {
        return text.in(reader.language());
    }

    /** How far the demonstration is filled; null where nothing is being filled. */
    public @Nullable String filling() {
        return site.filling()
                .now()
                .map(now -> say(
                        "演示数据正在装入，已装 " + now.loaded() + " / " + now.total() + " 批，此前各页数字都会继续变化。",
                        "Demonstration data is being loaded, " + now.loaded() + " of " + now.total()
                                + " batches so far; until then the figures of all pages go on changing."))
                .orElse(null);
    }

    /** What something rests on, and whether that was read. */
    public String rests(LegalSource source) {
        return say(source.text()) + say("（", " (") + say(source.status().title()) + say("）", ")");
    }

    public boolean isChinese() {
        return reader.language().equals("zh");
    }

    /** For the {@code lang} attribute (RFC 5646). */
    public String tag() {
        return say("zh-CN", "en");
    }

    /** For the {@code lang} attribute of what public bodies wrote; null where the whole page is in their language. */
    public @Nullable String original() {
        return isChinese() ? null : "zh-CN";
    }

    /** The address of another page, to be read in the same way. */
    public String to(String path) {
        return reader.to(path);
    }

    /** How numbers, dates and amounts are written for this reader. */
    public Written written() {
        return isChinese() ? Written.CHINESE : Written.ENGLISH;
    }

    /** A page above. */
    public record Crumb(String name, String href) {}
}
