package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A file being read: what its columns are, and its rows once, forward only. Not for use by several threads.
 * Content that cannot be read throws {@link org.jieming.language.Malformed}, on opening or at the row where it breaks.
 */
public interface Source extends Closeable {

    /**
     * Opens a file by its content, whatever its name says.
     *
     * @param file where the bytes are; the parts of a shapefile stand beside it
     * @param name what the sender calls it, for messages
     * @throws org.jieming.language.Malformed when the content is no file we read, is cut off, or passes the {@link Limits}
     */
    static Source open(Path file, String name, ReadOptions options) throws IOException {
        return Opening.open(file, name, options);
    }

    /** What could be said before the first row. */
    About about();

    /** What there is to tell about the file as a whole, so far; complete after the last row. */
    List<Finding> notes();

    /** The next row, or null after the last one. O(size of the row). */
    @Nullable
    SourceRow next() throws IOException;

    /** Whether each row tells all that there is of an item on its days, so that what it leaves blank is none. */
    default boolean isWhole() {
        return false;
    }

    /** What the rows read until now tell of items that came out of others, each once. */
    default List<Following> followings() {
        return List.of();
    }

    /** How much of the file was read, from 0 to 1. */
    double progress();

    /** The names of the columns, unique, in file order. */
    default List<String> columns() {
        return about().columns();
    }

    /**
     * What a file says of itself.
     *
     * @param format its format by content
     * @param layer the sheet, table or file that is read
     * @param layers all that could be asked for
     * @param columns unique names in file order
     * @param declaredCrs the reference system as found: WKT of a {@code .prj}, name in a {@code crs} member, {@code EPSG:n}
     * @param encoding the encoding its text was read in
     */
    record About(
            FileFormat format,
            String layer,
            List<String> layers,
            List<String> columns,
            Optional<String> declaredCrs,
            Optional<String> encoding) {
        public About {
            layers = List.copyOf(layers);
            columns = List.copyOf(columns);
        }
    }
}
