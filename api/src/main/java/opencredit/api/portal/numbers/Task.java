package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.portal.text.Data;

/** A task of the work plan, and the datasets that serve it before all others. */
public record Task(String id, String title, List<Data> datasets) {

    /** Its number in the plan; empty for a measure of organisation, which has none. */
    public static String number(String id) {
        return id.chars().allMatch(Character::isDigit) ? id : "";
    }
}
