package opencredit.data.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.subject.CreditCode;

/** Makes rows that hold a person's name and numbers in every text column, in every spelling. Fictional and seeded. */
final class Smugglers {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红鑫淼莹琪";
    private static final String[] BEFORE = {"经查，当事人", "", "联系人：", "现场负责人", "（", "为", "由", "，2026年3月"};
    private static final String[] AFTER = {"违法经营", "。", "到场签字", "）", "；罚款2000元", "等", "的询问笔录", ""};

    /** Of phones, identity numbers and cards. */
    private static final int[] LENGTHS = {11, 18, 19};

    private final Dataset dataset;
    private final Random random;
    private final DrawnNumbers numbers;
    private final Set<String> ever = new HashSet<>();
    private final List<String> current = new ArrayList<>();
    private String owner = "";
    private String other = "";
    private String reporter = "";
    private String contact = "";
    private String own = "";
    private String others = "";

    Smugglers(Dataset dataset, long seed) {
        this.dataset = dataset;
        this.random = new Random(seed);
        this.numbers = new DrawnNumbers(random);
    }

    List<String> header() {
        return dataset.fields().stream().map(field -> field.title().zh()).toList();
    }

    /** Which of the present row's people and numbers stand in the text. */
    List<String> escapedIn(String folded) {
        return current.stream().filter(folded::contains).toList();
    }

    /** Which numbers of any row stand in the text. */
    List<String> everSmuggledIn(String folded) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from + 11 <= folded.length(); from++) {
            for (int length : LENGTHS) {
                int to = Math.min(folded.length(), from + length);
                boolean isDigit = Character.isDigit(folded.charAt(from));
                if (isDigit && ever.contains(folded.substring(from, to))) {
                    found.add(folded.substring(from, to));
                }
            }
        }
        return found;
    }

    List<String> row(int number) {
        current.clear();
        owner = name();
        other = name();
        reporter = name();
        contact = name();
        own = numbers.identity(false);
        others = numbers.identity(false);
        current.addAll(List.of(own, others));
        ever.addAll(List.of(own, others));
        int kind = random.nextInt(4);
        List<String> cells = new ArrayList<>();
        for (Field field : dataset.fields()) {
            cells.add(cell(field, kind, number));
        }
        named();
        return cells;
    }

    private void named() {
        current.add(owner);
        if (has(Role.COUNTERPARTY_NAME)) {
            current.add(other);
        }
        if (has(Role.CONCEALED_PERSON)) {
            current.add(reporter);
        }
        if (concealed() > 1) {
            current.add(contact);
        }
    }

    private boolean has(Role role) {
        return dataset.field(role).isPresent();
    }

    private long concealed() {
        return dataset.fields().stream()
                .filter(field -> field.role() == Role.CONCEALED_PERSON)
                .count();
    }

    /** Who is in the field: the first names who reported, any other whom to ask. */
    private String concealed(Field field) {
        return dataset.field(Role.CONCEALED_PERSON).filter(field::equals).isPresent() ? reporter : contact;
    }

    private String somebody() {
        int one = random.nextInt(4);
        if (one == 3 && concealed() > 1) {
            return contact;
        }
        if (one == 1 && has(Role.COUNTERPARTY_NAME)) {
            return other;
        }
        return one == 2 && has(Role.CONCEALED_PERSON) ? reporter : owner;
    }

    private String cell(Field field, int kind, int number) {
        return switch (field.role()) {
            case SUBJECT_NAME -> keyed(subject(kind));
            case SUBJECT_KIND -> List.of("自然人", "", "个体工商户", "法人及非法人组织").get(kind);
            case SUBJECT_CODE ->
                random.nextInt(3) == 0 && kind < 2
                        ? numberInCodeColumn(own)
                        : kind == 2 ? numbers.code("92") : kind == 3 ? numbers.code("91") : "";
            case REPRESENTATIVE -> kind < 2 ? (random.nextBoolean() ? owner : "") : owner;
            case DOCUMENT_NUMBER -> keyed("示罚〔2026〕" + number + "号");
            case LICENCE_NUMBER -> keyed("XK-" + number);
            case AUTHORITY_NAME -> keyed("临沂示例局");
            case AUTHORITY_CODE, PUBLISHER_CODE ->
                random.nextInt(50) == 0 ? numberInCodeColumn(own) : "11371300000000019M";
            case CATEGORY, SECOND_CATEGORY, STATE, SEVERITY, PROCEDURE -> "";
            case COUNTERPARTY_NAME -> keyed(other);
            case COUNTERPARTY_KIND -> random.nextBoolean() ? "" : "自然人";
            case COUNTERPARTY_CODE -> random.nextInt(3) == 0 ? numberInCodeColumn(others) : "";
            case CONCEALED_PERSON ->
                random.nextBoolean() ? concealed(field) : "举报人：" + concealed(field) + "、" + numbers.spelled(own);
            case CERTIFICATE_NUMBER -> own;
            case PERIOD -> "2025";
            case DECISION_DATE, VALID_FROM -> "2026-05-20";
            case VALID_UNTIL, PUBLICITY_DEADLINE -> "2027-05-20";
            case AMOUNT -> "2";
            case PUBLISHER_NAME, TITLE, LEGAL_BASIS -> text();
            case null -> plain(field);
        };
    }

    /** A person's number, at times with its check digit mistyped, unless that makes a valid credit code. */
    private String numberInCodeColumn(String own) {
        String first = own.substring(0, 17);
        String mistyped = first + (own.endsWith("7") ? '8' : '7');
        if (random.nextBoolean() || CreditCode.isValid(mistyped)) {
            return own;
        }
        current.add(first);
        return mistyped;
    }

    private String plain(Field field) {
        return switch (field.type()) {
            case FieldType.Text text -> text();
            case FieldType.Reference reference -> text();
            case FieldType.Link link -> link();
            case FieldType.WholeNumber whole -> smuggled(numbers.phone());
            case FieldType.Count count -> numbers.spelled(own);
            default -> "";
        };
    }

    /** In the address as it is, or encoded once or twice. */
    private String link() {
        String hidden = random.nextBoolean() ? somebody() : smuggled(numbers.phone());
        String encoded = URLEncoder.encode(hidden, StandardCharsets.UTF_8);
        return "https://example.gov.cn/?q="
                + (random.nextBoolean() ? encoded : URLEncoder.encode(encoded, StandardCharsets.UTF_8));
    }

    private String subject(int kind) {
        return switch (kind) {
            case 0, 1 -> owner;
            case 2 -> "兰山区" + owner + "烧烤店";
            default -> "临沂示例" + "建材有限公司";
        };
    }

    /** One key in 200 holds a number, which refuses the row. */
    private String keyed(String cell) {
        return random.nextInt(200) == 0 ? cell + "（" + smuggled(numbers.phone()) + "）" : cell;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int part = random.nextInt(4); part >= 0; part--) {
            text.append(BEFORE[random.nextInt(BEFORE.length)])
                    .append(
                            switch (random.nextInt(7)) {
                                case 0, 1 -> somebody();
                                case 2 -> "身份证号" + numbers.spelled(own);
                                case 3 -> smuggled(numbers.identity(true));
                                case 4 -> "电话" + smuggled(numbers.phone());
                                case 5 -> "卡号" + smuggled(numbers.card());
                                default -> "统一社会信用代码91371300699999996U";
                            })
                    .append(AFTER[random.nextInt(AFTER.length)]);
        }
        return text.toString();
    }

    private String smuggled(String number) {
        current.add(number);
        ever.add(number);
        return numbers.spelled(number);
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int at = 1 + random.nextInt(2); at > 0; at--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
