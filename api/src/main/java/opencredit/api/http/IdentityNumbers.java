package opencredit.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identity numbers (GB 11643) in a request: 17 digits with a birth date, and the check character. */
final class IdentityNumbers {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])");

    private IdentityNumbers() {}

    static boolean isIn(String text) {
        Matcher matcher = SHAPE.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC));
        return matcher.results().anyMatch(found -> checks(found.group()));
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
