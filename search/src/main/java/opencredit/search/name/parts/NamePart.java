package opencredit.search.name.parts;

/** What a character of a name belongs to, and what it weighs: the less it tells names apart, the less. */
enum NamePart {
    /** 示例: what somebody thought up, and mostly remembers. */
    TRADE_NAME(1),
    /** 建材: many have the same, and people leave it out or put another word for it. */
    INDUSTRY(0.6),
    /** 临沂市: left out more often than not, and the credit code says it too. */
    REGION(0.5),
    /** 有限公司: hardly anybody means it. Not nothing, for 示例厂 and 示例店 are two. */
    LEGAL_FORM(0.2);

    final double weight;

    NamePart(double weight) {
        this.weight = weight;
    }
}
