package opencredit.api.portal.staff.access;

import java.util.Map;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Titles;
import opencredit.data.text.Bilingual;

/** What the deeds of the audit trail are called. */
public final class ActWords {
    private static final Map<String, Bilingual> DEEDS = Map.ofEntries(
            Map.entry("append", new Bilingual("写入一批", "a batch was appended")),
            Map.entry("withdraw", new Bilingual("撤下信息", "a record was withdrawn")),
            Map.entry("restore", new Bilingual("恢复信息", "a record was restored")),
            Map.entry("correct", new Bilingual("更正信息", "a record was corrected")),
            Map.entry("confirm", new Bilingual("确认批次", "a batch was confirmed")),
            Map.entry("cancel", new Bilingual("取消批次", "a batch was cancelled")),
            Map.entry("undo", new Bilingual("撤销批次", "a batch was undone")),
            Map.entry("create-key", new Bilingual("新建密钥", "a key was made")),
            Map.entry("rotate-key", new Bilingual("轮换密钥", "a key was rotated")),
            Map.entry("revoke-key", new Bilingual("吊销密钥", "a key was revoked")),
            Map.entry("add-publisher", new Bilingual("登记单位", "a body was listed")),
            Map.entry("attempt", new Bilingual("尝试", "attempts")));

    /** Reasons that are none of the code list's. */
    private static final Map<String, Bilingual> REASONS = Map.of(
            "issued", new Bilingual("发放", "issued"),
            "rotated", new Bilingual("轮换", "rotated"),
            "listed", new Bilingual("登记", "listed"),
            "unused", new Bilingual("不再使用", "unused"),
            "leaked", new Bilingual("可能已泄露", "leaked"),
            "exposed", new Bilingual("出现在网址中", "stood in an address"));

    private ActWords() {}

    /** A reason in the reader's language; its word where it is new. */
    public static String reason(String word, PageView view, Titles titles) {
        Bilingual known = REASONS.get(word);
        return known == null ? titles.code("reasons", word) : view.say(known);
    }

    /** A deed in the reader's language; its word where it is new. */
    public static String deed(String word, PageView view) {
        Bilingual known = DEEDS.get(word);
        return known == null ? word : view.say(known);
    }
}
