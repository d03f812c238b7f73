package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;

/** Cards and accounts, in whatever groups, and phones and certificates as forms have them. All are invented. */
class AccountsTest {
    private static final int MANY = 4_000;
    private static final List<String> WORDS =
            List.of("银行卡", "卡号", "账号：", "帐号", "银行账户为", "账户", "工资卡号", "收款账号（", "储蓄卡号码是", "信用卡", "农行卡：", "银行卡（建行）");
    private static final List<String> ISSUERS = List.of(
            "622848", "95599", "9558", "436742", "456351", "405512", "603601", "603367", "601382", "940056", "984301",
            "62", "65", "8171", "2221", "2720", "4", "51", "3530");
    private static final List<int[]> GROUPS =
            List.of(new int[] {6, 6}, new int[] {6, 12, 16}, new int[] {6, 10, 14}, new int[] {4, 8, 12, 16});

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    /** No valid credit code by chance. */
    private static String account(Random random) {
        String digits = (1 + random.nextInt(9)) + digits(random, 12 + random.nextInt(7));
        return CreditCode.isValid(digits) ? account(random) : digits;
    }

    private static String grouped(String number, String gap, int... places) {
        StringBuilder grouped = new StringBuilder(number);
        int added = 0;
        int last = 0;
        for (int place : places) {
            if (place > last && place < number.length() - 2) {
                grouped.insert(place + added, gap);
                added += gap.length();
                last = place;
            }
        }
        return grouped.toString();
    }

    private static String card(String first, int length, Random random) {
        String digits = first + digits(random, length - 1 - first.length());
        int sum = 0;
        for (int i = digits.length() - 1, place = 1; i >= 0; i--, place++) {
            int digit = (digits.charAt(i) - '0') * (1 + place % 2);
            sum += digit / 10 + digit % 10;
        }
        String card = digits + (10 - sum % 10) % 10;
        return CreditCode.isValid(card) ? card(first, length, random) : card;
    }

    @Test
    void whateverDigitsAreBehindTheirWordAreMasked() {
        Cases.check(
                "accounts behind their words",
                MANY,
                random -> Cases.pick(random, WORDS)
                        + grouped(
                                account(random),
                                Cases.pick(random, List.of(" ", "-", "\u3000", "—")),
                                random.nextBoolean() ? new int[0] : Cases.pick(random, GROUPS)),
                text -> {
                    String masked = PersonalNumbers.scrub("当事人" + text + "，开户行");
                    assertThat(masked).doesNotContainPattern("[0-9]").endsWith("，开户行");
                });
    }

    @Test
    void cardsOfKnownIssuersAreMaskedInEveryGrouping() {
        Cases.check(
                "cards of known issuers",
                MANY,
                random -> {
                    String issuer = Cases.pick(random, ISSUERS);
                    boolean isShort = issuer.length() < 3 && !issuer.equals("62")
                            || issuer.equals("8171")
                            || List.of("2221", "2720", "3530").contains(issuer);
                    String card = card(issuer, isShort ? 16 : 16 + random.nextInt(4), random);
                    return random.nextBoolean() ? card : grouped(card, " ", Cases.pick(random, GROUPS));
                },
                card -> assertThat(PersonalNumbers.scrub("转给" + card + "，属实").replaceAll("\\*", ""))
                        .isEqualTo("转给，属实"));
    }

    @Test
    void phonesBesideDatesAndPostcodesAreMaskedBehindTheirWord() {
        Cases.check(
                "phones beside dates and postcodes",
                MANY,
                random -> {
                    String phone = "139" + digits(random, 8);
                    String other = Cases.pick(random, List.of("20260520", "2026", "276000"));
                    return Cases.pick(random, List.of("电话", "邮编", "手机：", "邮政编码："))
                            + (random.nextBoolean() ? phone + other : other + phone);
                },
                text -> assertThat(PersonalNumbers.scrub(text)).doesNotContainPattern("[0-9]"));
    }

    /** One in eleven is right by chance: then up to three digits beside it stay. */
    @Test
    void mistypedIdentityNumbersAreMaskedBesidePhonesAndBehindTheirWord() {
        Cases.check(
                "identity numbers beside phones and other digits",
                MANY,
                random -> {
                    String identity = "371302198%d0307%s".formatted(random.nextInt(10), digits(random, 4));
                    String phone = "139" + digits(random, 8);
                    return switch (random.nextInt(4)) {
                        case 0 -> identity + phone;
                        case 1 -> phone + identity;
                        case 2 -> "身份证号" + identity + random.nextInt(1_000);
                        default -> "身份证件号码：" + random.nextInt(1_000) + identity;
                    };
                },
                text -> assertThat(PersonalNumbers.scrub("甲" + text + "乙")).doesNotContainPattern("[0-9]{4}"));
    }

    @Test
    void certificatesAreMaskedInFormsAndBeforeTheirNames() {
        Cases.check(
                "certificates in forms",
                MANY,
                random -> Cases.pick(
                                random,
                                List.of(
                                        "护 照 号：E#",
                                        "驾 驶 证 号：#",
                                        "护照复印件（E#）",
                                        "护照原件E#",
                                        "护照的号码是E#",
                                        "军人身份证#",
                                        "警官证号：鲁#",
                                        "文职干部证#",
                                        "文职人员证号#",
                                        "持E#号护照",
                                        "持有EA# 护照",
                                        "E#（护照）",
                                        "H#的港澳通行证"))
                        .replace("#", "1" + digits(random, 6 + random.nextInt(2))),
                text -> assertThat(
                                PersonalNumbers.scrub("当事人" + text + "，罚款200元").replace("200元", ""))
                        .doesNotContainPattern("[0-9]"));
    }

    /** The same words before what is no account, phone or certificate. */
    @Test
    void lawfulTextsStay() {
        Cases.check(
                "lawful texts with words for accounts",
                MANY,
                random -> Cases.pick(
                        random,
                        List.of(
                                "账户余额" + (100_000 + random.nextInt(900_000)) + ".50元",
                                "银行卡尾号" + (1_000 + random.nextInt(9_000)),
                                "卡拉OK店于2026-05-20至2026-06-20经营",
                                "账户自2026-05-20 2026-06-20冻结",
                                "发放" + (1_000_000 + random.nextInt(9_000_000)) + "本护照",
                                "第" + digits(random, 8) + "号许可证",
                                "邮编276000，" + (1_000 + random.nextInt(9_000)) + "件")),
                text -> assertThat(PersonalNumbers.scrub(text)).isSameAs(text));
    }
}
