package opencredit.search.follow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SearchMode;
import opencredit.data.record.filter.FilterKind;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.subject.CreditCode;
import opencredit.search.SearchDocument;
import opencredit.search.SearchDocument.Name;
import org.jspecify.annotations.Nullable;

/** Reads one content, member by member. */
final class ContentReader {

    private static final Name NOBODY = new Name("", null);

    private final JsonParser json;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Name> parties = new HashMap<>();
    private final Map<String, List<String>> fields = new HashMap<>();
    /** Codes that fail their check: a record is found by them, and they make nobody a subject. */
    private final List<String> failing = new ArrayList<>();

    /** Of members of the envelope, by where they stand there. */
    private final Map<List<String>, List<String>> envelope = new HashMap<>();

    ContentReader(JsonParser json) {
        this.json = json;
    }

    void read() throws IOException {
        json.nextToken();
        for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
            json.nextToken();
            switch (member) {
                case "subject", "counterparty", "authority", "publisher" -> parties.put(member, party(member));
                case "categories" -> envelope.put(List.of(member), values());
                case "fields" -> fields();
                default -> {
                    texts.put(member, json.getValueAsString(""));
                    json.skipChildren();
                }
            }
        }
    }

    private Name party(String role) throws IOException {
        Map<String, String> party = new HashMap<>();
        for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
            String value = json.nextTextValue();
            party.put(member, value);
            if (value != null) {
                envelope.put(List.of(role, member), List.of(value));
            }
        }
        String code = party.get("code");
        boolean isIdentity = code == null || CreditCode.isValid(code);
        if (!isIdentity) {
            failing.add(code);
        }
        return new Name(party.getOrDefault("name", ""), isIdentity ? code : null).of(party.get("kind"));
    }

    private void fields() throws IOException {
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            fields.put(field, values());
        }
    }

    /** Numbers and answers are found as they are written in JSON. */
    private List<String> values() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return List.of(json.getText());
        }
        List<String> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(json.getText());
        }
        return values;
    }

    String dataset() {
        return text("dataset");
    }

    /** @param dataset null when it is defined no more: then names and numbers have to do */
    SearchDocument document(@Nullable Dataset dataset) {
        String amount = texts.get("amount");
        return new SearchDocument(
                UUID.fromString(text("id")),
                dataset(),
                parties.getOrDefault("subject", NOBODY),
                parties.get("counterparty"),
                bodies(),
                coded(dataset),
                numbers(dataset),
                searched(dataset, SearchMode.TEXT),
                LocalDate.parse(text("decisionDate")),
                amount == null ? null : new BigDecimal(amount),
                visibleUntil());
    }

    private String text(String member) {
        return texts.getOrDefault(member, "");
    }

    private Map<RecordFilter, Name> bodies() {
        Map<RecordFilter, Name> bodies = new EnumMap<>(RecordFilter.class);
        for (RecordFilter filter : RecordFilter.values()) {
            Name body = filter.kind() == FilterKind.BODY
                    ? filter.role().map(this::party).orElse(null)
                    : null;
            if (body != null) {
                bodies.put(filter, body);
            }
        }
        return bodies;
    }

    /** The party of whom the role is a part. */
    private @Nullable Name party(Role role) {
        return role.envelope().isEmpty() ? null : parties.get(role.envelope().getFirst());
    }

    private Map<RecordFilter, List<String>> coded(@Nullable Dataset dataset) {
        Map<RecordFilter, List<String>> coded = new EnumMap<>(RecordFilter.class);
        for (RecordFilter filter : RecordFilter.values()) {
            List<String> values = coded(filter, dataset);
            if (!values.isEmpty()) {
                coded.put(filter, values);
            }
        }
        return coded;
    }

    private List<String> coded(RecordFilter filter, @Nullable Dataset dataset) {
        return switch (filter.kind()) {
            case REGION -> Optional.ofNullable(texts.get("region")).stream().toList();
            case CODE, NUMBER ->
                filter.role().stream().flatMap(role -> codes(role, dataset)).toList();
            case DATASET, BODY, FIRST_DAY, LAST_DAY, LEAST_AMOUNT, MOST_AMOUNT, SUBJECT -> List.of();
        };
    }

    /** The envelope holds its values whatever the definition says. */
    private Stream<String> codes(Role role, @Nullable Dataset dataset) {
        return role.envelope().isEmpty()
                ? Optional.ofNullable(dataset).flatMap(known -> known.field(role)).stream()
                        .flatMap(field -> own(field).stream())
                : envelope(role).stream();
    }

    private List<String> envelope(Role role) {
        List<String> place = role.envelope();
        String text = place.size() == 1 ? texts.get(place.getFirst()) : null;
        return text == null ? envelope.getOrDefault(place, List.of()) : List.of(text);
    }

    private @Nullable Instant visibleUntil() {
        String until = texts.get("visibleUntil");
        return until == null ? null : OffsetDateTime.parse(until).toInstant();
    }

    private List<String> numbers(@Nullable Dataset dataset) {
        List<String> numbers = searched(dataset, SearchMode.EXACT);
        numbers.addAll(failing);
        return numbers;
    }

    private List<String> searched(@Nullable Dataset dataset, SearchMode mode) {
        List<String> searched = new ArrayList<>();
        for (Field field : dataset == null ? List.<Field>of() : dataset.fields()) {
            if (field.search() == mode) {
                searched.addAll(values(field));
            }
        }
        return searched;
    }

    /** The subject's and the authority's names, the parties' codes and the document number are always looked through. */
    private List<String> values(Field field) {
        Role role = field.role();
        return switch (role) {
            case CATEGORY -> envelope(role);
            case COUNTERPARTY_NAME -> party("counterparty", Name::name);
            case COUNTERPARTY_CODE -> party("counterparty", Name::code);
            case PUBLISHER_NAME -> party("publisher", Name::name);
            case PUBLISHER_CODE -> party("publisher", Name::code);
            case SUBJECT_NAME, SUBJECT_CODE, SUBJECT_KIND, COUNTERPARTY_KIND -> List.of();
            case AUTHORITY_NAME, AUTHORITY_CODE, DOCUMENT_NUMBER, DECISION_DATE -> List.of();
            case null -> own(field);
            case REPRESENTATIVE, CONCEALED_PERSON, CERTIFICATE_NUMBER, SECOND_CATEGORY, TITLE, LICENCE_NUMBER, PERIOD ->
                own(field);
            case AMOUNT -> own(field);
            case VALID_FROM, VALID_UNTIL, PUBLICITY_DEADLINE, SEVERITY, PROCEDURE, LEGAL_BASIS, STATE -> own(field);
        };
    }

    private List<String> own(Field field) {
        return fields.getOrDefault(field.name(), List.of());
    }

    private List<String> party(String member, Function<Name, @Nullable String> part) {
        return Optional.ofNullable(parties.get(member)).map(part).stream().toList();
    }
}
