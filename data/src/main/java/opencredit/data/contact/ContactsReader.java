package opencredit.data.contact;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opencredit.data.dataset.yaml.DataFile;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The file {@code bodies.yaml}: the operator's in the home, or the demonstration's. */
public final class ContactsReader {
    /** In the home, and in {@code data/}. */
    public static final String FILE = "bodies.yaml";

    private final Set<String> codes = new HashSet<>();

    private ContactsReader() {}

    /**
     * The operator's where the home has one, else the demonstration's, whose codes no real body has.
     *
     * @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason}
     */
    public static Contacts load(Path home) {
        DataFile file = DataFile.of(FILE, home);
        return read(file.yaml(), file.place());
    }

    /**
     * Reads such a file.
     *
     * @param place what faults call it
     * @throws FaultyDefinitions naming every fault at once
     */
    public static Contacts read(String yaml, String place) {
        Faults faults = new Faults();
        ContactsReader reader = new ContactsReader();
        List<Contact> bodies =
                Section.root(FILE, yaml, faults).map(reader::file).orElse(List.of());
        faults.refuse(FILE, place);
        return new Contacts(bodies);
    }

    private List<Contact> file(Section section) {
        section.bilingual("title");
        List<Section> parts = section.sections("bodies");
        section.close();
        return parts.stream().map(this::body).toList();
    }

    private Contact body(Section section) {
        Contact contact = new Contact(
                section.text("code"),
                section.text("name"),
                section.optionalBilingual("department").orElse(null),
                section.optional("telephone").orElse(null),
                section.optional("email").orElse(null),
                section.optionalBilingual("address").orElse(null),
                section.optionalBilingual("hours").orElse(null),
                section.optional("page").orElse(null));
        section.close();
        check(section, contact);
        refuseNumbers(section, contact);
        return contact;
    }

    private void check(Section section, Contact contact) {
        String code = contact.code();
        if (!code.isEmpty() && !CreditCode.isValid(code)) {
            section.fault("code", "不是有效的统一社会信用代码", "no valid credit code");
        }
        if (!codes.add(code)) {
            section.fault("code", "代码重复", "code stands twice");
        }
        if (contact.telephone() == null
                && contact.email() == null
                && contact.address() == null
                && contact.page() == null) {
            section.fault(
                    "telephone",
                    "没有写明任何联系方式：telephone、email、address、page 至少一项",
                    "no way to reach it: one of telephone, email, address, page");
        }
        String page = contact.page();
        if (page != null && !page.matches("https?://\\S+")) {
            section.fault("page", "page 不是网址", "page is no address");
        }
    }

    /** An office has a landline: what is a person's own is neither shown nor repeated in the fault. */
    private static void refuseNumbers(Section section, Contact contact) {
        refuseNumber(section, "name", contact.name());
        refuseNumber(section, "department", both(contact.department()));
        refuseNumber(section, "telephone", contact.telephone());
        refuseNumber(section, "email", contact.email());
        refuseNumber(section, "address", both(contact.address()));
        refuseNumber(section, "hours", both(contact.hours()));
        refuseNumber(section, "page", contact.page());
    }

    private static void refuseNumber(Section section, String key, @Nullable String text) {
        if (text != null && (PersonalNumbers.holdsMobile(text) || PersonalNumbers.holdsIdentityNumber(text))) {
            section.fault(
                    key,
                    key + " 含有手机号码或者公民身份号码；请写单位的电话",
                    key + " holds a mobile number or an identity number; write a number of the office");
        }
    }

    private static @Nullable String both(@Nullable Bilingual text) {
        return text == null ? null : text.zh() + '\n' + text.en();
    }
}
