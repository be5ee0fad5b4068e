package org.jieming.api.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to be read.
 *
 * @param file where its bytes are
 * @param name what its sender calls it
 * @param beside the path whose neighbours belong to it: the file itself, or the compressed file it came out of
 */
record Input(Path file, String name, Path beside) {

    /** A file whose neighbours stand next to it. */
    static Input of(Path file, String name) {
        return new Input(file, name, file);
    }

    /** Its bytes from the start, buffered. */
    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Its size in bytes. */
    long size() throws IOException {
        return Files.size(file);
    }

    /** Its first bytes, at most {@code length} of them. */
    byte[] head(int length) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(length);
        }
    }

    /** Whether its name ends in a dot and this extension. */
    boolean named(String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
    }

    /** Its name without folders and without its last extension. */
    String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
