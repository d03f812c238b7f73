package opencredit.data.dataset.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records report a breach, and whose. */
class BreachTermsTest {
    @ParameterizedTest
    @CsvSource({
        "procurement, breach=true breachingParty=public-body, true, true",
        "procurement, breach=true breachingParty=both, true, true",
        "procurement, breach=true breachingParty=counterparty, true, false",
        "procurement, breach=true, true, false",
        "procurement, breach=false breachingParty=public-body, false, false",
        "procurement, breachingParty=public-body, false, false",
        "ppp, breach=true breachingParty=public-body, true, true",
        "investment-promises, changed=true, true, true",
        "investment-promises, changed=true changeProcedure=x, true, true",
        "investment-promises, changed=true compensation=x, true, true",
        "investment-promises, changed=true changeProcedure=x compensation=x, false, false",
        "investment-promises, changed=true changeProcedure=x compensationAmount=1.00, false, false",
        "investment-promises, changed=false, false, false",
        "investment-promises, changeReason=x, false, false",
    })
    void aRecordReportsABreachByWhatItSays(String dataset, String said, boolean told, boolean own) {
        BreachTerms breach =
                TestDatasets.shipped().find(dataset).map(Dataset::breach).orElseThrow();
        Map<String, String> values = java.util.Arrays.stream(said.split(" "))
                .map(pair -> pair.split("="))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(breach.isReported(field -> values.getOrDefault(field, ""))).isEqualTo(told);
        assertThat(breach.isOwn(field -> values.getOrDefault(field, ""))).isEqualTo(own);
    }
}
