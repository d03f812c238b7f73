package opencredit.bench.traffic;

import java.util.random.RandomGenerator;

/** What readers ask for. Safe for threads. */
public interface Asked {

    /** The next request of a reader, who has a generator of its own. */
    byte[] next(RandomGenerator random);

    /** Always the same. */
    static Asked always(String path) {
        byte[] request = Connection.request(path);
        return random -> request;
    }
}
