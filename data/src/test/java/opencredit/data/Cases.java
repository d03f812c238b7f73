package opencredit.data;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Generated cases of a property. The seed follows from the property's name, so that each run draws the same cases; another
 * seed is tried with {@code -Dopencredit.seed=}. The number of cases is printed, and a failure names the case and its seed.
 */
public final class Cases {
    /** Cases of one property in one run. */
    public static final int COUNT = 1_000;

    private Cases() {}

    /** Draws {@link #COUNT} values and checks each. */
    public static <T> void check(String property, Function<Random, T> generator, Consumer<T> check) {
        check(property, COUNT, generator, check);
    }

    /** Draws so many values and checks each. */
    public static <T> void check(String property, int count, Function<Random, T> generator, Consumer<T> check) {
        long seed = Long.getLong("opencredit.seed", property.hashCode());
        Random random = new Random(seed);
        for (int number = 1; number <= count; number++) {
            T value = generator.apply(random);
            try {
                check.accept(value);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "%s: case %d of seed %d fails: %s".formatted(property, number, seed, value), failure);
            }
        }
        System.out.printf("%,d cases: %s%n", count, property);
    }

    /** One of the choices. */
    public static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number from the least to the greatest, one in ten of them an end. */
    public static long number(Random random, long least, long greatest) {
        return switch (random.nextInt(20)) {
            case 0 -> least;
            case 1 -> greatest;
            default -> random.nextLong(least, greatest + 1);
        };
    }

    /** A text of up to so many characters, of any script and any kind, surrogates only in pairs. */
    public static String text(Random random, int longest) {
        int length = random.nextInt(longest + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(character(random));
        }
        return text.toString();
    }

    /** Half of them are of ASCII or Chinese; the others are any that Unicode has room for. */
    private static int character(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0x4E00 + random.nextInt(0x5200);
            case 2 -> random.nextInt(0xD800);
            default -> 0xE000 + random.nextInt(Character.MAX_CODE_POINT + 1 - 0xE000);
        };
    }
}
