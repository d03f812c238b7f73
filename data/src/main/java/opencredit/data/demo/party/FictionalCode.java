package opencredit.data.demo.party;

import opencredit.data.subject.CreditCode;

/**
 * Credit codes that are valid by arithmetic and belong to nobody. The registries of GB 32100-2015 were given bodies that
 * begin with a digit (organisation codes from before October 2015) or with M or N and so on in blocks of M (MA for
 * enterprises, MB for public bodies, MD and MJ for social organisations); every body here begins with Y, and no known
 * block does.
 */
final class FictionalCode {
    /** The alphabet of GB 32100, chosen there without I, O, S, V and Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Weights of GB 11714 for the eight characters of a body. */
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** The blocks of organisations that are one of many, and of public bodies. */
    static final String SUBJECTS = "YX", BODIES = "YG";

    /** Where the block stands in a code: after the department, the kind and the region. */
    private static final int BLOCK = 8;

    private static final int FREE = 6;
    /** 31 to the power of {@link #FREE}: how many codes a block has in one region. */
    private static final long NUMBERS = 887_503_681L;
    /** No multiple of 31, so that different numbers stay different; makes neighbours look unlike each other. */
    private static final long SPREAD = 379_000_003L;

    private FictionalCode() {}

    /**
     * A code of 18 characters.
     *
     * @param prefix registering department and kind of organisation, such as 91
     * @param block {@link #SUBJECTS} or {@link #BODIES}
     * @param number different for each organisation of one prefix and region
     */
    static String of(String prefix, String region, String block, long number) {
        StringBuilder body = new StringBuilder(block);
        long rest = Math.floorMod(number % NUMBERS * SPREAD, NUMBERS);
        for (int i = 0; i < FREE; i++) {
            body.append(ALPHABET.charAt((int) (rest % 31)));
            rest /= 31;
        }
        String first17 = prefix + region + body + organisationCheck(body);
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** Whether a sample's code is that of a public body. */
    static boolean isOfBody(String code) {
        return code.startsWith(BODIES, BLOCK);
    }

    /** The check character of GB 11714, inside the credit code. */
    private static char organisationCheck(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
