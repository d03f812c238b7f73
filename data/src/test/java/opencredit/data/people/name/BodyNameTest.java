package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.data.Cases;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.subject.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNameTest {
    static final List<String> BODIES = List.of(
            "临沂示例市场监督管理局", "示例县应急管理局", "兰山区示例街道办事处", "Example Administration", "示例市人民政府", "示例市住房和城乡建设局", "税务", "兰山区卫生");

    private static final List<String> PEOPLE = List.of("王小明", "张伟", "李桂花", "欧阳娜娜", "陈镇", "赵会", "周建国安", "李国安");

    @Test
    void whatIsNoNameIsNone() {
        Cases.check(
                "no names of bodies",
                BodyNameTest::none,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.NONE));
    }

    @Test
    void whatStandsBehindANameMakesItDoubtful() {
        Cases.check(
                "doubtful names of bodies",
                BodyNameTest::doubtful,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.DOUBTFUL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临沂示例市场监督管理局",
                "示例市第17市场监督管理局",
                "国家税务总局示例县税务局（稽查局）",
                "示例110指挥中心",
                "U.S. Food and Drug Administration",
                "Drugs@FDA",
                "司法部",
                "罗庄区",
                "费县",
                "马头镇司法所",
                "税务",
                "安全生产",
                "车管所",
                "高新区管委会",
                "Ministry of Justice",
                "Linyi City Council",
                "City of Linyi",
                "示例局"
            })
    void otherNamesArePlausible(String name) {
        assertThat(BodyName.of(name)).isEqualTo(BodyName.PLAUSIBLE);
    }

    /** However a person is written there: with titles, dates and others, in other languages of the country, or in Latin. */
    @Test
    void aPersonsNameIsNoBodys() {
        Cases.check(
                "people in columns of bodies",
                BodyNameTest::people,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.PERSON));
    }

    /** A word of bodies behind a person's name, or one letter, makes no body of it. */
    @Test
    void aBodysWordBehindANameMakesNoBody() {
        List<String> names = List.of("王小明", "李国安", "周建国安", "吴水利", "张伟", "欧阳娜娜", "田中", "三木");
        List<String> words = List.of(
                "税务", "国安", "水利", "卫健", "安全", "文化", "公安", "所", "委", "镇", "村", "站", "处", "办", "税务所", "Office", "CITY");
        for (String name : names) {
            for (String word : words) {
                assertThat(BodyName.of(name + word)).as(name + word).isEqualTo(BodyName.PERSON);
                assertThat(BodyName.shown(name + word)).hasSizeLessThan(4).endsWith("*");
                assertThat(BodyName.shown(name + word + "、示例局")).doesNotContain(name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王国安",
                "李国安",
                "周国安",
                "吴水利",
                "李广电",
                "王司法",
                "刘农业",
                "赵税务",
                "王卫健",
                "周建国安",
                "王小明税务",
                "王小明所",
                "李建委",
                "赵建镇",
                "张建所",
                "陈小村",
                "欧阳站",
                "田中村",
                "三木村",
                "王县",
                "王小明Office",
                "张三CITY",
                "John State",
                "Zhang City",
                "Li Council",
                "John Police"
            })
    void whatMayBeAPersonsNameIsMasked(String name) {
        assertThat(BodyName.of(name)).isEqualTo(BodyName.PERSON);
        assertThat(BodyName.shown(name)).hasSizeBetween(2, 3).endsWith("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文化", "卫生", "商务", "纪委", "党委", "管委", "国资", "信访", "房管", "农林", "林草", "安全", "边检", "边防", "计量", "宗教", "金融",
                "水文", "水产", "文联", "国防", "林场", "兰山区卫生", "兰山区商务", "罗庄区卫生", "费县安全", "费县国资", "平邑金融", "余杭城管", "安康交通", "农信社",
                "车务段", "成都铁路", "应急管理", "伊犁州", "甘孜州", "和田", "温州港"
            })
    void shortNamesOfBodiesComeOutWhole(String name) {
        assertThat(BodyName.of(name)).isEqualTo(BodyName.PLAUSIBLE);
        assertThat(BodyName.shown(name)).isSameAs(name);
    }

    /** Endings of places, behind what no given name has: of towns and villages, and of what is called after a place. */
    @Test
    void placesComeOutWhole() {
        Cases.check("places called as people are", BodyNameTest::place, name -> {
            assertThat(BodyName.of(name)).isEqualTo(BodyName.PLAUSIBLE);
            assertThat(BodyName.shown(name)).isSameAs(name);
            assertThat(BodyName.shown(name + "、王小明")).isEqualTo(name + "、王*");
        });
        for (String name : List.of("马头镇", "王庄村", "广州南站", "富官庄镇", "崔家峪镇", "白沙社区", "红卫林场", "罗湖海关", "宁波客站", "王店乡")) {
            assertThat(BodyName.shown(name)).isSameAs(name);
        }
    }

    private static String place(Random random) {
        String surname = Cases.pick(random, SURNAMES);
        String of = Cases.pick(
                random,
                WordList.read("body-words.txt").stream()
                        .filter(word -> word.endsWith("_"))
                        .map(word -> word.substring(0, 1))
                        .sorted()
                        .toList());
        String end = Cases.pick(random, List.of("镇", "乡", "村", "社区", "林场", "农场", "海关", "监狱"));
        return surname + Cases.pick(random, List.of("", "", "官", "小", "建", "国")) + of + end;
    }

    private static final List<String> SURNAMES = List.of("王", "李", "张", "马", "石", "朱", "高", "白", "赵", "欧阳");

    private static final List<String> GIVEN =
            List.of("小", "建", "国", "海", "玉", "新", "家", "山", "江", "福", "泉", "明", "伟", "红", "东", "永");

    /** Nor does any of these endings make a place of a person's name. */
    @Test
    void namesThatEndAsPlacesDoAreMasked() {
        Cases.check(
                "people called as places are",
                random -> Cases.pick(random, SURNAMES)
                        + Cases.pick(random, GIVEN)
                        + Cases.pick(random, List.of("", Cases.pick(random, GIVEN)))
                        + Cases.pick(random, List.of("镇", "乡", "村")),
                name -> {
                    String stem = name.substring(0, name.length() - 1);
                    if (BodyName.of(stem) == BodyName.PERSON) {
                        assertThat(BodyName.of(name)).isEqualTo(BodyName.PERSON);
                        assertThat(BodyName.shown(name)).hasSizeLessThan(4).endsWith("*");
                    } else {
                        assertThat(stem).as("a known place").hasSize(2);
                    }
                });
        for (String name : List.of("马头", "张村", "王庄", "王社区", "李海关", "王小明税务", "王小明海关", "李向东站", "王镇")) {
            assertThat(BodyName.of(name)).as(name).isEqualTo(BodyName.PERSON);
        }
    }

    /** Of every list that names bodies or places, and of whoever decides in the examples. */
    @Test
    void bodiesOfEveryListComeOutWhole() {
        List<String> names = new ArrayList<>(WordList.read("region-words.txt"));
        WordList.read("former-names.txt").forEach(pair -> names.addAll(List.of(pair.split("="))));
        TestDatasets.shipped()
                .codes("regions")
                .codes()
                .forEach(region -> names.add(region.title().zh()));
        assertThat(names).hasSizeGreaterThan(400);
        assertThat(names.stream()
                        .filter(name -> BodyName.of(name) != BodyName.PLAUSIBLE
                                || !BodyName.shown(name).equals(name)))
                .isEmpty();
    }

    @Test
    void bodiesOfTheDemoComeOutWhole() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("opencredit.root"), "data", "demo"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Stream.of(Files.readString(file).split("[,\r\n]"))
                        .filter(cell -> cell.matches("临沂示例\\p{IsHan}+(?:局|委员会|政府|办公室|法院|中心)(?:（演示数据）)?"))
                        .forEach(names::add);
            }
        }
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names.stream()
                        .filter(name -> !BodyName.shown(name).equals(name) || BodyName.of(name) != BodyName.PLAUSIBLE))
                .isEmpty();
    }

    @Test
    void aBodysNameStaysWhole() {
        BODIES.forEach(name -> assertThat(BodyName.shown(name)).isSameAs(name));
        for (String name : List.of(
                "罗庄区、费县、税务",
                "临沂示例局（演示数据）",
                "国家税务总局示例县税务局（稽查局）",
                "工业和信息化",
                "文化和旅游",
                "示例市公安局兰山分局-高新派出所",
                "示例市文化和旅游局 综合执法支队",
                "示例市发展和改革委员会（经办）",
                "Department of Health, Education and Welfare")) {
            assertThat(BodyName.shown(name)).isEqualTo(name);
        }
    }

    private static String people(Random random) {
        String person = Cases.pick(random, PEOPLE);
        return switch (random.nextInt(6)) {
            case 0 -> person + " " + date(random);
            case 1 ->
                Cases.pick(random, List.of("经办人：%s", "（%s）", "%s(2)", "%s女士")).formatted(person);
            case 2 -> person + "、" + Cases.pick(random, PEOPLE);
            case 3 -> Cases.pick(random, List.of("John Smith", "Smith, John", "Nguyễn Văn A", "Иван Петров"));
            case 4 -> Cases.pick(random, List.of("买买提·吐尔逊", "阿卜杜热合曼", "张三李四", "兰山区张三"));
            default -> person;
        };
    }

    private static String none(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> date(random);
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 2 -> Integer.toString(random.nextInt(Integer.MAX_VALUE));
            case 3 ->
                Cases.pick(random, List.of("审批结果", "处罚 2026", "data"))
                        + Cases.pick(random, List.of(".xlsx", ".csv", ".PDF", ".docx"));
            case 4 ->
                Cases.pick(
                        random,
                        List.of("zhifa@example.gov.cn", "https://example.gov.cn/x", "www.example.cn", "C:\\数据\\处罚"));
            default -> "%016X".formatted(random.nextLong() | 1L << 60).toLowerCase(Locale.ROOT) + "1";
        };
    }

    private static String doubtful(Random random) {
        String body = Cases.pick(random, BODIES);
        return switch (random.nextInt(4)) {
            case 0 ->
                body
                        + Cases.pick(random, List.of("(%d)", "（%d）", " (%d)", "_%d", "-副本", " - 副本 (%d)"))
                                .formatted(1 + random.nextInt(99));
            case 1 -> body + " " + date(random);
            case 2 -> body + Cases.pick(random, List.of(" 处罚日期:", "，日期：")) + date(random);
            default -> Cases.pick(random, List.of("测试", "null", "未知", "本单位", "示例"));
        };
    }

    private static String date(Random random) {
        return Cases.pick(
                        random,
                        List.of(
                                "%d-%02d-%02d",
                                "%d/%d/%d", "%d.%02d.%02d", "%d年%d月%d日", "%d%02d%02d", "%d-%02d-%02d 10:30:00"))
                .formatted(2000 + random.nextInt(27), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
