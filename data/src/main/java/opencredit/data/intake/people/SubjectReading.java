package opencredit.data.intake.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Who the subject, or the counterparty, is and how it is shown.
 *
 * <p>A stated kind is believed but where the safer reading is another: a natural person stays one whatever the name looks
 * like; an organisation whose code is somebody's identity number is a person, and so is one that has no code and a name
 * like a person's. Where no kind is stated, the subject is an
 * organisation or a trader if it has a valid credit code or an organisation's suffix, and a person otherwise; one named
 * after its representative and no company is a trader.
 *
 * @param name as published
 * @param code as published; never for a person
 * @param flags without the field's name: of the code, or {@code kind-doubtful}
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

    /** Between the parts of a name such as 买买提·吐尔逊, which is as long as a trade name. */
    private static final Pattern FOREIGN = Pattern.compile("[·•・‧]");

    public static SubjectReading of(Claim claim) {
        boolean isOrganisation = Names.isOrganisation(claim.name());
        CreditCode.Reading reading =
                claim.code().isEmpty() ? new CreditCode.Reading(null, List.of(), null) : CreditCode.read(claim.code());
        boolean isIdentity = !claim.code().isEmpty() && CodeOfBody.isPersonal(claim.code());
        String code = reading.code();
        boolean isFirm = code != null && CreditCode.isValid(code) && !isIdentity;
        SubjectKind stated =
                claim.kind() == null && isNamedAfterOwner(claim) ? SubjectKind.SELF_EMPLOYED : claim.kind();
        boolean isUnlikely = stated == SubjectKind.ORGANIZATION && code == null && Names.isLikePersons(claim.name());
        SubjectKind kind =
                isUnlikely ? SubjectKind.PERSON : kind(stated, isFirm ? code : null, isOrganisation, isIdentity);
        return switch (kind) {
            case PERSON -> person(claim, isIdentity, isUnlikely || isFirm && isOrganisation);
            case SELF_EMPLOYED -> shown(traderName(claim, isOrganisation), kind, reading, isIdentity);
            case ORGANIZATION -> shown(claim.name(), kind, reading, isIdentity);
        };
    }

    /** 王小明烧烤店 of 王小明 is a trader's name; a company may bear its founder's. */
    private static boolean isNamedAfterOwner(Claim claim) {
        return !claim.name().endsWith("公司")
                && People.names(claim.representative()).stream().anyMatch(claim.name()::contains)
                && Names.isOrganisation(claim.name());
    }

    private static SubjectKind kind(
            @Nullable SubjectKind stated, @Nullable String validCode, boolean isOrganisation, boolean isIdentity) {
        if (stated == SubjectKind.PERSON) {
            return SubjectKind.PERSON;
        }
        if (validCode != null) {
            // 92 is a self-employed trader by GB 32100-2015, table 2
            return stated == SubjectKind.SELF_EMPLOYED || validCode.startsWith("92")
                    ? SubjectKind.SELF_EMPLOYED
                    : SubjectKind.ORGANIZATION;
        }
        if (isOrganisation || (stated != null && !(isIdentity && stated == SubjectKind.ORGANIZATION))) {
            return stated == null ? SubjectKind.ORGANIZATION : stated;
        }
        return SubjectKind.PERSON;
    }

    private static SubjectReading person(Claim claim, boolean isIdentity, boolean isDoubtful) {
        List<String> flags = isIdentity ? List.of("masked-number") : List.of();
        return new SubjectReading(Names.mask(claim.name()), null, SubjectKind.PERSON, flags, isDoubtful, null);
    }

    private static SubjectReading shown(String name, SubjectKind kind, CreditCode.Reading reading, boolean isPersonal) {
        if (isPersonal) {
            return new SubjectReading(name, null, kind, List.of("masked-number"), false, null);
        }
        return new SubjectReading(name, reading.code(), kind, reading.flags(), false, reading.suggestion());
    }

    /** A trader without a trade name is registered under the owner's own name. */
    private static String traderName(Claim claim, boolean isOrganisation) {
        String name = claim.name();
        boolean isShort = name.codePointCount(0, name.length()) <= LONGEST_PERSON;
        if (!isOrganisation && (isShort || FOREIGN.matcher(name).find())) {
            return Names.mask(name);
        }
        return Names.maskIn(name, People.names(claim.representative()));
    }

    /** The same party under another name. */
    SubjectReading named(String other) {
        return new SubjectReading(other, code, kind, codeFlags, isDoubtful, suggestion);
    }

    /** The people whose names are hidden in the row's texts. */
    List<String> people(Claim claim) {
        List<String> people = new ArrayList<>();
        if (kind == SubjectKind.PERSON && People.mayBeName(claim.name())) {
            // before the parts of it, and though it looks like an organisation's
            people.add(claim.name());
        }
        people.addAll(People.names(claim.representative()));
        switch (kind) {
            case PERSON -> people.addAll(People.names(claim.name()));
            case SELF_EMPLOYED -> {
                if (!name.equals(claim.name()) && name.endsWith("*")) {
                    people.addAll(People.names(claim.name()));
                }
            }
            case ORGANIZATION -> {}
        }
        return people;
    }
}
