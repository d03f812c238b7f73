package opencredit.api.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A register for the length of one command; left in order although a signal cuts the command off. */
public final class Session implements AutoCloseable {
    /** How long a command that is cut off may take to say what it leaves; service managers kill after 10 s. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Register register;
    private final Thread interrupted;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile @Nullable Runnable leave;

    private Session(Register register) {
        this.register = register;
        this.interrupted = new Thread(this::interrupt, "interrupted");
    }

    /** Opens the register, which may take seconds: somebody who watches is told. */
    public static Session open(Console console, Settings settings) {
        console.step("正在打开登记簿……", "Opening the register …");
        Session session = new Session(Register.open(settings));
        try {
            Runtime.getRuntime().addShutdownHook(session.interrupted);
            return session;
        } catch (IllegalStateException goingDown) {
            session.register.close();
            throw Failures.stopped(goingDown);
        }
    }

    public Register register() {
        return register;
    }

    /** What makes the command end early; then it is waited for, since it has something to say. */
    public void whenInterrupted(Runnable toLeave) {
        leave = toLeave;
    }

    /** All is said: an interruption ends the command at once. */
    public void nothingToSay() {
        leave = null;
    }

    private void interrupt() {
        try {
            Runnable toLeave = leave;
            if (toLeave != null) {
                begin(toLeave);
                if (!left.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("the command did not end in time; what it leaves is said nowhere");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            register.close();
        }
    }

    /** On a thread of its own: a database that says nothing would keep it for longer than the last words may take. */
    private void begin(Runnable toLeave) {
        Thread.ofPlatform().daemon().name("leaving").start(() -> {
            try {
                toLeave.run();
            } catch (RuntimeException failed) {
                // once the command has ended there is nothing to leave
                if (left.getCount() > 0) {
                    LOG.warn("the command could not be told to end", failed);
                }
            }
        });
    }

    @Override
    public void close() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // the process is going down, and the hook closes it
            return;
        }
        register.close();
    }
}
