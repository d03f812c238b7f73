package opencredit.data.people.name;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;
import opencredit.data.text.PageText;
import opencredit.data.text.WordList;

/**
 * Whatever may be somebody's name in the cell of a natural person, with words around it that no list holds: 前园村王小明户,
 * 王小明的示例超市, 王_小明. Every part of the cell that starts with a surname is one, for the row itself says that a person is
 * named there.
 */
public final class NamesWithin {
    /** A longer run of Chinese characters is a sentence. */
    private static final int LONGEST_RUN = 40;

    /** What goes on so far counts as one: what overlaps a name is masked together with it. */
    private static final int SHORTEST = 2, LONGEST = 8;

    /** Signs and blanks within a name are none; those between names part them. */
    private static final Pattern PARTING = Pattern.compile("[、，,;；/|\\n()（）\\[\\]【】<>《》:：]+");

    private static final Pattern WORDS = Pattern.compile("[^\\p{IsHan}]+|"
            + WordList.read("household-words.txt").stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|")));

    private static final String HOUSEHOLDS = "户家";

    /** None of them is a surname: what stands before one would be the place's. */
    private static final String ENDS_OF_PLACES = "省市区县旗镇乡村屯组街道";

    private final Set<String> names = new LinkedHashSet<>();

    private NamesWithin() {}

    /** Longest first: a part of a name must not be masked before the whole. */
    public static List<String> in(String cell) {
        if (areNames(cell)) {
            return List.of();
        }
        NamesWithin found = new NamesWithin();
        for (String piece : PARTING.split(PageText.read(cell))) {
            for (String run : WORDS.split(Names.letters(piece))) {
                found.add(run);
            }
        }
        return found.names.stream()
                .filter(name -> People.mayBeName(name) && !Names.isCompoundSurname(name))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(People.MOST_NAMES)
                .toList();
    }

    /** As nearly every cell is: nothing but names, with usual signs, roles and titles. */
    private static boolean areNames(String cell) {
        boolean isDecorated = !Han.isUsual(cell) && (PARTING.matcher(cell).find() || PageText.of(cell) != null);
        return !isDecorated
                && !cell.contains(SeveralNames.PARTNERS)
                && PartyName.of(cell).parts().stream().allMatch(part -> isName(part.name()));
    }

    /** 王小明户 and 王文明户 have the form of a name, and hold one. */
    private static boolean isName(String name) {
        boolean isShort =
                name.length() <= (Names.isCompoundSurname(name.substring(0, Math.min(2, name.length()))) ? 4 : 3);
        return isShort && Names.isChinesePersons(name) && HOUSEHOLDS.indexOf(name.charAt(name.length() - 1)) < 0;
    }

    private void add(String run) {
        int[] characters = run.codePoints().limit(LONGEST_RUN).toArray();
        int place = endOfPlace(run);
        for (int from = 0; from < characters.length; from++) {
            if (!Names.startsWithSurname(new String(characters, from, characters.length - from))) {
                continue;
            }
            for (int to = Math.max(place + 1, from + SHORTEST);
                    to <= Math.min(characters.length, from + LONGEST);
                    to++) {
                names.add(new String(characters, from, to - from));
            }
        }
    }

    /** Where the first place ends that a name may stand behind; what ends before it is the place's. */
    private static int endOfPlace(String run) {
        for (int at = 1; at < run.length() - SHORTEST; at++) {
            boolean isEnd = ENDS_OF_PLACES.indexOf(run.charAt(at)) >= 0;
            if (isEnd && Names.startsWithSurname(run.substring(at + 1))) {
                return at + 1;
            }
        }
        return 0;
    }
}
