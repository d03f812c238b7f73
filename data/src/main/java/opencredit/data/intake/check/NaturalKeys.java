package opencredit.data.intake.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.intake.dates.Periods;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.subject.Names;

/**
 * Natural keys: what makes two rows the same record, as a keyed hash, for a plain hash of a person's name and a document
 * number could be guessed. One thread.
 */
public final class NaturalKeys {
    /** Cannot stand in a value: controls are cleaned away. */
    private static final char BETWEEN = '\u001f';

    /** A load has few authorities and asks for them on every row. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Mac mac;
    private final Map<String, String> authorities = new LinkedHashMap<>();

    /** @param secret {@code OPENCREDIT_SECRET} */
    public NaturalKeys(byte[] secret) {
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** The first 128 bits of the HMAC of the dataset's id and its key roles' normalised values, in its order. */
    public UUID of(Dataset dataset, Map<Role, String> values) {
        StringBuilder text = new StringBuilder(200).append(dataset.id());
        for (Role role : dataset.key()) {
            text.append(BETWEEN).append(normalised(role, values.getOrDefault(role, "")));
        }
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private String normalised(Role role, String value) {
        return switch (role) {
            case AUTHORITY_NAME -> authority(value);
            case SUBJECT_NAME, COUNTERPARTY_NAME, PUBLISHER_NAME, REPRESENTATIVE, CONCEALED_PERSON, TITLE ->
                Names.normalise(value);
            case DOCUMENT_NUMBER, LICENCE_NUMBER -> DocumentNumber.normalise(value);
            case PERIOD -> Periods.normalise(value);
            case CERTIFICATE_NUMBER, SUBJECT_CODE, COUNTERPARTY_CODE, AUTHORITY_CODE, PUBLISHER_CODE -> value;
            case SUBJECT_KIND, COUNTERPARTY_KIND, CATEGORY, SECOND_CATEGORY, STATE, SEVERITY, PROCEDURE, LEGAL_BASIS ->
                value;
            case DECISION_DATE, VALID_FROM, VALID_UNTIL, PUBLICITY_DEADLINE, AMOUNT -> value;
        };
    }

    private String authority(String name) {
        if (authorities.size() > MOST_REMEMBERED) {
            authorities.clear();
        }
        return authorities.computeIfAbsent(name, Names::normalise);
    }
}
