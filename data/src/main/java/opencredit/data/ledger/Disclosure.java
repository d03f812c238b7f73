package opencredit.data.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One disclosure, checked and masked, before the ledger gives it an identity.
 *
 * @param key first 128 bits of the HMAC-SHA-256 of the natural key under {@code OPENCREDIT_SECRET}
 * @param region six digits or a local code, from the authority's code, else the subject's, else null
 * @param categories published values of the category field's code list
 * @param amount yuan, two decimals
 * @param visibleUntil exclusive; null for no end
 * @param rule the publication rule that gave {@code visibleUntil}
 * @param edition year of the national edition its columns follow
 * @param flags sorted, such as {@code missing:legalBasis}
 * @param fields other published fields by name: String, or List of String
 */
public record Disclosure(
        String dataset,
        UUID key,
        Party subject,
        Party authority,
        @Nullable Party publisher,
        @Nullable String region,
        List<String> categories,
        @Nullable String title,
        String documentNumber,
        LocalDate decisionDate,
        @Nullable BigDecimal amount,
        @Nullable Instant visibleUntil,
        String rule,
        String edition,
        List<String> flags,
        SortedMap<String, Object> fields) {}
