package opencredit.data.store.write;

import opencredit.data.ledger.Disclosure;
import opencredit.data.store.stage.Numbered;
import org.jspecify.annotations.Nullable;

/** The numbers of what a disclosure shares with others: bodies, sets of categories and of missing fields. */
record SharedNumbers(int authority, @Nullable Integer publisher, int categories, int missing) {

    static SharedNumbers of(Numbered numbered, Disclosure disclosure) {
        return new SharedNumbers(
                numbered.authority(disclosure.authority()),
                disclosure.publisher() == null ? null : numbered.authority(disclosure.publisher()),
                numbered.categories(disclosure.dataset(), disclosure.categories()),
                numbered.missing(disclosure.dataset(), disclosure.flags()));
    }
}
