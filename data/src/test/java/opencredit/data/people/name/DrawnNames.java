package opencredit.data.people.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.text.WordList;

/** Names of parties as cells have them: of people of every language with what stands around them, and of organisations. */
final class DrawnNames {
    private static final List<String> SURNAMES = sorted("surnames.txt");
    private static final List<String> COMPOUND = sorted("compound-surnames.txt");
    private static final List<String> LIKE_WORDS = sorted("given-names.txt");
    private static final List<String> ELEMENTS = sorted("name-elements.txt").stream()
            .filter(element -> element.length() > 1)
            .toList();
    private static final List<String> SOUNDS = sorted("transliteration-characters.txt");
    private static final List<String> GIVEN =
            List.of("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红建春梅鹏飞宇浩轩子涵梓怡欣雨晨阳光华国庆志永振东海波".split(""));
    private static final List<String> LATIN = List.of(
            "John Smith",
            "JOHN SMITH",
            "Smith, John",
            "Mary-Ann O'Brien",
            "Müller, Jürgen",
            "José García López",
            "Łukasz Żółć",
            "Nguyễn Văn A",
            "Trần Thị Mỹ Linh",
            "NGUYEN VAN HUNG",
            "Kim Min-jun",
            "Mohammed bin Ali",
            "Jean-Pierre Dupont",
            "Ｊｏｈｎ　Ｓｍｉｔｈ",
            "J. R. Smith");
    private static final List<String> OTHERS = List.of(
            "たなか はなこ",
            "タナカ　タロウ",
            "田中はなこ",
            "김민준",
            "이 서연",
            "Иван Петров",
            "محمد علي",
            "བཀྲ་ཤིས",
            "佐藤 健太郎",
            "田中太郎",
            "山本一郎");

    private static final List<String> BEFORE = List.of(
            "", "", "", "当事人", "当事人：", "个体户", "个体工商户 ", "经营者", "被处罚人:", "违法行为人", "法定代表人：", "农民", "村民", "自然人", "姓名：",
            "1、", "1.", "（1）", "①", "a");
    private static final List<String> AFTER = List.of(
            "",
            "",
            "",
            "（男）",
            "(女)",
            "（身份证号：略）",
            "（兰山区）",
            "【经营者】",
            "（个体户）",
            "先生",
            "女士",
            " 先生",
            "1",
            "2",
            "01",
            "A",
            "。",
            "（男",
            "等3人",
            "等人",
            "等三人",
            "（某公司经理）");
    private static final List<String> BETWEEN =
            List.of("、", "，", ",", " ", "　", "和", "与", "及", "；", "/", " 和 ", "、 ", "及其妻子");

    private static final List<String> PLACES = List.of("临沂", "临沂市兰山区", "山东", "沂南县", "示例", "北京", "中国");
    private static final List<String> STEMS = List.of("示例", "鑫源", "王小明", "阿里郎", "7天", "百佳", "A123");
    private static final List<String> SUFFIXES = sorted("organisation-suffixes.txt").stream()
            .filter(suffix -> suffix.matches("\\p{IsHan}{2,}"))
            .toList();
    private static final List<String> TRADES = sorted("industries.txt");
    private static final List<String> FORMS = List.of("", "", "（有限合伙）", "(普通合伙)", "（特殊普通合伙）", "（集团）", "（临沂）", "（筹）");

    private DrawnNames() {}

    private static List<String> sorted(String file) {
        return WordList.read(file).stream().sorted().toList();
    }

    /**
     * A cell that names people.
     *
     * @param people each name as it stands in the cell
     */
    record Cell(String text, List<String> people) {}

    static Cell people(Random random) {
        return random.nextInt(3) == 0 ? several(random) : one(random);
    }

    private static Cell one(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> {
                String name = chinese(random);
                yield new Cell(Cases.pick(random, BEFORE) + name + Cases.pick(random, AFTER), List.of(name));
            }
            case 2, 3 -> {
                String name = otherLanguage(random);
                yield new Cell(name + Cases.pick(random, AFTER).replaceFirst("^A$", ""), List.of(name));
            }
            default -> {
                String name = Cases.pick(random, random.nextBoolean() ? LATIN : OTHERS);
                yield new Cell(name + Cases.pick(random, List.of("", "", "（男）", "(Mr)")), List.of(name));
            }
        };
    }

    private static Cell several(Random random) {
        List<String> names = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(each -> chinese(random))
                .collect(Collectors.toCollection(ArrayList::new));
        if (random.nextInt(4) == 0) {
            names.set(0, Cases.pick(random, ELEMENTS) + "·" + Cases.pick(random, ELEMENTS));
        }
        String cell = String.join(Cases.pick(random, BETWEEN), names);
        return new Cell(cell + Cases.pick(random, List.of("", "", "等3人", "（夫妻）", "1")), names);
    }

    static String chinese(Random random) {
        String surname = random.nextInt(8) == 0 ? Cases.pick(random, COMPOUND) : Cases.pick(random, SURNAMES);
        if (random.nextInt(10) == 0) {
            return surname + Cases.pick(random, LIKE_WORDS);
        }
        String name = surname + Cases.pick(random, GIVEN);
        return random.nextInt(3) == 0 ? name : name + Cases.pick(random, GIVEN);
    }

    /** 买买提·吐尔逊, 扎西德勒多吉, 阿卜杜热合曼. */
    private static String otherLanguage(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                Cases.pick(random, ELEMENTS)
                        + Cases.pick(random, List.of("·", "•", "・", "‧", ".", "．"))
                        + Cases.pick(random, ELEMENTS);
            case 1 ->
                IntStream.range(0, 2 + random.nextInt(2))
                        .mapToObj(each -> Cases.pick(random, ELEMENTS))
                        .collect(Collectors.joining());
            default ->
                IntStream.range(0, 5 + random.nextInt(5))
                        .mapToObj(each -> Cases.pick(random, SOUNDS))
                        .collect(Collectors.joining());
        };
    }

    static String organisation(Random random) {
        String trade = random.nextInt(3) == 0 ? Cases.pick(random, TRADES) : "";
        String name = Cases.pick(random, PLACES) + Cases.pick(random, STEMS) + trade + Cases.pick(random, SUFFIXES);
        return name + Cases.pick(random, FORMS);
    }

    /** Longest first, as a reader takes them. */
    static List<String> forms(Cell cell) {
        List<String> forms = new ArrayList<>(cell.people());
        cell.people().forEach(name -> forms.add(name.toUpperCase(Locale.ROOT)));
        return forms.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
