package org.jieming.api.app;

import java.io.IOException;
import java.nio.file.Path;
import org.jieming.api.exchange.Scratch;

/**
 * Where the native part of SQLite is unpacked: in a folder that goes away with the process or, where that was killed, when
 * the next one starts. The driver itself leaves a megabyte behind for every process that was killed.
 */
public final class NativeParts {
    /** Read by sqlite-jdbc once, when its native part is first wanted. */
    private static final String PLACE = "org.sqlite.tmpdir";

    private NativeParts() {}

    /** Chooses the place, unless somebody has chosen one or nothing can be written in the temporary folder. */
    public static void unpackInScratch() {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        try {
            Scratch scratch = Scratch.in(Path.of(System.getProperty("java.io.tmpdir")));
            System.setProperty(PLACE, scratch.folder().toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(scratch), "native-parts"));
        } catch (IOException nowhere) {
            // the driver tries by itself, and says what is wrong when it is asked for something
        }
    }

    private static void close(Scratch scratch) {
        try {
            scratch.close();
        } catch (IOException left) {
            // the next process takes it away
        }
    }
}
