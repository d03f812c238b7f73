package opencredit.data.store.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.column.SharedNumbers;
import opencredit.data.store.lock.BodyNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for what many records share. Given at once and not in the batch's transaction, where another batch with the
 * same would wait for it; one that no record has is met by no reader, and its name is forgotten ({@link BodyNames}).
 */
public final class Numbered {
    /** More than a country has authorities; a file that names another in each row must not fill the memory. */
    private static final int MOST_REMEMBERED = 20_000;

    private static final String ADD_AUTHORITY =
            "insert into authority (name, code) values (?, ?) on conflict do nothing";
    private static final String FIND_AUTHORITY =
            "select id from authority where name = ? and code is not distinct from ?";
    private static final String ADD_CATEGORIES =
            "insert into category_set (dataset, categories) values (?, ?) on conflict do nothing";
    private static final String FIND_CATEGORIES = "select id from category_set where dataset = ? and categories = ?";

    private static final String ADD_MISSING =
            "insert into missing_set (dataset, fields) values (?, ?) on conflict do nothing";
    private static final String FIND_MISSING = "select id from missing_set where dataset = ? and fields = ?";

    private static final String ADD_ANSWERS =
            "insert into answer_set (dataset, answers) values (?, ?) on conflict do nothing";
    private static final String FIND_ANSWERS = "select id from answer_set where dataset = ? and answers = ?";

    /** How a flag begins that says which field should be there and is not. */
    private static final String MISSING = "missing:";

    /** Stands for every number that is not given yet, where nothing is kept. */
    private static final int NONE = 0;

    private final Jdbi jdbi;
    private final boolean gives;
    private final Map<Object, Integer> remembered = new HashMap<>();

    public Numbered(Jdbi jdbi) {
        this(jdbi, true);
    }

    private Numbered(Jdbi jdbi, boolean gives) {
        this.jdbi = jdbi;
        this.gives = gives;
    }

    /** Gives no new number, for rows that are never kept. */
    public static Numbered reading(Jdbi jdbi) {
        return new Numbered(jdbi, false);
    }

    /** An authority's number; one whose code fails its check is known by its name. */
    private int authority(Party authority) {
        Integer number = remembered.get(authority);
        return number != null
                ? number
                : number(authority, FIND_AUTHORITY, ADD_AUTHORITY, clean(authority.name()), authority.identity());
    }

    /** The number of the set of categories that a record of a dataset has. */
    private int categories(String dataset, List<String> categories) {
        CategorySet set = new CategorySet(dataset, categories);
        Integer number = remembered.get(set);
        return number != null
                ? number
                : number(
                        set,
                        FIND_CATEGORIES,
                        ADD_CATEGORIES,
                        dataset,
                        categories.stream().map(Numbered::clean).toArray(String[]::new));
    }

    /** The number of the set of fields that a record of a dataset lacks, by its flags; a number too where it lacks none. */
    private int missing(String dataset, List<String> flags) {
        List<String> fields = flags.stream()
                .filter(flag -> flag.startsWith(MISSING))
                .map(flag -> flag.substring(MISSING.length()))
                .toList();
        MissingSet set = new MissingSet(dataset, fields);
        Integer number = remembered.get(set);
        return number != null ? number : number(set, FIND_MISSING, ADD_MISSING, dataset, fields.toArray(String[]::new));
    }

    /** The number of the set of answers that a record of a dataset gives; null where it gives none. */
    private @Nullable Integer answers(String dataset, Map<String, Object> fields) {
        List<String> answers = fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof Boolean)
                .map(field -> RecordFilter.answer(field.getKey(), Boolean.TRUE.equals(field.getValue())))
                .toList();
        if (answers.isEmpty()) {
            return null;
        }
        AnswerSet set = new AnswerSet(dataset, answers);
        Integer number = remembered.get(set);
        return number != null
                ? number
                : number(set, FIND_ANSWERS, ADD_ANSWERS, dataset, answers.toArray(String[]::new));
    }

    /** The numbers of all that a disclosure shares with others. */
    public SharedNumbers shared(Disclosure disclosure) {
        Party publisher = disclosure.publisher();
        return new SharedNumbers(
                authority(disclosure.authority()),
                publisher == null ? null : authority(publisher),
                categories(disclosure.dataset(), disclosure.categories()),
                missing(disclosure.dataset(), disclosure.flags()),
                answers(disclosure.dataset(), disclosure.fields()));
    }

    private int number(Object of, String find, String add, @Nullable Object... columns) {
        int number = jdbi.withHandle(handle -> handle.select(find, columns)
                .mapTo(Integer.class)
                .findOne()
                .orElseGet(() -> gives ? added(handle, find, add, columns) : NONE));
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(of, number);
        return number;
    }

    private static int added(Handle handle, String find, String add, @Nullable Object... columns) {
        handle.execute(add, columns);
        return handle.select(find, columns).mapTo(Integer.class).one();
    }

    /** PostgreSQL's text holds every character but NUL. */
    static String clean(String text) {
        return text.replace("\0", "");
    }

    private record CategorySet(String dataset, List<String> categories) {}

    private record MissingSet(String dataset, List<String> fields) {}

    private record AnswerSet(String dataset, List<String> answers) {}
}
