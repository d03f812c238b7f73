package opencredit.search.name.parts;

/**
 * The regions at the head of a name: 山东省临沂市兰山区.
 *
 * @param end where they end; something is always left
 * @param region code of the last that the register knows by code; empty for none
 */
public record Head(int end, String region) {

    /** 河东村 and 北京路 are named after what they are not. */
    private static final String PLACES = "村庄屯社街路巷镇乡";

    /** @param name folded */
    public static Head of(String name) {
        Vocabulary vocabulary = Vocabulary.STANDARD;
        int end = 0;
        String region = "";
        int next = vocabulary.regions().endFrom(name, end);
        while (next > end && next < name.length() && !isCounty(region) && PLACES.indexOf(name.charAt(next)) < 0) {
            String code = vocabulary.codes().getOrDefault(name.substring(end, next), "");
            region = code.isEmpty() ? region : code;
            end = next;
            next = vocabulary.regions().endFrom(name, end);
        }
        return new Head(end, region);
    }

    /** Nothing lies in a county that is not a village: 朝阳 in 沂南县朝阳村 is no city. */
    private static boolean isCounty(String region) {
        return !region.isEmpty() && !region.endsWith("00");
    }
}
