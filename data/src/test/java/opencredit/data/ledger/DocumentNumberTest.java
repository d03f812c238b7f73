package opencredit.data.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {

    @Test
    void isTheSameInEveryBracketWidthAndCase() {
        assertThat(Stream.of(
                                "临市监罚〔2019〕a12号",
                                "临市监罚[2019]A12号",
                                "临市监罚 (2019) Ａ１２号",
                                "临市监罚【2019】\n\tA12号",
                                "临市监罚（2019）\u3000A12号",
                                "临市监罚［2019］A12号",
                                "临市监罚《2019》A\u200B12号",
                                "临市监罚<2019>{A12}号\u0000")
                        .map(DocumentNumber::normalise))
                .containsOnly("临市监罚2019A12号");
    }

    @Test
    void keepsWhatTellsNumbersApart() {
        assertThat(DocumentNumber.normalise("莫𡐓村-12/3")).isEqualTo("莫𡐓村-12/3");
    }
}
