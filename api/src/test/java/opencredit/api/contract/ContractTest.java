package opencredit.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that was asked is found by the templates of its method, whatever the method is. */
class ContractTest {
    private static final Contract CONTRACT = Contract.of("""
            paths:
              /v1/cases/{id}: { get: { operationId: readCase }, post: { operationId: answerCase } }
              /v1/cases/{id}/files/{name}: { post: { operationId: addFile } }
              /v1/cases/mine: { post: { operationId: myCases } }
              /v1/{kind}/mine: { post: { operationId: mine } }
              /v1/cases: { post: { operationId: openCase } }
            """);

    @ParameterizedTest
    @CsvSource({
        "get, /v1/cases/7, readCase",
        "post, /v1/cases/7, answerCase",
        "post, /v1/cases/7/files/a%2Fb, addFile",
        "post, /v1/cases/mine, myCases",
        "post, /v1/subjects/mine, mine",
        "post, /v1/cases, openCase"
    })
    void isTheOperationOfTheTemplateThatSaysMost(String method, String path, String id) {
        assertThat(CONTRACT.operation(method, path)).map(Contract.Operation::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases/", "/v1/cases/7/files/", "/v1/cases/7/8", "/v1", "/v1/Cases/7"})
    void whatNoTemplateFitsIsNoOperation(String path) {
        assertThat(CONTRACT.operation("post", path)).isEmpty();
    }

    @Test
    void aMethodHasItsOwnOperations() {
        assertThat(CONTRACT.operation("get", "/v1/cases")).isEmpty();
        assertThat(CONTRACT.operation("get", "/v1/cases/7/files/a")).isEmpty();
    }
}
