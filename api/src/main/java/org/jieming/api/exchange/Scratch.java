package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A temporary folder that goes away on close, with all that is in it. Where a process was killed before it could close one,
 * whoever opens the next one beside it takes it away: a file beside each folder is locked for as long as its owner lives.
 */
public final class Scratch implements Closeable {
    private static final String PREFIX = "jieming-";
    private static final String LOCK = ".lock";
    /** Folders of this process; to open the lock of one and close it again would give the lock up. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes a folder in the system's place for temporary files. */
    public static Scratch open() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Makes a folder inside another, which is made when it is missing, and removes what killed processes left there.
     *
     * @throws IOException when nothing can be written there
     */
    public static Scratch in(Path parent) throws IOException {
        Path place = Files.createDirectories(parent).toRealPath();
        sweep(place);
        Path folder = place.resolve(PREFIX + UUID.randomUUID());
        OURS.add(folder);
        FileChannel lock = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // locked before the folder is there, so that a folder whose lock is free has no owner
        lock.lock();
        return new Scratch(Files.createDirectory(folder), lock);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** One thread at a time: a lock is of the process, not of a thread. */
    private static synchronized void sweep(Path place) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(place, PREFIX + "*" + LOCK)) {
            for (Path lock : locks) {
                String name = lock.getFileName().toString();
                Path folder = lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
                if (!OURS.contains(folder) && Files.isDirectory(folder)) {
                    removeUnlessOwned(folder, lock);
                }
            }
        }
    }

    private static void removeUnlessOwned(Path folder, Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                remove(folder);
                Files.deleteIfExists(lock);
            }
        } catch (IOException someoneElses) {
            // another user's, or another process is removing it at this moment: it is theirs to remove
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException gone) {
            // somebody cleaned up before us
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
        lock.close();
        Files.deleteIfExists(lockOf(folder));
        OURS.remove(folder);
    }
}
