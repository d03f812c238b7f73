package opencredit.search.lucene.documents;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/** Ready tokens parted by spaces. An analyzer would copy them through a reader first; indexing is mostly this. */
final class TokensField extends Field {

    private final String tokens;

    TokensField(String name, String tokens, FieldType type) {
        super(name, tokens, type);
        this.tokens = tokens;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        Split split = reuse instanceof Split last ? last : new Split();
        split.tokens = tokens;
        return split;
    }

    private static final class Split extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private String tokens = "";
        private int at;

        @Override
        public void reset() {
            at = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            int positions = 1;
            while (at < tokens.length()) {
                int space = tokens.indexOf(' ', at);
                int end = space < 0 ? tokens.length() : space;
                int start = at;
                at = end + 1;
                if (!isGap(start, end)) {
                    term.append(tokens, start, end);
                    step.setPositionIncrement(positions);
                    return true;
                }
                positions++;
            }
            return false;
        }

        /** A gap takes a position and needs no postings. */
        private boolean isGap(int start, int end) {
            return end - start == 1 && tokens.charAt(start) == '|';
        }
    }
}
