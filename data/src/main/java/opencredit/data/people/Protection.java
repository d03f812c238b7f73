package opencredit.data.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import opencredit.data.people.name.Concealed;
import opencredit.data.people.name.PartyName;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Folding;
import opencredit.data.text.PageText;
import org.jspecify.annotations.Nullable;

/** Hides the people of one row, and every number of a person, in the row's texts. */
public final class Protection {
    private final SubjectReading subject;
    private final SubjectReading counterparty;
    private final Claim claim;
    private final List<String> people;
    private final Concealed concealed;
    private final List<String> wholeNames;
    private final OwnNumbers numbers;

    /**
     * @param other of the counterparty; its name is empty when there is none
     * @param concealed cells that name people, or organisations, whom nobody may know
     * @param dropped cells of fields that are never disclosed: what is a person's number there is one everywhere
     * @param certificates cells of numbers of people's certificates: every number there is a person's
     */
    public Protection(
            Claim claim,
            Claim other,
            Collection<String> concealed,
            Collection<String> dropped,
            Collection<String> certificates) {
        this.claim = claim;
        Claim read = claim.read();
        Claim readOther = other.read();
        SubjectReading first = SubjectReading.of(read);
        SubjectReading second = SubjectReading.of(readOther);
        this.people = new ArrayList<>(first.people(read));
        people.addAll(second.people(readOther));
        // a part of a name must not be masked before the whole: of 王小明 and 王小 the first
        people.sort(Comparator.comparingInt(String::length).reversed());
        // who reports on behalf of a party is no secret, and the party must keep its name
        List<String> parties = List.of(PageText.read(claim.name()), PageText.read(other.name()));
        this.concealed = new Concealed(concealed, parties::contains);
        this.wholeNames = new ArrayList<>();
        this.subject = shown(first, claim);
        this.counterparty = shown(second, other);
        List<String> personal = new ArrayList<>(certificates);
        addPersonal(personal, first, claim);
        addPersonal(personal, second, other);
        this.numbers = new OwnNumbers(dropped, personal);
    }

    /** An organisation keeps its name whole, whosever name it holds; a trader's hides the people of the row. */
    private SubjectReading shown(SubjectReading reading, Claim said) {
        List<String> hidden = new ArrayList<>(people);
        hidden.addAll(concealed.names());
        boolean isNamed = !said.name().isEmpty() && reading.name().equals(said.name()) && !hidden.contains(said.name());
        if (isNamed && reading.kind() == SubjectKind.ORGANIZATION) {
            wholeNames.add(said.name());
            return reading;
        }
        return reading.named(Names.maskIn(reading.name(), hidden));
    }

    private static void addPersonal(List<String> cells, SubjectReading reading, Claim said) {
        if (reading.codeFlags().contains("masked-number")) {
            cells.add(said.code());
        }
    }

    public SubjectReading subject() {
        return subject;
    }

    /** The second party; without a name if the row has none. */
    public SubjectReading counterparty() {
        return counterparty;
    }

    public boolean isPerson() {
        return subject.kind() == SubjectKind.PERSON;
    }

    /** The text without names of the row's people and numbers of any person; the same instance when it holds none. */
    public Hidden hide(String text) {
        String scrubbed = scrub(text);
        return new Hidden(maskNames(scrubbed), !scrubbed.equals(text));
    }

    /** Whether the text holds anything that {@link #hide} would mask. */
    public boolean hides(String text) {
        return holdsNumber(text) || !maskNames(text).equals(text);
    }

    /** Whether the text holds a number of a person. */
    public boolean holdsNumber(String text) {
        return PersonalNumbers.isIn(text) || numbers.isIn(text);
    }

    /** As {@link #hide}, for a cell that holds the number of a document, licence or project. */
    public Hidden hideInNumber(String cell, LocalDate today) {
        String scrubbed = numbers.scrub(PersonalNumbers.scrubNumber(cell, today));
        return new Hidden(maskNames(scrubbed), !scrubbed.equals(cell));
    }

    /** As {@link #holdsNumber}, for a cell that holds the number of a document, licence or project. */
    public boolean holdsNumberInNumber(String cell, LocalDate today) {
        return PersonalNumbers.isInNumber(cell, today) || numbers.isIn(cell);
    }

    /** A name in a column of its own as published: people's masked, an organisation's whole. */
    public String name(String cell) {
        String unified = Folding.unified(cell);
        PartyName name = PartyName.of(unified);
        return name.hasOrganisation() ? hide(name.ofOrganisation(unified)).text() : name.ofPeople();
    }

    /** The representative as published, or null beside a person, who has none. */
    public @Nullable String representative() {
        return isPerson() || claim.representative().isEmpty()
                ? null
                : hide(Representative.shown(claim.representative())).text();
    }

    private String scrub(String text) {
        return numbers.scrub(PersonalNumbers.scrub(text));
    }

    private String maskNames(String text) {
        boolean hidesNone = people.isEmpty() && concealed.isEmpty();
        return hidesNone ? text : maskBeside(wholeNames, concealed.formsIn(text), text);
    }

    /** An organisation's own name stays whole where it holds its founder's. */
    private String maskBeside(List<String> names, List<Concealed.Form> forms, String text) {
        if (names.isEmpty()) {
            return Names.maskIn(Concealed.hide(text, forms), people);
        }
        String name = names.getFirst();
        List<String> others = names.subList(1, names.size());
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
            masked.append(maskBeside(others, forms, text.substring(from, at))).append(name);
            from = at + name.length();
        }
        return masked.append(maskBeside(others, forms, text.substring(from))).toString();
    }

    /** @param masked whether a number was hidden */
    public record Hidden(String text, boolean masked) {}
}
