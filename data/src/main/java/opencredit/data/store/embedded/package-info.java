/**
 * The PostgreSQL that comes with the program: unpacked once per user, initialised once per home, started by the first
 * process that opens it and stopped by the last one that leaves. Durable, and behind a password. Imports nothing of
 * ours.
 */
@NullMarked
package opencredit.data.store.embedded;

import org.jspecify.annotations.NullMarked;
