package org.jieming.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A link to a server that can be cut, and that loses requests: of those it loses every other one never arrives, and of the
 * rest the answer is lost.
 */
final class BadLink implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("(GET|PUT|POST|PATCH|DELETE) /.*", Pattern.DOTALL);
    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean cut;
    private volatile int oneIn;

    BadLink(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        begin(this::accept);
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "bad-link");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/";
    }

    /** Lets nothing through any more. */
    void cut() {
        cut = true;
        open.forEach(BadLink::end);
    }

    /** Lets things through again, but for one request in so many. */
    void restore(int losingOneIn) {
        oneIn = losingOneIn;
        cut = false;
    }

    /** How many requests or answers were lost. */
    int lost() {
        return lost.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    end(client);
                } else {
                    connect(client, new Socket(InetAddress.getLoopbackAddress(), server));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client, Socket far) {
        open.add(client);
        open.add(far);
        boolean[] losesAnswer = new boolean[1];
        begin(() -> pump(client, far, chunk -> {
            boolean loses = oneIn > 0
                    && REQUEST.matcher(new String(chunk, StandardCharsets.ISO_8859_1))
                            .matches()
                    && requests.incrementAndGet() % oneIn == 0;
            losesAnswer[0] |= loses && lost.incrementAndGet() % 2 == 0;
            return !loses || losesAnswer[0];
        }));
        begin(() -> pump(far, client, chunk -> !losesAnswer[0]));
    }

    private interface Passing {
        boolean lets(byte[] chunk);
    }

    private void pump(Socket from, Socket to, Passing passing) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!passing.lets(java.util.Arrays.copyOf(buffer, read))) {
                    break;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // the other side is told below
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
