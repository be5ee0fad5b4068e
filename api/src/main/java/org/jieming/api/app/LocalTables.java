package org.jieming.api.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.process.planning.ShippedPlans;
import org.jieming.api.resource.LocalLaw;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.naming.NamingRules;
import org.jieming.place.PlaceTables;
import org.jieming.standard.OwnTables;
import org.jieming.standard.Standards;
import org.jspecify.annotations.Nullable;

/**
 * The tables under which a register is served: those that travel with the program, with those of a folder of the bureau's own.
 *
 * @param names tables of names; one of the folder stands in for the shipped one of the same path
 * @param standards norms and targets; rows of the folder are added, or take the place of the shipped ones of the same id
 */
public record LocalTables(PlaceTables names, Standards standards) {
    private static final long MOST_BYTES = 16 << 20;

    /** The shipped tables alone. */
    public static LocalTables shipped() {
        return new LocalTables(PlaceTables.SHIPPED, new Standards(ShippedPlans.read(), OwnTables.NONE));
    }

    /**
     * The shipped tables with those of a folder, or alone without one.
     *
     * @throws Malformed when there is no such folder, or a table in it that nobody reads, or naming file, row and column of what does not
     *     fit
     */
    public static LocalTables in(@Nullable Path folder) {
        if (folder == null) {
            return shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new Malformed(
                    "tables", folder.toString(), Bilingual.of("应为已有的文件夹", "a folder that is there is expected"));
        }
        new TableFolder(folder).demandKnown();
        PlaceTables names = PlaceTables.with(
                path -> bytes(folder.resolve(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
        NamingRules.of(names);
        return new LocalTables(
                names, new Standards(ShippedPlans.read(), OwnTables.of(path -> bytes(folder.resolve(path)))));
    }

    LocalLaw law() {
        return new LocalLaw(new NameBook(names), standards);
    }

    /** A file of the folder; what is read is read whole, so that it may not be of any size. */
    private static Optional<byte[]> bytes(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                throw new Malformed(
                        file.toString(),
                        Files.size(file) + " B",
                        Bilingual.of(
                                "一张表最多 16 MiB;请分开或删去不用的行",
                                "a table has 16 MiB at most; leave out rows that nobody needs"));
            }
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + file + " cannot be read", unreadable);
        }
    }
}
