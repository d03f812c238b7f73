package opencredit.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All ways in which an address may write a parameter's name: percent-encoded nowhere, at one place, or everywhere. */
public final class CodedNames {
    private CodedNames() {}

    /** In both cases of the digits. */
    public static List<String> of(String name) {
        List<String> ways = new ArrayList<>(List.of(name, coded(name)));
        for (int at = 0; at < name.length(); at++) {
            ways.add(name.substring(0, at) + coded(name.substring(at, at + 1)) + name.substring(at + 1));
        }
        ways.addAll(ways.stream()
                .map(way -> way.equals(name) ? coded(name) : way)
                .map(CodedNames::lower)
                .toList());
        return ways.stream().distinct().toList();
    }

    private static String coded(String text) {
        StringBuilder coded = new StringBuilder();
        text.chars().forEach(c -> coded.append(String.format(Locale.ROOT, "%%%02X", c)));
        return coded.toString();
    }

    private static String lower(String way) {
        return way.toLowerCase(Locale.ROOT);
    }
}
