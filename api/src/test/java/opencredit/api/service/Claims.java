package opencredit.api.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opencredit.data.ledger.Disclosure;

/** Which test publishes which document. Classes run in any order: of two that publish one, the later would amend it. */
final class Claims {
    private final Map<String, String> publishers = new ConcurrentHashMap<>();

    /** Claims it for the test that runs. */
    void add(Disclosure disclosure) {
        String document = disclosure.dataset() + " " + disclosure.documentNumber();
        String publisher = StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.endsWith("Test"))
                        .findFirst()
                        .orElse("all"));
        String first = publishers.putIfAbsent(document, publisher);
        if (first != null && !first.equals(publisher)) {
            throw new IllegalStateException(document + " is published by " + first + " too");
        }
    }
}
