package opencredit.api.portal.text;

/** How the body behind a record is reached. */
public final class ContactOf {
    private ContactOf() {}

    /**
     * The contact of whoever decided; nothing where the operator gave none.
     *
     * @param remedies the answer of {@code /v1/remedies}
     */
    public static Data contact(Data remedies, Data record) {
        String code = record.identity("/authority");
        return remedies.list("/contacts").stream()
                .filter(each -> !code.isEmpty() && each.text("/code").equals(code))
                .findFirst()
                .orElse(Data.NOTHING);
    }
}
