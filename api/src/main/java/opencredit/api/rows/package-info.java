/** Single records that publishers and agencies write: published, corrected, withdrawn, restored. */
@org.jspecify.annotations.NullMarked
package opencredit.api.rows;
