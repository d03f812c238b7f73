package opencredit.api.portal.frame;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.TreeMap;
import opencredit.api.caller.Caller;
import opencredit.api.http.Request;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.people.number.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at a page: what they ask for, and how they want to read it. Readers have no cookies: how they want
 * to read goes from page to page in its address.
 *
 * @param path of the page
 * @param inPath the parameters in it
 * @param parameters of the query, decoded, without what only says how to read
 * @param kept of the query what says how to read: {@code lang}, {@code text}
 * @param language {@code zh} or {@code en}
 * @param query of the address as it came, without what only says how to read
 * @param caller who asks, for what is shared out
 */
public record Reader(
        String path,
        Map<String, String> inPath,
        SequencedMap<String, String> parameters,
        SequencedMap<String, String> kept,
        String language,
        String query,
        Caller caller) {

    /** Somebody who asks by these parameters only. */
    Reader(
            String path,
            Map<String, String> inPath,
            SequencedMap<String, String> parameters,
            SequencedMap<String, String> kept,
            String language,
            Caller caller) {
        this(path, inPath, parameters, kept, language, QueryStrings.of(parameters), caller);
    }

    /** Whoever asks. */
    public static Reader of(Request request) {
        SequencedMap<String, String> query = QueryStrings.read(request.query());
        return new Reader(
                request.path(),
                request.inPath(),
                ReadingStyle.parameters(query),
                ReadingStyle.kept(query),
                request.language(),
                ReadingStyle.asked(request.query()),
                request.caller());
    }

    /** What this page asks of the API at {@code path}, by the query as it came. */
    public Request asks(String apiPath) {
        return new Request(filled(apiPath), inPath, query, language, caller);
    }

    /** What this page asks of the API at {@code path}, with other parameters. */
    public Request asks(String apiPath, Map<String, String> query) {
        return new Request(filled(apiPath), inPath, QueryStrings.of(query), language, caller);
    }

    private String filled(String apiPath) {
        String filled = apiPath;
        for (Entry<String, String> place : inPath.entrySet()) {
            filled = filled.replace('{' + place.getKey() + '}', QueryStrings.encode(place.getValue()));
        }
        return filled;
    }

    /** A parameter's value; empty when absent. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** Whether letters are to be large. */
    public boolean largeText() {
        return kept.containsKey(ReadingStyle.TEXT);
    }

    /** The address of another page, to be read in the same way. */
    public String to(String other) {
        return QueryStrings.at(other, QueryStrings.of(kept));
    }

    /** This page with one parameter set, or without it where {@code value} is null; always from its first part on. */
    public String with(String name, @Nullable String value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("cursor");
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return page(changed, kept);
    }

    /** This page with some parameters set, those of an empty value left out; always from its first part on. */
    public String with(Map<String, String> values) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("cursor");
        changed.putAll(new TreeMap<>(values)); // an address is the same whatever the order of a map
        return page(changed, kept);
    }

    /** Somebody who reads the same page in the same way, and did not ask this of it. */
    public Reader without(Collection<String> names) {
        SequencedMap<String, String> left = new LinkedHashMap<>(parameters);
        left.keySet().removeAll(names);
        return new Reader(path, inPath, left, kept, language, caller);
    }

    /** Where somebody's number was asked for, one who asked nothing: it must not be repeated, not even in a link. */
    public Reader withoutNumbers() {
        // the path comes as it was sent: what the parameters in it are is known only decoded
        boolean isInPath = PersonalNumbers.holdsIdentityNumber(QueryStrings.decode(path.replace("+", "%2B")))
                || inPath.values().stream().anyMatch(PersonalNumbers::holdsIdentityNumber);
        if (!isInPath && parameters.entrySet().stream().noneMatch(Reader::holdsNumber)) {
            return this;
        }
        return on(isInPath ? "/" : path);
    }

    /** Somebody who reads another page in the same way, and asks nothing of it. */
    public Reader on(String other) {
        return new Reader(other, Map.of(), nothing(), kept, language, caller);
    }

    /** The address of this page as it was asked for. */
    public String address() {
        return page(parameters, kept);
    }

    private static boolean holdsNumber(Entry<String, String> parameter) {
        return PersonalNumbers.holdsIdentityNumber(parameter.getKey())
                || PersonalNumbers.holdsIdentityNumber(parameter.getValue());
    }

    /** This page further on. */
    public String at(String cursor) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put("cursor", cursor);
        return page(changed, kept);
    }

    /** This page read in another way; null undoes it. */
    public String reading(String name, @Nullable String value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(kept);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return page(parameters, changed);
    }

    private String page(Map<String, String> first, Map<String, String> then) {
        Map<String, String> all = new LinkedHashMap<>(first);
        all.putAll(then);
        return QueryStrings.at(path, QueryStrings.of(all));
    }

    /** For pages that ask nothing: no parameters. */
    public static SequencedMap<String, String> nothing() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }
}
