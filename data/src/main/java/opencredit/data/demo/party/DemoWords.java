package opencredit.data.demo.party;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The words from which names of fictional parties are made: {@code data/demo/words.yaml}.
 *
 * @param firsts first characters of business names
 * @param seconds second characters; none of them a first one
 * @param surnames of one character each
 */
public record DemoWords(Place city, List<Place> counties, String firsts, String seconds, String surnames) {

    /** The word that marks a name as fictional; it follows the place's name. */
    public static final String MARK = "示例";

    /**
     * A city, county or district.
     *
     * @param abbreviation as it begins the document numbers of its authorities
     * @param region code of GB/T 2260
     */
    public record Place(String name, String abbreviation, String region) {}

    public static DemoWords load() {
        try (InputStream in = DemoWords.class.getResourceAsStream("/opencredit/data/demo/words.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in, "words.yaml"), DemoWords.class);
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** The city, or one of its counties. */
    public Place place(int number) {
        int index = number % (counties.size() + 1);
        return index == 0 ? city : counties.get(index - 1);
    }

    /** How many business names there are in all places together. */
    int businessNames() {
        return (counties.size() + 1) * firsts.length() * seconds.length();
    }

    /** A person who is nobody: a surname and the mark. */
    String person(int number) {
        return surnames.charAt(number % surnames.length()) + MARK;
    }

    /** Every place, the city first. */
    public List<Place> places() {
        return IntStream.rangeClosed(0, counties.size()).mapToObj(this::place).toList();
    }
}
