package opencredit.api.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
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
        Settings read = settings.get();
        tellStart(read);
        Serving serving = Serving.start(read, demo);
        CountDownLatch stopped = new CountDownLatch(1);
        stopWithProcess(serving, new Thread(() -> stop(serving, logging, stopped), "stop"));
        ready(serving, System.nanoTime() - began);
        stopped.await();
        return ExitCode.OK.number();
    }

    private void tellStart(Settings read) {
        boolean isFirst = read.database() == null && Files.notExists(read.home().resolve("postgres"));
        if (isFirst) {
            console.step("第一次启动：正在建立数据库，需要十几秒……", "First start: making the database, which takes some seconds …");
        } else {
            console.step("正在启动：打开数据库和搜索索引……", "Starting: opening the database and the search index …");
        }
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

    private void stop(Serving serving, LoggerContext logging, CountDownLatch stopped) {
        console.step("正在停止……", "Stopping …");
        Thread.ofPlatform().daemon().name("impatience").start(this::haltIfLate);
        try {
            serving.close();
        } finally {
            // what is still queued is written
            logging.stop();
            stopped.countDown();
        }
    }

    /** Every moment is fit for a kill, so an orderly stop is no reason to stay longer than promised. */
    private void haltIfLate() {
        try {
            Thread.sleep(STOP_WITHIN);
        } catch (InterruptedException e) {
            return;
        }
        if (console.terminal()) {
            console.step("停止用时过长，已强制结束。", "The stop takes too long; cut off.");
        } else {
            console.err().println("{\"level\":\"WARN\",\"message\":\"the stop takes too long; cut off\"}");
        }
        Runtime.getRuntime().halt(HALTED);
    }
}
