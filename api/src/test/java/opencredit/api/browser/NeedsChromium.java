package opencredit.api.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs where a Chromium is installed; elsewhere it is skipped, and the reason says how to get one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    /** Asked once for each class. */
    final class Condition implements ExecutionCondition {
        private static final String HOW =
                "no Chromium was found: install one (Debian: apt install chromium-headless-shell) or name it"
                        + " in CHROMIUM=/path/to/chromium";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.isInstalled()) {
                return ConditionEvaluationResult.enabled("a Chromium is installed");
            }
            return ConditionEvaluationResult.disabled(HOW);
        }
    }
}
