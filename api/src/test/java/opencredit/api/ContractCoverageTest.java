package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import opencredit.api.contract.Contract;
import opencredit.api.contract.ContractClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last, by its tag: whatever the contract documents, some test of this module has seen. */
@Tag("coverage")
class ContractCoverageTest {

    @Test
    void everyDocumentedStatusOfEveryOperationWasSeen() {
        List<String> documented = new ArrayList<>();
        for (Contract.Operation operation : Contract.shared().operations()) {
            operation.statuses().forEach(status -> documented.add(operation.id() + " " + status));
        }
        assertThat(ContractClient.seen()).containsAll(documented);
    }
}
