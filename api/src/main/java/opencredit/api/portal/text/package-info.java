/** Values and documents as text: numbers, dates, titles, addresses, XML. Knows no page. */
@NullMarked
package opencredit.api.portal.text;

import org.jspecify.annotations.NullMarked;
