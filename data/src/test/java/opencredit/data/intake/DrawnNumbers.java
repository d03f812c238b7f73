package opencredit.data.intake;

import java.util.Locale;
import java.util.Random;
import opencredit.data.subject.CreditCode;

/** Numbers of people and organisations that pass every check and belong to nobody we know, in many spellings. */
final class DrawnNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;

    DrawnNumbers(Random random) {
        this.random = random;
    }

    String spelled(String number) {
        return switch (random.nextInt(5)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> wide(number);
            case 2 -> grouped(number, " ");
            case 3 -> grouped(number, "-");
            default -> number;
        };
    }

    private static String grouped(String number, String between) {
        int first = number.length() == 11 ? 3 : number.length() == 18 ? 6 : 4;
        int second = number.length() == 18 ? 14 : first + 4;
        return number.substring(0, first)
                + between
                + number.substring(first, second)
                + between
                + number.substring(second);
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(each -> wide.append((char) (each - '!' + '！')));
        return wide.toString();
    }

    /** @param isStrangers one that is no valid credit code, which nothing tells from an organisation's */
    String identity(boolean isStrangers) {
        while (true) {
            String first = "3713%02d%d%02d%02d%03d"
                    .formatted(
                            new int[] {2, 11, 12, 21, 22, 23, 24, 25, 26, 27, 28, 29}[random.nextInt(12)],
                            1950 + random.nextInt(55),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(1000));
            int sum = 0;
            for (int at = 0; at < 17; at++) {
                sum += (first.charAt(at) - '0') * WEIGHTS[at];
            }
            String number = first + "10X98765432".charAt(sum % 11);
            if (!isStrangers || !CreditCode.isValid(number)) {
                return number;
            }
        }
    }

    String phone() {
        return "1" + new String[] {"38", "39", "50", "58", "86", "99"}[random.nextInt(6)]
                + "%08d".formatted(random.nextInt(100_000_000));
    }

    /** Issuer prefix 6222 and the Luhn digit. */
    String card() {
        String first = "622202" + "%012d".formatted(random.nextLong(1_000_000_000_000L));
        int sum = 0;
        for (int at = 0; at < first.length(); at++) {
            int digit = first.charAt(first.length() - 1 - at) - '0';
            int doubled = at % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return first + (10 - sum % 10) % 10;
    }

    String code(String prefix) {
        String first = prefix + "371302MA3" + "%05d".formatted(random.nextInt(100_000)) + "1";
        return first + CreditCode.checkCharacter(first);
    }
}
