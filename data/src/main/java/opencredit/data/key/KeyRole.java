package opencredit.data.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody with a key may do. No role has the rights of another. */
public enum KeyRole {
    /** Asks more of what is dear, and nothing else. */
    READER,
    /** Submits the records of its bodies in its datasets. */
    PUBLISHER,
    /** Submits ratings, and the standards for them, in the name of its agency. */
    RATER,
    /** Works on cases. */
    OFFICER,
    /** Makes and ends keys, lists bodies, reads the audit trail. */
    ADMINISTRATOR;

    /** As contract, command line and database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<KeyRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
