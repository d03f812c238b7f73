package opencredit.api.statistics.bodies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.bodies.PublicBody;
import opencredit.data.store.bodies.PublicBody.Dishonesty;
import opencredit.data.store.bodies.PublicBody.Promises;
import org.jspecify.annotations.Nullable;

/** Sums of bodies by county and by kind, called as a reader of one language calls them. Immutable. */
record BodyGroups(Datasets datasets, String language) {
    /** What kinds of body there are, by their codes. */
    private static final String KINDS = "organisation-kinds", PUBLIC = "public";

    private static final String REGIONS = "regions";

    /** The codes of the kinds of public body. */
    static List<String> kinds(Datasets datasets) {
        return datasets.codes(KINDS).in(PUBLIC).stream()
                .map(CodeList.Code::value)
                .toList();
    }

    @Nullable
    String region(@Nullable String region) {
        return region == null ? null : label(REGIONS, region);
    }

    @Nullable
    String kind(String kind) {
        return label(KINDS, kind);
    }

    private @Nullable String label(String list, String value) {
        return datasets.codes(list)
                .value(value)
                .map(code -> code.title().in(language))
                .orElse(null);
    }

    /** By the county that their codes name, in the order of its code. */
    List<GroupJson> byRegion(Collection<PublicBody> bodies) {
        return by(bodies, body -> region(body), this::region);
    }

    /** By what their codes say they are, in the order of the code. */
    List<GroupJson> byKind(Collection<PublicBody> bodies) {
        return by(bodies, BodyJson::kind, this::kind);
    }

    private static String region(PublicBody body) {
        String region = BodyJson.region(body);
        return region == null ? "" : region;
    }

    private static List<GroupJson> by(
            Collection<PublicBody> bodies,
            Function<PublicBody, String> value,
            Function<String, @Nullable String> label) {
        Map<String, Sums> sums = new TreeMap<>();
        for (PublicBody body : bodies) {
            sums.merge(value.apply(body), Sums.of(body), Sums::plus);
        }
        return sums.entrySet().stream()
                .map(each -> each.getValue().as(each.getKey(), label.apply(each.getKey())))
                .toList();
    }

    /** All of them. */
    static GroupJson whole(Collection<PublicBody> bodies) {
        return bodies.stream().map(Sums::of).reduce(Sums.NONE, Sums::plus).as(null, null);
    }

    /**
     * Some bodies together.
     *
     * @param value null of all of them
     */
    record GroupJson(
            @Nullable String value, @Nullable String label, long bodies, KeptJson promises, DishonestyJson findings) {}

    private record Sums(long bodies, Promises promises, Dishonesty dishonesty) {
        private static final Sums NONE = new Sums(0, Promises.NONE, Dishonesty.NONE);

        private static Sums of(PublicBody body) {
            return new Sums(1, body.promises(), body.dishonesty());
        }

        private Sums plus(Sums other) {
            return new Sums(bodies + other.bodies, promises.plus(other.promises), dishonesty.plus(other.dishonesty));
        }

        private GroupJson as(@Nullable String value, @Nullable String label) {
            return new GroupJson(value, label, bodies, KeptJson.of(promises), DishonestyJson.of(dishonesty));
        }
    }
}
