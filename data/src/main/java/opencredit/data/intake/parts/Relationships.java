package opencredit.data.intake.parts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which other parts a part refers to (ECMA-376 part 2, 9.3). What lies outside of the package is left out. */
public record Relationships(List<Relationship> all) {

    /**
     * @param type its last word, such as {@code worksheet}, which both families share
     * @param target the part's name
     */
    record Relationship(String id, String type, String target) {}

    /** Of a part, by its name; of the whole package for the empty name. */
    public static Relationships of(Parts parts, String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!parts.has(name)) {
            return new Relationships(List.of());
        }
        List<Relationship> all = new ArrayList<>();
        try (PartReader reader = parts.read(name)) {
            while (reader.next()) {
                if (reader.starts("Relationship") && !"External".equals(reader.attribute("TargetMode"))) {
                    all.add(relationship(reader, folder));
                }
            }
        }
        return new Relationships(all);
    }

    private static Relationship relationship(PartReader reader, String folder) {
        String type = Objects.requireNonNullElse(reader.attribute("Type"), "");
        return new Relationship(
                Objects.requireNonNullElse(reader.attribute("Id"), ""),
                type.substring(type.lastIndexOf('/') + 1),
                resolved(folder, Objects.requireNonNullElse(reader.attribute("Target"), "")));
    }

    /** A target that begins with a slash counts from the package, any other from the folder of the part. */
    private static String resolved(String folder, String target) {
        String slashed = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (slashed.startsWith("/") ? slashed : folder + slashed).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The first target of that type. */
    public Optional<String> target(String type) {
        return all.stream()
                .filter(each -> each.type.equals(type))
                .map(Relationship::target)
                .findFirst();
    }

    Optional<Relationship> find(String id) {
        return all.stream().filter(each -> each.id.equals(id)).findFirst();
    }
}
