package opencredit.data.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped word probably means. */
public final class ClosestWord {
    /** Of three letters one may be wrong; more is another word. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private ClosestWord() {}

    /** The known word that is nearest to what was typed, where one is near. */
    public static Optional<String> of(String typed, Collection<String> known) {
        int most = Math.max(1, typed.length() / LETTERS_PER_MISTAKE);
        return known.stream()
                .filter(word -> distance(typed, word) <= most)
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters that are missing, too many, wrong or swapped with their neighbour (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : step(cost, one, other, row, column);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int row, int column) {
        boolean isSame = one.charAt(row - 1) == other.charAt(column - 1);
        int least = Math.min(
                cost[row - 1][column - 1] + (isSame ? 0 : 1),
                Math.min(cost[row - 1][column], cost[row][column - 1]) + 1);
        boolean isSwapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return isSwapped ? Math.min(least, cost[row - 2][column - 2] + 1) : least;
    }
}
