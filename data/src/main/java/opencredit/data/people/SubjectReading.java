package opencredit.data.people;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.people.name.NamesInCell;
import opencredit.data.people.name.NamesWithin;
import opencredit.data.people.name.PartyName;
import opencredit.data.people.name.People;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Who the subject, or the counterparty, is and how it is shown.
 *
 * <p>A stated kind is believed but where the safer reading is another, for a person's name that comes out does the most
 * harm: a natural person stays one whatever the name looks like. An organisation is a person whose code is somebody's
 * identity number, whose name is like a person's whatever code stands beside it, or that has neither a code nor anything of
 * an organisation in its name. Where no kind is stated, the subject is an organisation or a trader if it has a valid credit
 * code or an organisation's suffix, and a person otherwise; one named after its representative and no company is a trader.
 *
 * @param name as published
 * @param code as published; never for a person
 * @param codeFlags the flags of the code, without the field's name
 * @param isDoubtful whether the stated kind is doubtful
 * @param suggestion a valid code to put in place of the dropped one, or null
 */
public record SubjectReading(
        String name,
        @Nullable String code,
        SubjectKind kind,
        List<String> codeFlags,
        boolean isDoubtful,
        @Nullable String suggestion) {

    /** Longest name of a person in Chinese characters; a longer name without a suffix is a trade name. */
    private static final int LONGEST_PERSON = 4;

    public static SubjectReading of(Claim claim) {
        PartyName name = PartyName.of(claim.name());
        CreditCode.Reading reading =
                claim.code().isEmpty() ? new CreditCode.Reading(null, List.of(), null) : CreditCode.read(claim.code());
        boolean isIdentity = !claim.code().isEmpty() && CodeOfBody.isPersonal(claim.code(), reading);
        String code = isIdentity ? null : reading.code();
        SubjectKind stated =
                claim.kind() == null && isNamedAfterOwner(claim) ? SubjectKind.SELF_EMPLOYED : claim.kind();
        SubjectKind usual = kind(stated, code, name, isIdentity);
        boolean isUnlikely = usual == SubjectKind.ORGANIZATION && !isIdentity && isPersons(claim, code, name);
        return switch (isUnlikely ? SubjectKind.PERSON : usual) {
            case PERSON -> person(claim, name, isIdentity, isUnlikely || isValid(code) && name.hasOrganisation());
            case SELF_EMPLOYED -> shown(traderName(claim, name, code), usual, reading, isIdentity);
            case ORGANIZATION -> shown(organisationName(claim, name), usual, reading, isIdentity);
        };
    }

    /** Whether the name of what should be an organisation is a person's, or without a code is no organisation's. */
    private static boolean isPersons(Claim claim, @Nullable String code, PartyName name) {
        return !name.hasOrganisation()
                && (name.hasPerson() || code == null && !Names.isPlausibleOrganisation(claim.name()));
    }

    private static boolean isValid(@Nullable String code) {
        return code != null && CreditCode.isValid(code);
    }

    /** 王小明烧烤店 of 王小明 is a trader's name; a company may bear its founder's. */
    private static boolean isNamedAfterOwner(Claim claim) {
        return !claim.name().endsWith("公司")
                && People.names(claim.representative()).stream().anyMatch(claim.name()::contains)
                && Names.isOrganisation(claim.name());
    }

    private static SubjectKind kind(
            @Nullable SubjectKind stated, @Nullable String code, PartyName name, boolean isIdentity) {
        if (stated == SubjectKind.PERSON) {
            return SubjectKind.PERSON;
        }
        if (code != null && CreditCode.isValid(code)) {
            // 92 is a self-employed trader by GB 32100-2015, table 2
            return stated == SubjectKind.SELF_EMPLOYED || code.startsWith("92")
                    ? SubjectKind.SELF_EMPLOYED
                    : SubjectKind.ORGANIZATION;
        }
        if (name.hasOrganisation() || (stated != null && !(isIdentity && stated == SubjectKind.ORGANIZATION))) {
            return stated == null ? SubjectKind.ORGANIZATION : stated;
        }
        return SubjectKind.PERSON;
    }

    private static SubjectReading person(Claim claim, PartyName name, boolean isIdentity, boolean isDoubtful) {
        List<String> flags = isIdentity ? List.of("masked-number") : List.of();
        String shown = name.hasOrganisation() ? Names.mask(claim.name()) : name.ofPeople();
        return new SubjectReading(shown, null, SubjectKind.PERSON, flags, isDoubtful, null);
    }

    private static SubjectReading shown(String name, SubjectKind kind, CreditCode.Reading reading, boolean isPersonal) {
        if (isPersonal) {
            return new SubjectReading(name, null, kind, List.of("masked-number"), false, null);
        }
        return new SubjectReading(name, reading.code(), kind, reading.flags(), false, reading.suggestion());
    }

    private static String organisationName(Claim claim, PartyName name) {
        return name.hasOrganisation() ? name.ofOrganisation(claim.name()) : claim.name();
    }

    /** A trader without a trade name is registered under the owner's own name, and without a code nothing shows another. */
    private static String traderName(Claim claim, PartyName name, @Nullable String code) {
        if (name.hasOrganisation()) {
            String owned = Names.maskIn(name.ofOrganisation(claim.name()), PartyName.ownersInBrackets(claim.name()));
            return Names.maskIn(owned, People.names(claim.representative()));
        }
        boolean isShort = claim.name().codePointCount(0, claim.name().length()) <= LONGEST_PERSON;
        return code == null || isShort || name.hasPerson()
                ? name.ofPeople()
                : Names.maskIn(claim.name(), People.names(claim.representative()));
    }

    /** The same party under another name. */
    SubjectReading named(String other) {
        return new SubjectReading(other, code, kind, codeFlags, isDoubtful, suggestion);
    }

    /** The people whose names are hidden in the row's texts. */
    List<String> people(Claim claim) {
        List<String> people = new ArrayList<>();
        boolean isShown = name.equals(claim.name());
        if (kind == SubjectKind.PERSON && People.mayBeName(claim.name())) {
            // before the parts of it, and though it looks like an organisation's
            people.add(claim.name());
        }
        people.addAll(Representative.people(claim.representative()));
        if (kind == SubjectKind.PERSON || !isShown) {
            PartyName party = PartyName.of(claim.name());
            party.people().stream().filter(People::mayBeName).forEach(people::add);
            if (kind == SubjectKind.PERSON || !party.hasOrganisation()) {
                people.addAll(NamesInCell.in(claim.name()));
            }
        }
        if (kind == SubjectKind.PERSON) {
            people.addAll(PartyName.inBrackets(claim.name()));
            // what an organisation's name would be, read as a person's, is no name in the row's texts
            people.addAll(claim.kind() == SubjectKind.ORGANIZATION ? List.of() : NamesWithin.in(claim.name()));
        } else if (kind == SubjectKind.SELF_EMPLOYED && !isShown) {
            people.addAll(PartyName.ownersInBrackets(claim.name()));
        }
        return people;
    }
}
