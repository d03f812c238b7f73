package opencredit.data.demo.text;

import java.util.List;

/** A cell of a sample, ready to be written again and again for others. */
public record Cell(List<Part> parts) {

    /** The text that stands in one place of the cell. */
    public interface Part {
        String in(DemoRow row);
    }

    /** A cell that holds nothing but this. */
    public static Cell of(Part part) {
        return new Cell(List.of(part));
    }

    public String in(DemoRow row) {
        if (parts.size() == 1) {
            return parts.getFirst().in(row);
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.in(row));
        }
        return text.toString();
    }
}
