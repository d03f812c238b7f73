package opencredit.api.serve;

import opencredit.data.store.Database;
import opencredit.data.store.Presence;

/** Tells commands that a server is running, again if the database forgot: a restart of it ends every connection. */
final class Announcement implements AutoCloseable {
    private final Database database;
    private Presence presence;

    Announcement(Database database) {
        this.database = database;
        this.presence = Presence.announce(database);
    }

    synchronized void renew() {
        if (!Presence.isServing(database)) {
            presence.close();
            presence = Presence.announce(database);
        }
    }

    @Override
    public synchronized void close() {
        presence.close();
    }
}
