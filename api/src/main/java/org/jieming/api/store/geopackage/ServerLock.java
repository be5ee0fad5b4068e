package org.jieming.api.store.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Bilingual;

/**
 * That one process alone serves a file: a lock of the operating system on a small file beside it, which dies with the
 * process. The small file stays; only the lock on it means anything.
 */
final class ServerLock implements AutoCloseable {
    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreUnavailable when another server holds it
     */
    static ServerLock on(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw inUse(file, beside);
            }
            return new ServerLock(channel);
        } catch (IOException cannot) {
            throw new StoreUnavailable(
                    Bilingual.of("无法写入文件夹:" + beside, "Cannot write to the folder: " + beside), cannot);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            // far behind the text, so that the text can be read where locks are mandatory
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                return true;
            }
            String holder = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return false;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }

    private static StoreUnavailable inUse(Path file, Path beside) throws IOException {
        String holder = Files.readString(beside, StandardCharsets.UTF_8);
        return new StoreUnavailable(
                Bilingual.format(
                        "文件 %s 正由另一个服务(进程 %s)使用;请先停止它,或改用 PostGIS 供多个服务共用",
                        "The file %s is in use by another server (process %s); stop that one first, or let several servers"
                                + " share a PostGIS database",
                        file,
                        holder),
                null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cannot) {
            throw new StoreUnavailable("cannot release the lock", cannot);
        }
    }
}
