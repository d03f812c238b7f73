package opencredit.api.cli.console;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A register for the length of one command; left in order although a signal cuts the command off, at whatever moment. */
public final class Session implements AutoCloseable {
    /**
     * How long a command that is cut off may take to end. Service managers kill after 10 s: the rest is for what is said in
     * its place, and for leaving the register.
     */
    private static final Duration TO_END = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final @Nullable LastWords words;
    private final Thread interrupted;
    private final CountDownLatch left = new CountDownLatch(1);
    private @Nullable Register register;
    private Stage stage = Stage.OPENING;

    private Session(@Nullable LastWords words) {
        this.words = words;
        this.interrupted = new Thread(this::interrupt, "interrupted");
    }

    /** Opens the register, which may take seconds: somebody who watches is told. */
    public static Session open(Console console, Settings settings) {
        return open(console, settings, null);
    }

    /** @param words of the command, should a signal cut it off; null where it has nothing to say then */
    public static Session open(Console console, Settings settings, @Nullable LastWords words) {
        Session session = new Session(words);
        try {
            Runtime.getRuntime().addShutdownHook(session.interrupted);
        } catch (IllegalStateException goingDown) {
            throw Failures.stopped(goingDown);
        }
        boolean isOpen = false;
        try {
            console.step("正在打开登记簿……", "Opening the register …");
            session.opened(Register.open(settings));
            isOpen = true;
            return session;
        } finally {
            if (!isOpen) {
                session.close();
            }
        }
    }

    /** A signal that came meanwhile found nothing to close. */
    private void opened(Register opened) {
        synchronized (this) {
            if (stage == Stage.OPENING) {
                register = opened;
                return;
            }
        }
        opened.close();
        awaitEnd();
    }

    public synchronized Register register() {
        return Objects.requireNonNull(register);
    }

    /** From here on the command does what cannot be left at once: a signal asks it to end, and waits for it. */
    public void begin() {
        synchronized (this) {
            if (stage == Stage.OPENING) {
                stage = Stage.UNDER_WAY;
                return;
            }
        }
        awaitEnd();
    }

    /** All is said: a signal ends the command at once. */
    public synchronized void nothingToSay() {
        stage = Stage.OVER;
    }

    private void interrupt() {
        try {
            LastWords last = words;
            if (last != null) {
                interrupt(last);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closeRegister();
        }
    }

    private void interrupt(LastWords last) throws InterruptedException {
        Stage met = cutOff();
        if (met == Stage.UNDER_WAY) {
            leave(last);
            if (!left.await(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the command did not end in time");
            }
        }
        if (met != Stage.OVER) {
            last.say();
        }
    }

    /** Where the signal met the command. What was not begun by then never will be. */
    private synchronized Stage cutOff() {
        Stage met = stage;
        if (met == Stage.OPENING) {
            stage = Stage.OVER;
        }
        return met;
    }

    /** On a thread of its own: a database that says nothing would keep it for longer than there is. */
    private void leave(LastWords last) {
        Thread.ofPlatform().daemon().name("leaving").start(() -> {
            try {
                last.leave();
            } catch (RuntimeException failed) {
                // once the command has ended there is nothing to leave
                if (left.getCount() > 0) {
                    LOG.warn("the command could not be told to end", failed);
                }
            }
        });
    }

    /** The process is going down and says itself what there is to say: nothing of this command is to be heard any more. */
    private static void awaitEnd() {
        new Semaphore(0).acquireUninterruptibly();
    }

    private void closeRegister() {
        Register open;
        synchronized (this) {
            open = register;
        }
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException goingDown) {
            // the hook closes the register
            if (words != null) {
                awaitEnd();
            }
            return;
        }
        closeRegister();
    }

    private enum Stage {
        /** Nothing is done yet. */
        OPENING,
        UNDER_WAY,
        OVER
    }
}
