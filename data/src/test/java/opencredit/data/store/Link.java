package opencredit.data.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a database, which a test can cut, silence or slow down. */
public final class Link implements AutoCloseable {
    /** What the way is like. */
    public enum State {
        WHOLE,
        /** Every piece is late. */
        SLOW,
        /** Connections are taken, and nothing goes on from there. */
        SILENT,
        /** Connections are closed. */
        CUT
    }

    private static final Pattern HOST = Pattern.compile("//([^/:]+):([0-9]+)/");
    private static final long LATE_MILLISECONDS = 30;

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final String url;
    private final String host;
    private final int port;
    private final ServerSocket server;
    private State state = State.WHOLE;
    private long silentAfter = Long.MAX_VALUE;

    /** @param url of the database itself */
    public Link(String url) throws IOException {
        Matcher at = HOST.matcher(url);
        if (!at.find()) {
            throw new IllegalArgumentException("no host in the address");
        }
        this.host = at.group(1);
        this.port = Integer.parseInt(at.group(2));
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.url = at.replaceFirst("//127.0.0.1:" + server.getLocalPort() + "/");
        Thread.ofVirtual().start(this::accept);
    }

    /** The address by this way. */
    public String url() {
        return url;
    }

    public synchronized void become(State next) {
        state = next;
        notifyAll();
        if (next == State.CUT) {
            open.forEach(Link::hangUp);
        }
    }

    /** Becomes silent when so many more bytes went either way. */
    public synchronized void becomeSilentAfter(long bytes) {
        silentAfter = bytes;
    }

    private synchronized void count(int length) {
        silentAfter -= length;
        if (silentAfter < 0) {
            state = State.SILENT;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Thread.ofVirtual().start(() -> carry(near));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void carry(Socket near) {
        open.add(near);
        if (!mayPass()) {
            hangUp(near);
            return;
        }
        try {
            Socket far = new Socket(host, port);
            open.add(far);
            Thread.ofVirtual().start(() -> pump(far, near));
            pump(near, far);
        } catch (IOException gone) {
            hangUp(near);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8192];
            for (int length = in.read(piece); length > 0 && mayPass(); length = in.read(piece)) {
                out.write(piece, 0, length);
                count(length);
            }
        } catch (IOException gone) {
            // both ends are told below
        }
        hangUp(from);
        hangUp(to);
    }

    /** Waits while there is silence; false when the way is cut. */
    private synchronized boolean mayPass() {
        try {
            while (state == State.SILENT) {
                wait();
            }
            if (state == State.SLOW) {
                wait(LATE_MILLISECONDS);
            }
            return state != State.CUT;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        become(State.CUT);
    }
}
