package opencredit.api.serve;

import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;

/** Tells commands that this server is running, again if the database forgot: a restart of it ends every connection. */
final class Announcement implements AutoCloseable {
    private final Database database;
    private final long instance;
    private Presence presence;

    Announcement(Database database, long instance) {
        this.database = database;
        this.instance = instance;
        this.presence = Presence.announce(database, instance);
    }

    synchronized void renew() {
        if (!presence.holds()) {
            presence.close();
            presence = Presence.announce(database, instance);
        }
    }

    @Override
    public synchronized void close() {
        presence.close();
    }
}
