package opencredit.data.store.stage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import opencredit.data.store.connect.Watchdog;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the binary form of COPY, which needs neither escaping here nor parsing there. */
final class CopyBuffer {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long EPOCH_2000_DAYS = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z");

    /** As much as a slow disk, or a network of one megabit a second, takes in a second. */
    private static final int SENT_AT_ONCE = 1 << 17;

    /** A disk that writes back what it had put off stands still for seconds. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(1);

    private byte[] bytes = new byte[1 << 16];
    private int length;

    CopyBuffer() {
        header();
    }

    CopyBuffer row(int columns) {
        require(2);
        int2(columns);
        return this;
    }

    CopyBuffer bigint(long value) {
        require(12);
        int4(8);
        int8(value);
        return this;
    }

    CopyBuffer integer(int value) {
        require(8);
        int4(4);
        int4(value);
        return this;
    }

    CopyBuffer uuid(UUID value) {
        require(20);
        int4(16);
        int8(value.getMostSignificantBits());
        int8(value.getLeastSignificantBits());
        return this;
    }

    CopyBuffer bytes(byte[] value) {
        return bytes(value, 0, value.length);
    }

    CopyBuffer bytes(byte[] value, int from, int size) {
        require(4 + size);
        int4(size);
        System.arraycopy(value, from, bytes, length, size);
        length += size;
        return this;
    }

    CopyBuffer letter(byte value) {
        require(5);
        int4(1);
        bytes[length++] = value;
        return this;
    }

    CopyBuffer text(@Nullable String value) {
        return value == null ? nothing() : bytes(utf8(value));
    }

    CopyBuffer date(LocalDate value) {
        return integer(Math.toIntExact(value.toEpochDay() - EPOCH_2000_DAYS));
    }

    /** The latest time of all is infinity, as in the driver's other statements. */
    CopyBuffer timestamp(OffsetDateTime value) {
        return bigint(
                value.equals(OffsetDateTime.MAX)
                        ? Long.MAX_VALUE
                        : ChronoUnit.MICROS.between(EPOCH_2000, value.toInstant()));
    }

    /** A value of the column whose type is read as this one's. */
    CopyBuffer value(@Nullable Object value) {
        return switch (value) {
            case null -> nothing();
            case Long number -> bigint(number);
            case Integer number -> integer(number);
            case Boolean flag -> letter((byte) (flag ? 1 : 0));
            case String text -> text(text);
            case UUID uuid -> uuid(uuid);
            case LocalDate day -> date(day);
            case OffsetDateTime moment -> timestamp(moment);
            default -> throw new IllegalArgumentException("no column is written as " + value.getClass());
        };
    }

    CopyBuffer nothing() {
        require(4);
        int4(-1);
        return this;
    }

    CopyBuffer nothing(int columns) {
        for (int column = 0; column < columns; column++) {
            nothing();
        }
        return this;
    }

    /** Sends the rows, and is empty again. However much it is, it may take its time; what does not move is cut off. */
    void copy(Connection connection, String command) throws SQLException {
        copy(connection, command, LONGEST_STANDSTILL);
    }

    void copy(Connection connection, String command, Duration longestStandstill) throws SQLException {
        require(2);
        int2(-1);
        try (Watchdog watchdog = new Watchdog(connection, longestStandstill)) {
            send(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command), watchdog);
        }
        length = 0;
        header();
    }

    private void send(CopyIn copy, Watchdog watchdog) throws SQLException {
        try {
            for (int sent = 0; sent < length; sent += SENT_AT_ONCE) {
                watchdog.moved();
                copy.writeToCopy(bytes, sent, Math.min(SENT_AT_ONCE, length - sent));
            }
            watchdog.moved();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void header() {
        require(SIGNATURE.length + 8);
        System.arraycopy(SIGNATURE, 0, bytes, length, SIGNATURE.length);
        length += SIGNATURE.length;
        int8(0);
    }

    /** PostgreSQL's text holds every character but NUL. */
    private static byte[] utf8(String value) {
        return value.replace("\0", "").getBytes(StandardCharsets.UTF_8);
    }

    private void require(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void int2(int value) {
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void int4(int value) {
        int2(value >> 16);
        int2(value);
    }

    private void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }
}
