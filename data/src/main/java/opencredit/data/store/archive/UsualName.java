package opencredit.data.store.archive;

/**
 * How a public body is called wherever it is named by its code: as most of the decisions that it made and that are shown call
 * it, the spelling met first among equals. One row with another name renames no body. Whoever decided nothing that is shown
 * is called as the records about it say.
 */
public final class UsualName {
    /** Of each spelling: what stands in more decisions than these is no slip, and counting them all costs a list too much. */
    private static final int COUNTED = 100;

    private UsualName() {}

    /**
     * An expression for the name; null where there is none, as of whoever is no public body.
     *
     * @param code an expression for the code; the statement binds {@code :now}
     */
    public static String of(String code) {
        return """
                (select a.name from authority a
                  cross join lateral (
                    select count(*) as decided from (
                      select from record x where x.authority = a.id and x.visible_until > :now limit %2$d) x) c
                  where a.code = %1$s and %1$s ^@ '1' and c.decided > 0
                  order by c.decided desc, a.id limit 1)
                """.formatted(code, COUNTED);
    }
}
