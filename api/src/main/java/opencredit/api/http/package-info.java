/** HTTP as every path speaks it: problems, parameters, cursors, entity tags, limits, logs. Imports of data only Bilingual and PersonalNumbers. */
@org.jspecify.annotations.NullMarked
package opencredit.api.http;
