package opencredit.data.key;

import opencredit.data.text.Bilingual;

/** What is wrong with a key that somebody wants made. */
public enum KeyFault {
    LABEL(
            "label",
            "label 应为一行文字，1 到 100 个字，写明用于哪个系统或科室，不写个人的姓名和号码。",
            "A label is one line of 1 to 100 characters and says which system or office has the key, without names or"
                    + " numbers of people."),
    BODIES(
            "bodies",
            "报送密钥应写明至少一个已登记的单位，其他密钥不写单位。",
            "A publisher's key names at least one listed body, and no other key names any."),
    DATASETS(
            "datasets",
            "报送密钥应写明至少一个数据集；评级密钥应写明评级数据集，可以再写其评级标准所在的数据集；其他密钥不写数据集。",
            "A publisher's key names at least one dataset, a rater's those of ratings and of the standards for them, and no"
                    + " other key names any."),
    AGENCY("agency", "评级密钥应写明一个已登记的评级机构，其他密钥不写。", "A rater's key names one listed agency, and no other key names any."),
    QUOTA("quota", "每小时配额应为 1 到 1000000 的整数。", "A quota is a whole number from 1 to 1000000 an hour."),
    DAYS("days", "有效期应为 1 到 731 天。", "A key is valid for 1 to 731 days."),
    OVERLAP("overlap", "新旧密钥并用的时间应为 0 到 31 天。", "Old and new key are both valid for 0 to 31 days.");

    private final String member;
    private final Bilingual sentence;

    KeyFault(String member, String zh, String en) {
        this.member = member;
        this.sentence = new Bilingual(zh, en);
    }

    /** The member of a request, and the option of a command, that is wrong. */
    public String member() {
        return member;
    }

    public Bilingual sentence() {
        return sentence;
    }
}
