package opencredit.data.intake.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import opencredit.data.dataset.Role;
import opencredit.data.intake.value.Cells;
import opencredit.data.subject.Names;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of one name apart who are in one file, by what the file says of them and nobody is shown. A mark is a keyed
 * hash; its key is drawn for each file and never stored, so that it says nothing once the file is read. One thread.
 */
final class PersonMarks {
    private static final char BETWEEN = '\u001f';

    /** 王*, 王某, 王XX: it may be anybody's of that surname. */
    private static final Pattern HIDDEN = Pattern.compile("[*×○●□■△某]|X+$");

    private static final List<Role> OF_PERSON = List.of(Role.SUBJECT_CODE, Role.REPRESENTATIVE);

    private final Mac mac;
    private long rows;

    PersonMarks() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Equal for rows that say the same of a person; null where they say no more than a name, which is then whole. */
    @Nullable
    UUID of(Cells cells) {
        List<String> said = new ArrayList<>(cells.certificates());
        said.addAll(cells.dropped());
        OF_PERSON.stream().map(cells::value).filter(value -> !value.isEmpty()).forEach(said::add);
        if (said.isEmpty()) {
            boolean isHidden = HIDDEN.matcher(Names.normalise(cells.value(Role.SUBJECT_NAME)))
                    .find();
            return isHidden ? new UUID(0, ++rows) : null;
        }
        StringBuilder text = new StringBuilder(100);
        said.forEach(value -> text.append(BETWEEN).append(Names.normalise(value)));
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
