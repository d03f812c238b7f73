package opencredit.data.tile;

import java.util.List;

/**
 * Borders of counties, as the operator supplies them.
 *
 * @param approval the number (审图号) under which the map was approved: 地图管理条例 wants it on every map that is published
 * @param areas in the order of the file, each region once
 */
public record CountyMap(String approval, List<Area> areas) {

    /** Whether a region is drawn. */
    public boolean has(String region) {
        return areas.stream().anyMatch(area -> area.region().equals(region));
    }

    /**
     * One county.
     *
     * @param region its code
     * @param rings its borders, and those of what lies in it and is no part of it
     */
    public record Area(String region, List<List<Place>> rings) {}

    /** Degrees. */
    public record Place(double longitude, double latitude) {}
}
