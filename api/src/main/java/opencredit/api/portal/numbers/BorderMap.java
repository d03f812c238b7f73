package opencredit.api.portal.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.api.portal.text.Titles;
import opencredit.data.tile.CountyMap;
import opencredit.data.tile.CountyMap.Area;
import opencredit.data.tile.CountyMap.Place;

/**
 * Counts of counties on the map that the operator supplies, shaded by how many records each has.
 *
 * @param approval the map's number, which stands beside it
 * @param others rows of the table that are not drawn, such as the city itself
 */
public record BorderMap(String approval, int height, List<Shape> shapes, List<Table.Row> others) {
    /** Of the drawing, in its own units; a border is drawn to a thousandth of it. */
    public static final int WIDTH = 1_000;

    /** The map of a table by region. */
    static BorderMap of(Table table, CountyMap map, Titles titles) {
        Projection projection = Projection.of(map);
        Map<String, Table.Row> byRegion = table.rows().stream()
                .collect(Collectors.toMap(Table.Row::value, Function.identity(), (one, same) -> one));
        long most = byRegion.values().stream()
                .filter(row -> map.has(row.value()))
                .mapToLong(Table.Row::count)
                .max()
                .orElse(0);
        return new BorderMap(
                map.approval(),
                projection.height(),
                map.areas().stream()
                        .map(area -> shape(area, byRegion, most, projection, titles))
                        .toList(),
                table.rows().stream().filter(row -> !map.has(row.value())).toList());
    }

    private static Shape shape(
            Area area, Map<String, Table.Row> rows, long most, Projection projection, Titles titles) {
        Table.Row row = rows.get(area.region());
        long count = row == null ? 0 : row.count();
        Place middle = middle(area);
        return new Shape(
                titles.code("regions", area.region()),
                count,
                row == null ? "" : row.href(),
                RegionMap.shade(count, most),
                projection.path(area),
                projection.x(middle),
                projection.y(middle));
    }

    /** Of what encloses most: where its name stands. */
    private static Place middle(Area area) {
        List<Place> ring = area.rings().stream()
                .max(Comparator.comparingDouble(BorderMap::extent))
                .orElseThrow();
        return new Place(
                (least(ring, Place::longitude) + most(ring, Place::longitude)) / 2,
                (least(ring, Place::latitude) + most(ring, Place::latitude)) / 2);
    }

    private static double extent(List<Place> ring) {
        return (most(ring, Place::longitude) - least(ring, Place::longitude))
                * (most(ring, Place::latitude) - least(ring, Place::latitude));
    }

    private static double least(List<Place> places, Function<Place, Double> degree) {
        return places.stream().mapToDouble(degree::apply).min().orElseThrow();
    }

    private static double most(List<Place> places, Function<Place, Double> degree) {
        return places.stream().mapToDouble(degree::apply).max().orElseThrow();
    }

    /**
     * A county.
     *
     * @param href where its records are; empty where it has none
     * @param shade 0 for none, the darkest for most
     * @param path its borders, as SVG has them
     * @param x where its name stands
     */
    public record Shape(String name, long count, String href, int shade, String path, int x, int y) {}

    /** Degrees as places of the drawing, equirectangular about the middle: a city is small enough. */
    private record Projection(double west, double north, double perLongitude, double perLatitude, int height) {
        static Projection of(CountyMap map) {
            List<Place> all = map.areas().stream()
                    .flatMap(area -> area.rings().stream())
                    .flatMap(List::stream)
                    .toList();
            double west = least(all, Place::longitude);
            double north = most(all, Place::latitude);
            double south = least(all, Place::latitude);
            double perLongitude = WIDTH / Math.max(most(all, Place::longitude) - west, Double.MIN_NORMAL);
            double perLatitude = perLongitude / Math.cos(Math.toRadians((north + south) / 2));
            return new Projection(
                    west, north, perLongitude, perLatitude, (int) Math.ceil((north - south) * perLatitude));
        }

        int x(Place place) {
            return (int) Math.round((place.longitude() - west) * perLongitude);
        }

        int y(Place place) {
            return (int) Math.round((north - place.latitude()) * perLatitude);
        }

        /** Places that fall together are drawn once. */
        String path(Area area) {
            StringBuilder path = new StringBuilder();
            for (List<Place> ring : area.rings()) {
                String last = "";
                char step = 'M';
                for (Place place : ring) {
                    String point = x(place) + " " + y(place);
                    if (!point.equals(last)) {
                        path.append(step).append(point);
                        step = 'L';
                        last = point;
                    }
                }
                path.append('Z');
            }
            return path.toString();
        }
    }
}
