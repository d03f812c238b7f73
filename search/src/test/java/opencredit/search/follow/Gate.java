package opencredit.search.follow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Stands before an engine, and shuts: then nobody is let in, and whoever was inside is cut off. */
final class Gate implements AutoCloseable {

    private final int port;
    private final List<Socket> inside = new ArrayList<>();
    private ServerSocket door;
    private final int behind;

    Gate(URI engine) throws IOException {
        behind = engine.getPort();
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        port = door.getLocalPort();
        Thread.ofVirtual().start(() -> letIn(door));
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + port);
    }

    synchronized void shut() throws IOException {
        door.close();
        for (Socket socket : inside) {
            socket.close();
        }
        inside.clear();
    }

    synchronized void open() throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        ServerSocket opened = door;
        Thread.ofVirtual().start(() -> letIn(opened));
    }

    private void letIn(ServerSocket through) {
        try {
            while (true) {
                Socket guest = through.accept();
                Socket host = new Socket("127.0.0.1", behind);
                synchronized (this) {
                    inside.add(guest);
                    inside.add(host);
                }
                Thread.ofVirtual().start(() -> pass(guest, host));
                Thread.ofVirtual().start(() -> pass(host, guest));
            }
        } catch (IOException shut) {
            // nobody more
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // so is the other way
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}
