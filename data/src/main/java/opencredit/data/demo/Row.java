package opencredit.data.demo;

import java.time.LocalDate;
import opencredit.data.demo.Parties.Authority;
import opencredit.data.demo.Parties.Subject;

/**
 * What is drawn for one row.
 *
 * @param ofYear counted by its authority in the year of the decision, from 1
 * @param ofAll counted by its authority since ever, from 1
 * @param tenths by how many tenths the sample's amounts are multiplied
 */
record Row(Subject subject, Authority authority, LocalDate decided, int ofYear, int ofAll, int tenths) {}
