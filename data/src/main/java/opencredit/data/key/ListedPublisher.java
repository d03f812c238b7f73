package opencredit.data.key;

import java.time.Instant;

/**
 * A body whose records keys may bring in, or an agency in whose name they may rate.
 *
 * @param id its credit code, or a number of the register's own for a body without one
 * @param addedBy the actor
 */
public record ListedPublisher(String id, String name, Instant addedAt, String addedBy) {}
