package org.jieming.api.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.place.PlaceTables;
import org.jieming.standard.OwnTables;

/** The folder in which a bureau keeps tables of its own, as {@code data} keeps those that they stand in for or add to. */
record TableFolder(Path folder) {
    private static final int DEEP = 8;

    /**
     * Asks that every table of the folder is one that is read: one that lies elsewhere would not hold, and nobody would know.
     *
     * @throws Malformed naming the first that is not, and where it belongs
     */
    void demandKnown() {
        TreeSet<String> known = new TreeSet<>(PlaceTables.PATHS);
        known.addAll(OwnTables.PATHS);
        tables().stream().filter(path -> !known.contains(path)).findFirst().ifPresent(path -> {
            throw new Malformed(folder.resolve(path).toString(), path, belonging(path, known));
        });
    }

    private List<String> tables() {
        try (Stream<Path> files = Files.walk(folder, DEEP)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        }
    }

    private static Bilingual belonging(String path, TreeSet<String> known) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return known.stream()
                .filter(each -> each.substring(each.lastIndexOf('/') + 1).equalsIgnoreCase(name))
                .findFirst()
                .map(place -> Bilingual.of("不会被读取:请放到 " + place, "no table is read there: put it at " + place))
                .orElseGet(() -> Bilingual.of(
                        "不会被读取:没有这个名称的本地规则表;可用的有 " + String.join("、", known),
                        "no table of that name is read; these are: " + String.join(", ", known)));
    }
}
