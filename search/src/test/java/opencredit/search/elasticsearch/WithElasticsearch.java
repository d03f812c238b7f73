package opencredit.search.elasticsearch;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that need a real Elasticsearch fail where none can be started, unless somebody said to do without. */
public final class WithElasticsearch implements ExecutionCondition {

    static final String WITHOUT = "OPENCREDIT_TEST_WITHOUT_ELASTICSEARCH";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!"true".equals(System.getenv(WITHOUT))) {
            return ConditionEvaluationResult.enabled("a real one is started");
        }
        return ConditionEvaluationResult.disabled(
                "the Elasticsearch engine is not tested, because " + WITHOUT + "=true");
    }
}
