package opencredit.api.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failures;
import opencredit.api.serve.Serving;
import opencredit.api.settings.Settings;
import opencredit.data.text.Bilingual;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until it is told to stop. */
@Command(name = "serve", description = "Serve the register, until SIGTERM or Ctrl-C.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    /** Containers and service managers kill after 10 s. */
    private static final Duration STOP_WITHIN = Duration.ofMillis(9_500);
    /** What a shell reports for a SIGTERM, 128 + 15. */
    private static final int HALTED = 143;

    @Option(names = "--demo", description = "Fill an empty register with fictional demonstration data.")
    private boolean demo;

    private final Console console;
    private final Supplier<Settings> settings;

    Serve(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        // commands are quiet; a server tells what it does
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        logging.getLogger("opencredit").setLevel(Level.INFO);
        Serving serving = Serving.start(settings.get(), demo);
        CountDownLatch stopped = new CountDownLatch(1);
        stopWithProcess(serving, new Thread(() -> stop(serving, logging, stopped), "stop"));
        ready(serving, System.nanoTime() - began);
        stopped.await();
        return ExitCode.OK.number();
    }

    private static void stopWithProcess(Serving serving, Thread stop) {
        try {
            Runtime.getRuntime().addShutdownHook(stop);
        } catch (IllegalStateException goingDown) {
            serving.close();
            throw Failures.stopped(goingDown);
        }
    }

    private void ready(Serving serving, long nanoseconds) {
        String seconds = String.format("%.1f", nanoseconds / 1e9);
        console.say(new Bilingual(
                "信用公开已就绪：" + serving.url() + "（启动用时 " + seconds + " 秒，按 Ctrl-C 停止）",
                "Open Credit is ready at " + serving.url() + " (started in " + seconds + " s; Ctrl-C stops it)"));
    }

    private static void stop(Serving serving, LoggerContext logging, CountDownLatch stopped) {
        Thread.ofPlatform().daemon().name("impatience").start(Serve::haltIfLate);
        try {
            serving.close();
        } finally {
            // what is still queued is written
            logging.stop();
            stopped.countDown();
        }
    }

    /** Every moment is fit for a kill, so an orderly stop is no reason to stay longer than promised. */
    private static void haltIfLate() {
        try {
            Thread.sleep(STOP_WITHIN);
        } catch (InterruptedException e) {
            return;
        }
        System.err.println("{\"level\":\"WARN\",\"message\":\"the stop takes too long; cut off\"}");
        Runtime.getRuntime().halt(HALTED);
    }
}
