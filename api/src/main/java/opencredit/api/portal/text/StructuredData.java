package opencredit.api.portal.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, for machines: JSON-LD in the words of schema.org, as the text of a data block ({@code <script
 * type="application/ld+json">}). Templates cannot escape it, for to a browser it is no script and no HTML; so no
 * character of it can end the block or mean anything there.
 */
public final class StructuredData implements Content {
    /** In one order, or every start of a server would change the pages' tags. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static {
        JSON.getFactory().setCharacterEscapes(new OfBlocks());
    }

    private final String text;

    /** @param value of maps, lists and texts */
    public StructuredData(Object value) {
        try {
            this.text = JSON.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException(ours);
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Beside what JSON escapes: what begins a tag, a comment or a reference. */
    private static final class OfBlocks extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char one : new char[] {'<', '>', '&'}) {
                codes[one] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
