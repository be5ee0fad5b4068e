package org.jieming.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jieming.place.PlaceTables;
import org.jspecify.annotations.Nullable;

/** The tables of names that a bureau keeps in a folder of its own, in the places of those that travel with the program. */
final class LocalTables {
    private LocalTables() {}

    /** The shipped tables, with every file of the folder standing in for the shipped one of the same path. */
    static PlaceTables in(@Nullable Path folder) {
        return folder == null ? PlaceTables.SHIPPED : PlaceTables.with(path -> text(folder.resolve(path)));
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + file + " cannot be read", unreadable);
        }
    }
}
