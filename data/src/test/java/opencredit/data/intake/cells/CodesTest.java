package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final Datasets DATASETS = TestDatasets.shipped();

    @Test
    void severalValuesHoweverTheyAreJoined() {
        Codes kinds = new Codes(DATASETS.codes("penalty-kinds"), "2018", true);
        for (String cell : List.of("罚款;警告", "罚款；警告", "罚款、警告", "罚款，警告", "罚款,警告", "罚款/警告", " 罚款 ; 警告 ;")) {
            assertThat(kinds.read(cell)).as(cell).isEqualTo(new Codes.Reading(List.of("罚款", "警告"), false));
        }
        assertThat(kinds.read("没收违法所得、没收非法财物;罚款").values()).containsExactly("没收违法所得、没收非法财物", "罚款");
    }

    @Test
    void unknownValuesCountAsOther() {
        Codes kinds = new Codes(DATASETS.codes("penalty-kinds"), "2018", true);
        assertThat(kinds.read("罚款;游街")).isEqualTo(new Codes.Reading(List.of("罚款", "其他"), true));
        assertThat(kinds.read("其他-责令改正")).isEqualTo(new Codes.Reading(List.of("其他"), false));
    }

    @Test
    void aStateMeansWhatItsEditionSays() {
        assertThat(new Codes(DATASETS.codes("penalty-states"), "2015", false)
                        .read("1")
                        .values())
                .containsExactly("revoked");
        assertThat(new Codes(DATASETS.codes("penalty-states"), "2018", false)
                        .read("1")
                        .values())
                .containsExactly("valid");
    }
}
