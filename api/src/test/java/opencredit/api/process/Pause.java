package opencredit.api.process;

import java.util.concurrent.TimeUnit;

final class Pause {
    private Pause() {}

    static void briefly() {
        milliseconds(20);
    }

    static void milliseconds(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
