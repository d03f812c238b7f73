package opencredit.data.demo.text;

import java.time.LocalDate;
import java.util.Map;
import opencredit.data.demo.party.DemoParty;
import org.jspecify.annotations.Nullable;

/**
 * The random choices for one row.
 *
 * @param counterparty null where the sample names none
 * @param year of its numbers: that of the decision, of a project's stages that of its newest
 * @param ofYear counted by its authority in that year, from 1
 * @param ofAll counted by its authority since ever, from 1
 * @param tenths by how many tenths the sample's amounts are multiplied
 * @param references numbers of other rows about the subject, by their dataset
 */
public record DemoRow(
        DemoParty subject,
        @Nullable DemoParty counterparty,
        DemoParty authority,
        LocalDate decided,
        int year,
        int ofYear,
        int ofAll,
        int tenths,
        Map<String, String> references) {}
