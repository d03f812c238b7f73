/** What text counts as for search: folding, tokens, query terms, pinyin, highlights. The same for every engine. */
@NullMarked
package opencredit.search.text;

import org.jspecify.annotations.NullMarked;
