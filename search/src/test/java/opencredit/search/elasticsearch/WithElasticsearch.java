package opencredit.search.elasticsearch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that need a real Elasticsearch fail where none can be started, unless somebody said to do without. */
public final class WithElasticsearch implements ExecutionCondition {

    static final String WITHOUT = "OPENCREDIT_TEST_WITHOUT_ELASTICSEARCH";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!"true".equals(System.getenv(WITHOUT))) {
            return ConditionEvaluationResult.enabled("a real one is started");
        }
        if (SAID.compareAndSet(false, true)) {
            System.err.println("NOT TESTED: the Elasticsearch engine, because " + WITHOUT + "=true");
        }
        return ConditionEvaluationResult.disabled(WITHOUT);
    }
}
