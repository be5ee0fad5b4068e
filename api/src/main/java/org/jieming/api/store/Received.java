package org.jieming.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;

/** A file on its way into a store: on disk until it is closed, since its name is known only when it has been read. */
public final class Received implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Attachment about;

    private Received(Path file, Attachment about) {
        this.file = file;
        this.about = about;
    }

    /** Reads a file to its end; fails like {@link Attachments#put}. */
    public static Received read(InputStream bytes, long most) throws IOException {
        Path file = Files.createTempFile("attachment", ".part");
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, file, digest, most);
            FileKind kind = FileKind.of(file).orElseThrow(Received::unknown);
            return new Received(
                    file, new Attachment(new Fingerprint(HexFormat.of().formatHex(digest.digest())), kind, size));
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    /** The digest that names files. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** What it was found to be. */
    public Attachment about() {
        return about;
    }

    /** Its bytes, to be closed by the reader. */
    public InputStream bytes() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }

    private static long copy(InputStream bytes, Path file, MessageDigest digest, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Attachments.TooLarge(most);
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static Malformed unknown() {
        return new Malformed(
                "file",
                "",
                Bilingual.of(
                        "按内容识别不出文件类型;可用:" + FileKind.list(),
                        "its content is of no kind that is kept here; these are: " + FileKind.list()));
    }
}
