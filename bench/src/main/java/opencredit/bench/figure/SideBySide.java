package opencredit.bench.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Two things measured in turns, so that whatever else the machine does slows both; medians of all rounds. */
public record SideBySide(double measured, double beside) {

    /** Takes turns for so many rounds. */
    public static SideBySide run(int rounds, DoubleSupplier measured, DoubleSupplier beside) {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            first.add(measured.getAsDouble());
            second.add(beside.getAsDouble());
        }
        return new SideBySide(median(first), median(second));
    }

    /** The middle one, the higher of two. */
    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
