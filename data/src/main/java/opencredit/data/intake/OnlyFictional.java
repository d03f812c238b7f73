package opencredit.data.intake;

import opencredit.data.demo.party.DemoWords;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Seal;
import opencredit.data.text.Bilingual;

/**
 * Stops a file of real decisions on its way into a register that is a demonstration for ever: they would stand there as
 * fiction. By the authority's name, which every row has and every fictional one marks.
 *
 * @param applies whether the register is a demonstration, and nobody forces the file
 */
record OnlyFictional(boolean applies) {

    static OnlyFictional of(Database database, Intake.Options options) {
        return new OnlyFictional(!options.force() && Seal.isDemonstration(database));
    }

    /** @throws UnreadableFile when the row tells of an authority that may exist */
    void check(Verdict verdict) {
        if (applies
                && verdict instanceof Verdict.Published published
                && !published.disclosure().authority().name().contains(DemoWords.MARK)) {
            throw new UnreadableFile(
                    "real-file",
                    new Bilingual(
                            "这是演示登记簿，只收虚构的信息，文件中却有名称不含“示例”的机关；未作任何更改。正式数据请载入另一个登记簿，确需载入的用 --force。",
                            "This register is a demonstration and takes fictional records only, and the file names an"
                                    + " authority without the mark "
                                    + DemoWords.MARK
                                    + "; nothing was changed. Load real data into another register, or with --force if you"
                                    + " mean it."));
        }
    }
}
