/**
 * What text counts as for search: folding, tokens, query terms, pinyin, highlights. The same for every engine; imports
 * of ours only {@code data.text}, and for pinyin {@code data.subject.WordList}.
 */
@NullMarked
package opencredit.search.text;

import org.jspecify.annotations.NullMarked;
