package opencredit.api.portal.find;

import opencredit.data.dataset.Bilingual;

/** The parts of the work plan (临信用办〔2020〕6号, part 2 and 3), by which datasets are put together for readers. */
public enum Chapter {
    MANAGEMENT("许可、处罚与政府守信", "Licences, penalties, and how public bodies keep their word", 1, 6),
    SUPERVISION("监督", "Supervision", 7, 8),
    FIELDS("重点领域", "Public money and contracts", 9, 13),
    ORGANISATION("组织保障", "How the plan is carried out", 0, 0);

    private final Bilingual title;
    private final int first;
    private final int last;

    Chapter(String zh, String en, int first, int last) {
        this.title = new Bilingual(zh, en);
        this.first = first;
        this.last = last;
    }

    /** What it is called. */
    public Bilingual title() {
        return title;
    }

    /** The one that holds a task: {@code 1} to {@code 13}, or {@code organisation-1} to {@code -3}. */
    static Chapter of(String task) {
        for (Chapter chapter : values()) {
            for (int number = chapter.first; number <= chapter.last; number++) {
                if (task.equals(Integer.toString(number))) {
                    return chapter;
                }
            }
        }
        return ORGANISATION;
    }
}
