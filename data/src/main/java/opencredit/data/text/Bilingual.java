package opencredit.data.text;

/** A text in Chinese and English. */
public record Bilingual(String zh, String en) {

    /** The text in {@code language}: English for {@code en}, Chinese for everything else. */
    public String in(String language) {
        return language.equals("en") ? en : zh;
    }
}
