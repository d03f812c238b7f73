package opencredit.data.tile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.text.Bilingual;
import opencredit.data.tile.CountyMap.Area;
import opencredit.data.tile.CountyMap.Place;

/**
 * The operator's file {@code counties.geojson} in the home: a FeatureCollection (RFC 7946) with the number of approval as
 * {@code approval}, whose features are polygons with the region's code as property {@code code}.
 */
public final class CountyMapReader {
    /** In the home. */
    public static final String FILE = "counties.geojson";

    /** A page draws what is in it; borders of a city's counties need a hundredth of it. */
    private static final long MOST_BYTES = 20_000_000;

    /** Such as GS(2019)3333号, 鲁S(2023)027号 or GS京(2022)1061号. */
    private static final Pattern APPROVAL = Pattern.compile("[A-Z\\p{IsHan}]{1,6}[(（]\\d{4}[)）]\\d{1,6}号");

    private static final int MOST_LONGITUDE = 180, MOST_LATITUDE = 90;

    /** A ring ends where it began, and has two places beside. */
    private static final int LEAST_PLACES = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CodeList regions;
    private final String place;
    private final List<Bilingual> faults = new ArrayList<>();
    private final Set<String> drawn = new HashSet<>();

    private CountyMapReader(CodeList regions, String place) {
        this.regions = regions;
        this.place = place;
    }

    /**
     * The operator's map where the home has one.
     *
     * @param regions that there are
     * @throws FaultyDefinitions naming every fault at once
     */
    public static Optional<CountyMap> load(Path home, CodeList regions) {
        Path file = home.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            CountyMapReader reader = new CountyMapReader(regions, file.toString());
            if (Files.size(file) > MOST_BYTES) {
                reader.fault("", "大于 20 MB", "is larger than 20 MB");
                throw new FaultyDefinitions(reader.faults);
            }
            return Optional.of(reader.read(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private CountyMap read(String text) {
        JsonNode root = parsed(text);
        String approval = root.path("approval").asText("").strip();
        if (!APPROVAL.matcher(approval).matches()) {
            fault("approval", "须写明审图号，例如 鲁S(2026)001号", "needs the number under which the map was approved");
        }
        if (!root.path("type").asText().equals("FeatureCollection")
                || root.path("features").isEmpty()) {
            fault("features", "应为有县区的 FeatureCollection", "is no FeatureCollection with counties");
        }
        List<Area> areas = new ArrayList<>();
        for (int at = 0; at < root.path("features").size(); at++) {
            areas.add(area(root.path("features").path(at), "features[" + at + "]"));
        }
        if (!faults.isEmpty()) {
            throw new FaultyDefinitions(faults);
        }
        return new CountyMap(approval, areas);
    }

    private JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            fault("line " + line, "不是 JSON", "is no JSON");
            throw new FaultyDefinitions(faults);
        }
    }

    private Area area(JsonNode feature, String where) {
        String region = feature.path("properties").path("code").asText("");
        if (regions.value(region).isEmpty()) {
            fault(where + ".properties.code", "没有这个行政区划代码", "no region has this code");
        } else if (!drawn.add(region)) {
            fault(where + ".properties.code", "重复：" + region, "stands twice: " + region);
        }
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        List<List<Place>> rings = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> rings(coordinates, where, rings);
            case "MultiPolygon" -> coordinates.forEach(polygon -> rings(polygon, where, rings));
            default -> fault(where + ".geometry", "应为 Polygon 或 MultiPolygon", "is neither Polygon nor MultiPolygon");
        }
        return new Area(region, rings);
    }

    private void rings(JsonNode polygon, String where, List<List<Place>> rings) {
        for (JsonNode ring : polygon) {
            List<Place> places = new ArrayList<>();
            for (JsonNode position : ring) {
                places.add(new Place(
                        position.path(0).asDouble(Double.NaN), position.path(1).asDouble(Double.NaN)));
            }
            if (places.size() < LEAST_PLACES || !places.stream().allMatch(CountyMapReader::isOnEarth)) {
                fault(where + ".geometry", "坐标不是经纬度，或者不足四个点", "has no degrees, or fewer than four places, in a ring");
                return;
            }
            rings.add(places);
        }
    }

    private static boolean isOnEarth(Place one) {
        return Math.abs(one.longitude()) <= MOST_LONGITUDE && Math.abs(one.latitude()) <= MOST_LATITUDE;
    }

    private void fault(String where, String zh, String en) {
        String at = place + ": " + (where.isEmpty() ? "" : where + ": ");
        faults.add(new Bilingual(at + zh, at + en));
    }
}
