package opencredit.api.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first needed. Safe for threads. */
public final class LazyValue<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    public LazyValue(Supplier<T> make) {
        this.make = make;
    }

    /** The value. */
    public synchronized T get() {
        T value = made;
        if (value == null) {
            value = make.get();
            made = value;
        }
        return value;
    }
}
