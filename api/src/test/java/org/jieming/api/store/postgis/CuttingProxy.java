package org.jieming.api.store.postgis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a server and its database and cuts the line at the worst of moments: around a COMMIT. */
final class CuttingProxy implements AutoCloseable {
    /** When to cut. */
    enum Moment {
        /** The database never hears of the COMMIT. */
        BEFORE_COMMIT,
        /** The database commits, and nobody hears of it. */
        AFTER_COMMIT
    }

    private final ServerSocket door;
    private final int database;
    private final AtomicReference<Moment> next = new AtomicReference<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile boolean isForGood;

    /** Begins to pass everything on to the port of a database. */
    CuttingProxy(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** Where to connect to. */
    int port() {
        return door.getLocalPort();
    }

    /** Cuts the line at the next COMMIT, once. */
    void cut(Moment moment) {
        next.set(moment);
    }

    /** Cuts the line at the next COMMIT and all others with it, and lets nobody connect any more. */
    void cutForGood(Moment moment) {
        isForGood = true;
        cut(moment);
    }

    /** Whether the line was cut since it was asked for. */
    boolean hasCut() {
        return next.get() == null;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                clients.add(client);
                if (door.isClosed()) {
                    // it came in while the others were cut
                    client.close();
                    return;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                daemon(() -> pass(client, server, true));
                daemon(() -> pass(server, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean watched) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String said = watched ? new String(buffer, 0, read, StandardCharsets.ISO_8859_1) : "";
                Moment moment = said.contains("COMMIT") ? next.getAndSet(null) : null;
                if (moment != null && isForGood) {
                    leaveNoneBut(from);
                }
                if (moment == Moment.BEFORE_COMMIT) {
                    return;
                }
                if (moment == Moment.AFTER_COMMIT) {
                    from.close();
                }
                out.write(buffer, 0, read);
                out.flush();
                if (moment == Moment.AFTER_COMMIT) {
                    return;
                }
            }
        } catch (IOException cut) {
            // the other end sees it too
        }
    }

    private void leaveNoneBut(Socket line) throws IOException {
        door.close();
        for (Socket client : clients) {
            if (client != line) {
                client.close();
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
