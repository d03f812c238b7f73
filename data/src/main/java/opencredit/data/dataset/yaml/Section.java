package opencredit.data.dataset.yaml;

import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a definition file. Scalars are read as written, so that {@code no} stays a word and {@code 0} a text. Keys
 * that nobody asked for are faults at {@link #close}, so that no second list of allowed keys can go stale.
 */
public final class Section {
    /** The value for a missing text, after its fault is noted. */
    public static final LegalSource NO_SOURCE = new LegalSource(new Bilingual("", ""), LegalSource.Status.ASSUMED);

    private final String file;
    private final int line;
    private final Faults faults;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(String file, @Nullable Node node, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.line = node == null ? 1 : line(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::member);
            return;
        }
        faults.add(file, line, new Bilingual("此处应为键值对", "a mapping is expected here"));
    }

    /** The mapping that a file is; nothing, and one fault, when it is none. */
    public static Optional<Section> root(String file, String yaml, Faults faults) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            Section section = new Section(file, node, faults);
            return node instanceof MappingNode ? Optional.of(section) : Optional.empty();
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            Bilingual reason = new Bilingual("不是有效的 YAML：" + broken.getProblem(), "no YAML: " + broken.getProblem());
            faults.add(file, mark == null ? 1 : mark.getLine() + 1, reason);
            return Optional.empty();
        }
    }

    private void member(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (members.put(key, tuple.getValueNode()) != null) {
            faults.add(file, line(tuple.getKeyNode()), new Bilingual("键重复：" + key, "key twice: " + key));
        }
    }

    /** The line of a member, or of the mapping when it is missing. */
    private int line(String key) {
        Node node = members.get(key);
        return node == null ? line : line(node);
    }

    public void fault(String key, String zh, String en) {
        faults.add(file, line(key), new Bilingual(zh, en));
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** Whether a member is a text, and neither a list nor a mapping. */
    public boolean isText(String key) {
        return members.get(key) instanceof ScalarNode;
    }

    /** A text that must be there and not blank. */
    public String text(String key) {
        Optional<String> found = optional(key);
        if (found.isEmpty()) {
            missing(key);
        }
        return found.orElse("");
    }

    public Optional<String> optional(String key) {
        return node(key).map(node -> scalar(key, node));
    }

    /** One of the words of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return optional(key).flatMap(text -> word(key, text, words));
    }

    /** Several words of an enum. */
    public <E extends Enum<E>> List<E> words(String key, Class<E> words) {
        return texts(key).stream()
                .flatMap(text -> word(key, text, words).stream())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> word(String key, String text, Class<E> words) {
        Map<String, E> accepted = new LinkedHashMap<>();
        for (E word : words.getEnumConstants()) {
            accepted.put(word.name().toLowerCase(Locale.ROOT).replace('_', '-'), word);
        }
        if (!accepted.containsKey(text)) {
            unknown(key, new Bilingual(key, key), text, accepted.keySet());
        }
        return Optional.ofNullable(accepted.get(text));
    }

    /** A word that means nothing here, with those that do. */
    public void unknown(String key, Bilingual what, String text, Collection<String> accepted) {
        fault(
                key,
                "未知的 " + what.zh() + "：" + text + "；可用：" + String.join("、", accepted),
                "unknown " + what.en() + ": " + text + "; accepted: " + String.join(", ", accepted));
    }

    /** A number above zero, or zero with a fault. */
    public double number(String key) {
        String text = text(key);
        try {
            double number = Double.parseDouble(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // told below, like a number that is not above zero
        }
        if (!text.isEmpty()) {
            fault(key, key + " 不是大于零的数：" + text, key + " is no number above zero: " + text);
        }
        return 0;
    }

    /** A whole number above zero, or zero with a fault. */
    public int whole(String key) {
        double number = number(key);
        if (number != Math.rint(number)) {
            fault(key, key + " 不是整数", key + " is no whole number");
        }
        return (int) number;
    }

    public boolean flag(String key) {
        String text = optional(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            fault(key, key + " 只能是 true 或 false：" + text, key + " is neither true nor false: " + text);
        }
        return text.equals("true");
    }

    /** A text in both languages that must be there. */
    public Bilingual bilingual(String key) {
        return section(key).map(Section::bilingual).orElseGet(() -> new Bilingual("", ""));
    }

    /** A text in both languages that may be missing. */
    public Optional<Bilingual> optionalBilingual(String key) {
        return node(key).map(node -> new Section(file, node, faults).bilingual());
    }

    /** This mapping as a text in both languages. */
    public Bilingual bilingual() {
        Bilingual text = new Bilingual(text("zh"), text("en"));
        close();
        return text;
    }

    /** What this mapping's content rests on, which must be there. */
    public LegalSource source() {
        Optional<Section> section = section("source");
        LegalSource source = section.map(Section::readSource).orElse(NO_SOURCE);
        section.ifPresent(Section::close);
        return source;
    }

    private LegalSource readSource() {
        Optional<LegalSource.Status> status = word("status", LegalSource.Status.class);
        if (!has("status")) {
            missing("status");
        }
        return new LegalSource(new Bilingual(text("zh"), text("en")), status.orElse(LegalSource.Status.ASSUMED));
    }

    /** A mapping that must be there. */
    public Optional<Section> section(String key) {
        Optional<Node> found = node(key);
        if (found.isEmpty()) {
            missing(key);
        }
        return found.map(node -> new Section(file, node, faults));
    }

    /** A mapping of texts, in its order; empty when missing. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (has(key)) {
            section(key)
                    .ifPresent(
                            section -> section.members.keySet().forEach(name -> pairs.put(name, section.text(name))));
        }
        return pairs;
    }

    /** A list of mappings; empty when missing. */
    public List<Section> sections(String key) {
        return items(key).stream().map(node -> new Section(file, node, faults)).toList();
    }

    /** A list of texts; empty when missing. */
    public List<String> texts(String key) {
        return items(key).stream().map(node -> scalar(key, node)).toList();
    }

    private List<Node> items(String key) {
        Optional<Node> found = node(key);
        if (found.isPresent() && found.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        found.ifPresent(node -> fault(key, key + " 不是列表", key + " is no list"));
        return List.of();
    }

    public void missing(String key) {
        fault(key, "缺少 " + key, "missing " + key);
    }

    /** Names the keys that nobody asked for. */
    public void close() {
        members.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> unknown(key, new Bilingual("键", "key"), key, asked));
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(members.get(key));
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        faults.add(file, line(node), new Bilingual(key + " 不是文字", key + " is no text"));
        return "";
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
