package opencredit.data.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The register's PostgreSQL: embedded in the home, or elsewhere. Migrated on opening. Safe for threads. */
public final class Database implements AutoCloseable {

    private Database() {}

    /** Starts, or adopts, the PostgreSQL in {@code home}; the last process to close it stops it. */
    public static Database embedded(Path home) {
        throw new UnsupportedOperationException();
    }

    /** Connects to a PostgreSQL from 15; {@code url} as libpq or JDBC writes it. */
    public static Database external(String url) {
        throw new UnsupportedOperationException();
    }

    /** For everything short. */
    public Jdbi jdbi() {
        throw new UnsupportedOperationException();
    }

    /** A small pool of their own for exports, so that slow readers never starve the others. */
    public Jdbi exports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
