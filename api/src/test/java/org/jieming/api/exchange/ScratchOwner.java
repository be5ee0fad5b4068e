package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process that {@link ScratchTest} kills: it keeps a file in a temporary folder and waits. */
final class ScratchOwner {
    private ScratchOwner() {}

    /**
     * Says where its folder is, then waits for the end of its input.
     *
     * @param arguments where to make it
     */
    public static void main(String[] arguments) throws IOException {
        try (Scratch scratch = Scratch.in(Path.of(arguments[0]))) {
            Files.writeString(scratch.file("received"), "half a file");
            System.out.println(scratch.folder());
            System.out.flush();
            System.in.read();
        }
    }
}
