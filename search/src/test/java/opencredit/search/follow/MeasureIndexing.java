package opencredit.search.follow;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.ledger.Content;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.record.RecordQuery;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.SubjectKind;
import opencredit.search.Change;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Order;
import opencredit.search.lucene.LuceneIndex;

/** Not a test: {@code main FOLDER RECORDS BATCH} indexes generated records and says how fast, how large, how quick. */
final class MeasureIndexing {

    private static final String CHARACTERS = "华泰恒盛鑫源宏达金鼎瑞丰永兴顺通天成佳美新东方正大众诚信和平安康福禄寿喜春夏秋冬梅兰竹菊";
    private static final String[] PLACES = {"临沂", "临沂市兰山区", "临沂市罗庄区", "山东", "沂南县", "郯城县", "莒南县", "费县"};
    private static final String[] TRADES = {"建材", "食品", "运输", "板材", "机械", "商贸", "化工", "餐饮", "物流", "建筑劳务"};
    private static final String[] ENDS = {"有限公司", "股份有限公司", "厂", "合作社", "经营部", "有限责任公司"};
    private static final String FACTS =
            "当事人未按照规定安装污染防治设施并擅自投入生产经营活动现场检查发现其存放原料的仓库未采取防雨防渗措施" + "违反了相关法律法规之规定依法应当予以处罚经责令改正后仍未整改到位情节较为严重";

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final int subjects;

    private MeasureIndexing(int records) {
        subjects = Math.max(1, records / 5);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int records = Integer.parseInt(arguments[1]);
        int batch = Integer.parseInt(arguments[2]);
        MeasureIndexing measure = new MeasureIndexing(records);
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.reset();
            measure.fill(index, records, batch);
            long bytes = size(folder);
            System.out.printf("%d bytes, %.0f a record%n", bytes, 1.0 * bytes / records);
            measure.ask(index);
        }
    }

    private void fill(LuceneIndex index, int records, int batch) {
        Documents documents = new Documents(Datasets.load());
        long parsed = 0;
        long applied = 0;
        long processor = 0;
        for (int from = 0; from < records; from += batch) {
            List<String> contents = new ArrayList<>();
            for (int number = from; number < from + batch; number++) {
                contents.add(content(number));
            }
            long made = System.nanoTime();
            long before = PROCESS.getProcessCpuTime();
            List<Change> changes = new ArrayList<>();
            contents.forEach(content -> changes.add(new Change.Shown(documents.read(content), 1)));
            long read = System.nanoTime();
            index.apply(changes, from + batch, "mark");
            parsed += read - made;
            applied += System.nanoTime() - read;
            processor += PROCESS.getProcessCpuTime() - before;
        }
        System.out.printf(
                "%d records, batches of %d: parsed in %.1f s, applied in %.1f s, %.0f records/s; %.1f s of processor time%n",
                records, batch, parsed / 1e9, applied / 1e9, records / ((parsed + applied) / 1e9), processor / 1e9);
    }

    private String content(int number) {
        Instant at = Instant.ofEpochMilli(1_780_000_000_000L + number / 10);
        UUID id = new UUID((at.toEpochMilli() << 16) | 0x7000 | (number & 0xfff), random.nextLong());
        LocalDate day = LocalDate.of(2026, 5, 31).minusDays(random.nextInt(1500));
        Party authority = new Party(PLACES[random.nextInt(8)] + "示例监督管理局", "11371300000000019M", null);
        boolean penalty = number % 5 < 2;
        TreeMap<String, Object> fields = new TreeMap<>();
        if (penalty) {
            fields.put("violationType", facts(10));
            fields.put("violationFacts", facts(60 + random.nextInt(80)));
            fields.put("legalBasis", "《中华人民共和国示例法》第" + random.nextInt(90) + "条");
            fields.put("penaltyContent", "罚款" + random.nextInt(90000) + "元");
        } else {
            fields.put("documentTitle", "关于准予" + facts(8) + "的决定");
            fields.put("licenceContent", facts(20 + random.nextInt(20)));
            fields.put("licenceNumber", "SC" + random.nextInt(1_000_000_000));
        }
        Disclosure disclosure = new Disclosure(
                penalty ? "penalties" : "licences",
                id,
                subject(),
                null,
                authority,
                authority,
                "3713" + (random.nextInt(3) + 10),
                List.of(penalty ? "罚款" : "普通"),
                facts(10),
                "临示审〔2026〕" + number + "号",
                day,
                penalty ? new BigDecimal(random.nextInt(100000)).movePointLeft(2) : null,
                new Disclosure.Window(
                        penalty ? day.plusYears(3).atStartOfDay().toInstant(ZoneOffset.ofHours(8)) : null,
                        "default/no-end",
                        false),
                "2018",
                List.of(),
                Disclosure.Standing.NONE,
                fields);
        return new String(Content.of(disclosure).bytes(id, 1), StandardCharsets.UTF_8);
    }

    private Party subject() {
        int number = random.nextInt(subjects);
        Random own = new Random(number);
        own.nextInt();
        StringBuilder name = new StringBuilder(PLACES[own.nextInt(PLACES.length)]);
        for (int i = 2 + own.nextInt(2); i > 0; i--) {
            name.append(CHARACTERS.charAt(own.nextInt(CHARACTERS.length())));
        }
        name.append(TRADES[own.nextInt(TRADES.length)]).append(ENDS[own.nextInt(ENDS.length)]);
        String first17 = "9137130%010d".formatted(number);
        return new Party(name.toString(), first17 + CreditCode.checkCharacter(first17), SubjectKind.ORGANIZATION);
    }

    private String facts(int length) {
        int from = random.nextInt(FACTS.length());
        return (FACTS + FACTS + FACTS).substring(from, from + length);
    }

    private void ask(LuceneIndex index) {
        for (String text :
                List.of("恒盛", "临沂", "有限公司", "兰山区金鼎", "污染防治", "恒盛 防雨", "建", "仓库 金鼎 食品", "临示审〔2026〕1999号", "无有此名")) {
            for (Set<String> facets : List.of(Set.<String>of(), SearchQuery.FACETS)) {
                SearchQuery query = new SearchQuery(
                        text,
                        RecordQuery.ALL,
                        Order.BEST,
                        20,
                        null,
                        SearchQuery.Counting.of(facets),
                        Instant.parse("2026-06-01T00:00:00Z"));
                time(
                        text + " " + facets.size() + " facets",
                        () -> index.search(query).records().size());
            }
        }
        for (String typed :
                List.of("临", "临沂", "恒盛", "l", "ly", "linyi", "hengsheng", "lyhsjc", "jiancai", "zzz", "9137")) {
            time("suggest " + typed, () -> index.suggest(typed, 10).size());
        }
    }

    private static void time(String what, java.util.function.IntSupplier asked) {
        long[] times = new long[200];
        int found = 0;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = THREAD.getCurrentThreadCpuTime();
                found = asked.getAsInt();
                times[i] = THREAD.getCurrentThreadCpuTime() - start;
                if (i > 20 && times[i] > 50_000_000L) {
                    java.util.Arrays.fill(times, i + 1, times.length, times[i]);
                    break;
                }
            }
        }
        java.util.Arrays.sort(times);
        System.out.printf(
                "%-40s %4d found, median %7.3f ms, 99%% %7.3f ms of processor time%n",
                what, found, times[100] / 1e6, times[197] / 1e6);
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
