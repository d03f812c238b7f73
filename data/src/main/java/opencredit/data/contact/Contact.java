package opencredit.data.contact;

import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How a body is reached by whoever objects to what it decided, or asks for repair.
 *
 * @param code of the body
 * @param name as the operator writes it
 * @param department the office in charge
 * @param telephone of the office, never of a person
 * @param page where it says so itself
 */
public record Contact(
        String code,
        String name,
        @Nullable Bilingual department,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable Bilingual address,
        @Nullable Bilingual hours,
        @Nullable String page) {}
