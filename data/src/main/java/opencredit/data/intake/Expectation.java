package opencredit.data.intake;

import opencredit.data.dataset.Dataset;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.text.Bilingual;

/** Stops a load that is far outside what the dataset expects: mostly the wrong file, or a broken export. */
final class Expectation {
    /** The share says nothing of a handful of rows. */
    private static final long JUDGED_FROM = 100;

    private final Dataset.Expect expect;
    private final boolean force;

    Expectation(Dataset dataset, boolean force) {
        this.expect = dataset.expect();
        this.force = force;
    }

    /** While rows come in. */
    void duringLoad(LoadTally tally) {
        if (!force && tally.received() > expect.maximumRows()) {
            throw error(
                    "行数超过该数据集预期的 " + expect.maximumRows() + " 行",
                    "The file has more than the " + expect.maximumRows() + " rows this dataset expects");
        }
    }

    /** When every row is read. */
    void afterLoad(LoadTally tally) {
        boolean isJudged = !force && tally.received() >= JUDGED_FROM;
        if (isJudged && tally.refused() > expect.maximumRefusedShare() * tally.received()) {
            String share = tally.refused() + "/" + tally.received();
            String bound = Math.round(expect.maximumRefusedShare() * 100) + "%";
            String codes = String.join(", ", tally.refusals().keySet());
            throw error(
                    "被拒绝的行（" + share + "）超过 " + bound + " 的上限，原因：" + codes,
                    "Refused rows (" + share + ") exceed the bound of " + bound + ", for " + codes);
        }
    }

    private static UnreadableFile error(String zh, String en) {
        return new UnreadableFile(
                "unexpected-load",
                new Bilingual(
                        zh + "，未作任何更改。确认文件无误后可强制载入（--force）。",
                        en + "; nothing was changed. Load it with --force if the file is right."));
    }
}
