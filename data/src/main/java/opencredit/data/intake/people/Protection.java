package opencredit.data.intake.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import opencredit.data.subject.Names;
import opencredit.data.subject.PersonalNumbers;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Hides the people of one row, and every number of a person, in the row's texts. */
public final class Protection {
    private final SubjectReading subject;
    private final Claim claim;
    private final List<String> people;
    private final OwnNumbers numbers;

    /**
     * @param dropped cells of fields that are never disclosed: what is a person's number there is one everywhere
     * @param certificates cells of numbers of people's certificates: every number there is a person's
     */
    public Protection(Claim claim, Collection<String> dropped, Collection<String> certificates) {
        this.claim = claim;
        this.subject = SubjectReading.of(claim);
        this.people = subject.people(claim);
        this.numbers = new OwnNumbers(
                dropped,
                subject.codeFlags().contains("masked-number") ? with(certificates, claim.code()) : certificates);
    }

    private static List<String> with(Collection<String> cells, String cell) {
        List<String> all = new ArrayList<>(cells);
        all.add(cell);
        return all;
    }

    public SubjectReading subject() {
        return subject;
    }

    public boolean isPerson() {
        return subject.kind() == SubjectKind.PERSON;
    }

    /** The text without names of the row's people and numbers of any person; the same instance when it holds none. */
    public Hidden hide(String text) {
        String scrubbed = scrub(text);
        return new Hidden(maskNames(scrubbed), !scrubbed.equals(text));
    }

    /** Whether the text holds a number of a person. */
    public boolean holdsNumber(String text) {
        return PersonalNumbers.isIn(text) || numbers.isIn(text);
    }

    /** A name in a column of its own as published: a person's masked, an organisation's whole. */
    public String name(String cell) {
        return Names.isOrganisation(cell) ? hide(cell).text() : Names.mask(cell);
    }

    /** The representative as published, or null beside a person, who has none. */
    public @Nullable String representative() {
        return isPerson() || claim.representative().isEmpty() ? null : name(claim.representative());
    }

    private String scrub(String text) {
        return numbers.scrub(PersonalNumbers.scrub(text));
    }

    /** An organisation's own name stays whole where it holds its founder's. */
    private String maskNames(String text) {
        if (people.isEmpty()) {
            return text;
        }
        if (subject.kind() != SubjectKind.ORGANIZATION || !text.contains(claim.name())) {
            return Names.maskIn(text, people);
        }
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(claim.name()); at >= 0; at = text.indexOf(claim.name(), from)) {
            masked.append(Names.maskIn(text.substring(from, at), people)).append(claim.name());
            from = at + claim.name().length();
        }
        return masked.append(Names.maskIn(text.substring(from), people)).toString();
    }

    /** @param masked whether a number was hidden */
    public record Hidden(String text, boolean masked) {}
}
