package opencredit.search.name;

import opencredit.search.name.parts.Letters;

/**
 * The characters of a typed name found in a full name, in their order: 北医大 in 北京医科大学. The best alignment is found
 * row by row (dynamic programming). Typed characters that the name lacks cost; further characters of the name do not.
 */
final class Alignment {

    /** Written by another character that sounds alike, which phonetic keyboards offer first. */
    private static final double SOUNDS_ALIKE = 0.7;

    /** Two neighbours changed places. */
    private static final double SWAPPED = 0.8;

    private final Letters typed;
    private final Letters name;
    private double[] before;
    private double[] last;
    private double[] next;

    private Alignment(Letters typed, Letters name) {
        this.typed = typed;
        this.name = name;
        this.before = new double[name.length() + 1];
        this.last = new double[name.length() + 1];
        this.next = new double[name.length() + 1];
    }

    /** The weight of what was typed and is found. */
    static double found(Letters typed, Letters name) {
        Alignment alignment = new Alignment(typed, name);
        for (int i = 0; i < typed.length(); i++) {
            alignment.row(i);
        }
        return alignment.last[name.length()];
    }

    private void row(int i) {
        double[] row = next;
        double weight = typed.weights()[i];
        for (int j = 0; j < name.length(); j++) {
            double best = Math.max(row[j], last[j + 1]);
            best = Math.max(best, last[j] + weight * alike(i, j));
            if (i > 0 && j > 0 && isSwapped(i, j)) {
                best = Math.max(best, before[j - 1] + SWAPPED * (weight + typed.weights()[i - 1]));
            }
            row[j + 1] = best;
        }
        next = before; // its first is 0 for ever, and all others are written anew
        before = last;
        last = row;
    }

    private double alike(int i, int j) {
        if (typed.points()[i] == name.points()[j]) {
            return 1;
        }
        String sound = typed.sounds()[i];
        return !sound.isEmpty() && sound.equals(name.sounds()[j]) ? SOUNDS_ALIKE : 0;
    }

    private boolean isSwapped(int i, int j) {
        return typed.points()[i] == name.points()[j - 1] && typed.points()[i - 1] == name.points()[j];
    }
}
