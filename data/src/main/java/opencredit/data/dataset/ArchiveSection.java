package opencredit.data.dataset;

import java.util.List;
import java.util.Locale;
import opencredit.data.text.Bilingual;

/** The section of a credit archive that a dataset feeds, beside the timeline. */
public enum ArchiveSection {
    /** Penalties. */
    PENALTIES(new Bilingual("行政处罚", "Penalties")),
    /** Lists of seriously dishonest subjects. */
    LISTS(new Bilingual("严重失信主体名单", "Lists of the seriously dishonest")),
    /** Records of a broken word. */
    DISHONESTY(new Bilingual("失信记录", "Records of dishonesty")),
    /** Breaches of contracts and changed promises that records report, and nobody has confirmed. */
    REPORTED(new Bilingual("报告的违约（未经认定）", "Breaches reported, not confirmed")),
    /** Promises: open, overdue, kept and broken, by their state and the day on which they are due. */
    PROMISES(new Bilingual("承诺及履行", "Promises, kept and broken")),
    /** Incentives and punishments that are in force. */
    MEASURES(new Bilingual("生效中的激励和惩戒措施", "Measures in force")),
    /** Licences. */
    LICENCES(new Bilingual("行政许可", "Licences")),
    /** Honours. */
    HONOURS(new Bilingual("荣誉", "Honours")),
    /** The newest rating of each kind by each agency. */
    RATINGS(new Bilingual("各机构最新评级", "Newest rating of each agency"));

    private static final List<ArchiveSection> OF_BODIES =
            List.of(DISHONESTY, REPORTED, PROMISES, PENALTIES, LISTS, MEASURES, LICENCES, HONOURS, RATINGS);

    private static final List<ArchiveSection> OF_OTHERS =
            List.of(PENALTIES, LISTS, MEASURES, LICENCES, HONOURS, PROMISES, DISHONESTY, REPORTED, RATINGS);

    private final Bilingual title;

    ArchiveSection(Bilingual title) {
        this.title = title;
    }

    /** What a public body did with its word comes first in its archive; with others, what was decided against them. */
    public static List<ArchiveSection> order(boolean isOfBody) {
        return isOfBody ? OF_BODIES : OF_OTHERS;
    }

    /** What readers call it. */
    public Bilingual title() {
        return title;
    }

    /** The word in JSON, such as {@code dishonesty}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
