package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;

/** Amounts as people write them: a number of fen in capital and everyday numerals, in digits and in both. */
record WrittenAmounts(String text, BigDecimal yuan) {
    private static final String EVERYDAY = "零一二三四五六七八九";
    private static final String CAPITAL = "零壹贰叁肆伍陆柒捌玖";
    private static final List<String> BEFORE = List.of("", "", "人民币", "罚款", "罚款人民币", "￥", "RMB ", "处罚款：");
    private static final List<String> WHOLE = List.of("", "整", "正");

    /** Any amount up to a hundred million million yuan's hundredth, the short ones as often as the long. */
    static WrittenAmounts draw(Random random) {
        long yuan = (long) Math.pow(10, random.nextDouble() * 11.9);
        long round = (long) Math.pow(10, random.nextInt(6));
        yuan = random.nextBoolean() ? yuan : Math.max(1, yuan / round) * round;
        int fen = random.nextInt(3) == 0 ? random.nextInt(100) : 0;
        return of(random, yuan, fen);
    }

    private static WrittenAmounts of(Random random, long yuan, int fen) {
        String text = Cases.pick(random, BEFORE) + body(random, yuan) + parts(random, fen);
        return new WrittenAmounts(text, BigDecimal.valueOf(yuan).add(BigDecimal.valueOf(fen, 2)));
    }

    private static String body(Random random, long yuan) {
        return switch (random.nextInt(4)) {
            case 0 -> words(yuan, CAPITAL, "拾佰仟", "万亿");
            case 1 -> words(yuan, EVERYDAY, "十百千", "万亿");
            case 2 -> words(yuan, CAPITAL.replace("万", "萬"), "拾佰仟", "萬億");
            default -> String.valueOf(yuan);
        };
    }

    private static String parts(Random random, int fen) {
        if (fen == 0) {
            return Cases.pick(random, List.of("元", "圆", "圓")) + Cases.pick(random, WHOLE);
        }
        String digits = Cases.pick(random, List.of(CAPITAL, EVERYDAY, "0123456789"));
        String jiao = fen / 10 == 0 ? "" : digits.charAt(fen / 10) + "角";
        String rest = fen % 10 == 0 ? "" : (fen / 10 == 0 ? "零" : "") + digits.charAt(fen % 10) + "分";
        return "元" + jiao + rest;
    }

    /** As cheques write it: each group of four with its unit, 零 for places left out. */
    static String words(long number, String digits, String small, String large) {
        StringBuilder text = new StringBuilder();
        long[] groups = {number / 100_000_000, number / 10_000 % 10_000, number % 10_000};
        boolean isGap = false;
        for (int at = 0; at < groups.length; at++) {
            if (groups[at] == 0) {
                isGap = !text.isEmpty();
                continue;
            }
            if (isGap || !text.isEmpty() && groups[at] < 1_000) {
                text.append(digits.charAt(0));
            }
            isGap = false;
            text.append(group(groups[at], digits, small)).append(at == 2 ? "" : String.valueOf(large.charAt(1 - at)));
        }
        return text.toString();
    }

    private static String group(long number, String digits, String small) {
        StringBuilder text = new StringBuilder();
        boolean isGap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (number / (long) Math.pow(10, place) % 10);
            if (digit == 0) {
                isGap = !text.isEmpty();
                continue;
            }
            text.append(isGap ? String.valueOf(digits.charAt(0)) : "").append(digits.charAt(digit));
            text.append(place == 0 ? "" : String.valueOf(small.charAt(place - 1)));
            isGap = false;
        }
        return text.toString();
    }
}
