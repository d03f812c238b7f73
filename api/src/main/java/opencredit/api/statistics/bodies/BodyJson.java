package opencredit.api.statistics.bodies;

import java.util.Arrays;
import java.util.stream.Stream;
import opencredit.api.statistics.funnel.FunnelPlot;
import opencredit.api.wire.CsvTable;
import opencredit.data.store.archive.SubjectOf;
import opencredit.data.store.bodies.PublicBody;
import org.jspecify.annotations.Nullable;

/**
 * One public body.
 *
 * @param region of its registration, digits 3 to 8 of its code
 * @param kind what its code says it is, characters 1 and 2 of it
 */
record BodyJson(
        String code,
        String name,
        @Nullable String region,
        @Nullable String regionLabel,
        String kind,
        @Nullable String kindLabel,
        KeptJson promises,
        ChanceJson chance,
        DishonestyJson findings) {

    private static final String[] COLUMNS = {"code", "name", "region", "regionLabel", "kind", "kindLabel"};

    private static final String[] HEADERS = {"统一社会信用代码", "单位", "行政区划代码", "行政区划", "机构类别代码", "机构类别"};

    static BodyJson of(PublicBody body, FunnelPlot funnel, BodyGroups groups) {
        String region = region(body);
        String kind = kind(body);
        return new BodyJson(
                body.code(),
                body.name(),
                region,
                groups.region(region),
                kind,
                groups.kind(kind),
                KeptJson.of(body.promises()),
                ChanceJson.of(body.promises(), funnel),
                DishonestyJson.of(body.dishonesty()));
    }

    static @Nullable String region(PublicBody body) {
        return SubjectOf.region(body.code());
    }

    static String kind(PublicBody body) {
        return body.code().substring(0, 2);
    }

    static CsvTable table(boolean isChinese) {
        Stream<String[]> headers = isChinese
                ? Stream.of(HEADERS, KeptJson.HEADERS, ChanceJson.HEADERS, DishonestyJson.HEADERS)
                : Stream.of(COLUMNS, KeptJson.COLUMNS, ChanceJson.COLUMNS, DishonestyJson.COLUMNS);
        return CsvTable.of(headers.flatMap(Arrays::stream).toArray(String[]::new));
    }

    void row(CsvTable table, boolean isChinese) {
        table.row(Stream.of(
                        new @Nullable Object[] {code, name, region, regionLabel, kind, kindLabel},
                        promises.cells(),
                        chance.cells(isChinese),
                        findings.cells())
                .flatMap(Arrays::stream)
                .toArray());
    }
}
