package opencredit.data.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import org.jspecify.annotations.Nullable;

/** A disclosure that differs from another in what is said here, and in nothing else. */
public final class DisclosureCopy {
    private final Disclosure it;
    private Party subject;
    private @Nullable Party counterparty;
    private Party authority;
    private @Nullable Party publisher;
    private @Nullable String region;
    private List<String> categories;
    private @Nullable String title;
    private String documentNumber;
    private LocalDate decided;
    private @Nullable BigDecimal amount;
    private @Nullable Instant until;
    private List<String> flags;
    private Disclosure.Standing standing;
    private SortedMap<String, Object> fields;

    private DisclosureCopy(Disclosure it) {
        this.it = it;
        this.subject = it.subject();
        this.counterparty = it.counterparty();
        this.authority = it.authority();
        this.publisher = it.publisher();
        this.region = it.region();
        this.categories = it.categories();
        this.title = it.title();
        this.documentNumber = it.documentNumber();
        this.decided = it.decisionDate();
        this.amount = it.amount();
        this.until = it.window().until();
        this.flags = it.flags();
        this.standing = it.standing();
        this.fields = it.fields();
    }

    public static DisclosureCopy of(Disclosure it) {
        return new DisclosureCopy(it);
    }

    public DisclosureCopy subject(Party other) {
        subject = other;
        return this;
    }

    public DisclosureCopy counterparty(@Nullable Party other) {
        counterparty = other;
        return this;
    }

    public DisclosureCopy authority(Party other) {
        authority = other;
        return this;
    }

    public DisclosureCopy publisher(@Nullable Party other) {
        publisher = other;
        return this;
    }

    public DisclosureCopy region(@Nullable String other) {
        region = other;
        return this;
    }

    public DisclosureCopy categories(List<String> others) {
        categories = others;
        return this;
    }

    public DisclosureCopy title(@Nullable String other) {
        title = other;
        return this;
    }

    public DisclosureCopy documentNumber(String other) {
        documentNumber = other;
        return this;
    }

    public DisclosureCopy decided(LocalDate day) {
        decided = day;
        return this;
    }

    public DisclosureCopy amount(@Nullable BigDecimal other) {
        amount = other;
        return this;
    }

    public DisclosureCopy until(@Nullable Instant end) {
        until = end;
        return this;
    }

    public DisclosureCopy flags(String... others) {
        flags = List.of(others);
        return this;
    }

    public DisclosureCopy standing(Disclosure.Standing other) {
        standing = other;
        return this;
    }

    public DisclosureCopy fields(Map<String, Object> others) {
        fields = new TreeMap<>(others);
        return this;
    }

    /** As it is published. */
    public Disclosure disclosure() {
        Disclosure.Window window =
                new Disclosure.Window(until, it.window().rule(), it.window().assumed());
        return new Disclosure(
                it.dataset(),
                it.key(),
                subject,
                counterparty,
                authority,
                publisher,
                region,
                categories,
                title,
                documentNumber,
                decided,
                amount,
                window,
                it.edition(),
                flags,
                standing,
                fields);
    }
}
