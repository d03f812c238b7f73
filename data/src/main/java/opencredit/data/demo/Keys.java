package opencredit.data.demo;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;

/** The natural keys of one file's rows, which no two rows share. */
final class Keys {
    /** A number is given once, so a key with one needs no memory. */
    private static final Set<Role> NUMBERS = EnumSet.of(Role.DOCUMENT_NUMBER, Role.LICENCE_NUMBER);

    private final boolean numbered;
    private final List<Integer> columns;
    private final Set<List<String>> seen = new HashSet<>();

    Keys(Sample sample) {
        this.numbered = areNumbered(sample.dataset());
        this.columns = sample.dataset().key().stream()
                .map(sample.roles()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a dataset's records are told apart by a number, so that there may be any number of them. */
    static boolean areNumbered(Dataset dataset) {
        return dataset.key().stream().anyMatch(NUMBERS::contains);
    }

    /** Whether no row before had this row's key. */
    boolean isNew(List<String> cells) {
        return numbered || seen.add(columns.stream().map(cells::get).toList());
    }
}
