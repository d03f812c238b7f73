package opencredit.api.caller;

import java.util.Map;

/** What callers may still ask of what is dear, as a server tells them. */
public interface Allowances {
    /** Where nothing is counted. */
    Allowances UNCOUNTED = new Allowances() {
        @Override
        public long spent(Caller caller) {
            return 0;
        }

        @Override
        public Map<String, String> fields(Caller caller) {
            return Map.of();
        }
    };

    /** How much a caller has asked lately: it grows with each request that counts. */
    long spent(Caller caller);

    /** The fields of an answer that say what the caller may still ask. */
    Map<String, String> fields(Caller caller);
}
