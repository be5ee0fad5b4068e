package org.jieming.api;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a server that can be cut, and that loses requests: of those it loses every other one never arrives – a long one is cut off
 * in the middle of its body –, and of the rest the answer is lost.
 */
public final class BadLink implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("(GET|PUT|POST|PATCH|DELETE) /.*", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("(?is).*\r\ncontent-length: *(\\d+).*");
    private static final int BUFFER = 1 << 16;
    /** A body of so many bytes comes in several pieces. */
    private static final long LONG = 4L * BUFFER;

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile boolean cut;
    private volatile int oneIn;

    public BadLink(int server) {
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

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/";
    }

    /** Lets nothing through any more. */
    public void cut() {
        cut = true;
        open.forEach(BadLink::end);
    }

    /** Lets things through again, but for one request in so many. */
    public void restore(int losingOneIn) {
        oneIn = losingOneIn;
        cut = false;
    }

    /** How many requests or answers were lost. */
    public int lost() {
        return lost.get();
    }

    /** How many of them were cut off in the middle of their body. */
    public int cutOff() {
        return cutOff.get();
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
        Way way = new Way();
        begin(() -> pump(client, far, way::lets));
        begin(() -> pump(far, client, chunk -> !way.losesAnswer));
    }

    /** The requests of one connection. */
    private final class Way {
        private volatile boolean losesAnswer;
        /** How many bytes are let through yet of a request that is cut off. */
        private long left = Long.MAX_VALUE;

        boolean lets(byte[] chunk) {
            String text = new String(chunk, StandardCharsets.ISO_8859_1);
            if (oneIn > 0 && REQUEST.matcher(text).matches() && requests.incrementAndGet() % oneIn == 0) {
                lose(text);
            }
            left -= chunk.length;
            return left > 0;
        }

        private void lose(String request) {
            losesAnswer |= lost.incrementAndGet() % 2 == 0;
            Matcher length = LENGTH.matcher(request);
            boolean isLong = length.matches() && Long.parseLong(length.group(1)) >= LONG;
            if (!losesAnswer && isLong) {
                cutOff.incrementAndGet();
            }
            left = losesAnswer ? Long.MAX_VALUE : isLong ? Long.parseLong(length.group(1)) / 2 : 0;
        }
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
