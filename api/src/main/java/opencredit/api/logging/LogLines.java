package opencredit.api.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;

/** Log lines in the form that this process was started for: JSON for machines, or text for somebody who watches. */
public final class LogLines extends EncoderBase<ILoggingEvent> {
    private static final String FOR_PEOPLE = "opencredit.log.people";
    private static final byte[] NOTHING = {};

    private final boolean isForPeople = Boolean.getBoolean(FOR_PEOPLE);
    private final JsonLogLines json = new JsonLogLines();

    /** Chooses for this process; to be called before the first line is logged. */
    public static void choose(boolean isForPeople) {
        System.setProperty(FOR_PEOPLE, Boolean.toString(isForPeople));
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return isForPeople ? TextLogLine.of(event) : json.encode(event);
    }
}
