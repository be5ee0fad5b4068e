package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that make one shapefile, found beside each other whatever the case of their extensions. */
record ShapefileParts(
        Optional<Input> shp, Optional<Input> shx, Optional<Input> dbf, Optional<Input> prj, Optional<Input> cpg) {

    /** Finds the parts that stand beside one of them. */
    static ShapefileParts beside(Input one) throws IOException {
        Path folder = one.beside().toAbsolutePath().getParent();
        String stem = stem(one.beside());
        List<Path> family;
        try (Stream<Path> files = folder == null ? Stream.of() : Files.list(folder)) {
            family = files.filter(each -> stem(each).equalsIgnoreCase(stem)).toList();
        }
        return new ShapefileParts(
                part(one, family, "shp"),
                part(one, family, "shx"),
                part(one, family, "dbf"),
                part(one, family, "prj"),
                part(one, family, "cpg"));
    }

    private static Optional<Input> part(Input one, List<Path> family, String extension) {
        if (one.named(extension)) {
            return Optional.of(one);
        }
        String name = one.stem() + "." + extension;
        return family.stream()
                .filter(each -> extension(each).equals(extension))
                .findFirst()
                .map(file -> Input.of(file, name));
    }

    private static String stem(Path file) {
        String name = name(file);
        return name.substring(
                0,
                name.length() - (extension(file).isEmpty() ? 0 : extension(file).length() + 1));
    }

    private static String extension(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        @Nullable Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }
}
