package org.jieming.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists a folder of resources, be it in a jar or on disk. */
final class Folder {
    private Folder() {}

    /**
     * The paths of all files beside and below a resource, sorted, with {@code /} between their parts.
     *
     * @throws IllegalStateException when the resource is missing
     */
    static List<String> below(String resource) {
        URL found = Folder.class.getResource(resource);
        if (found == null) {
            throw new IllegalStateException("The file " + resource + " is missing from the program");
        }
        try {
            URI address = found.toURI();
            if (!address.getScheme().equals("jar")) {
                return listed(Path.of(address).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return listed(jar.getPath(resource).getParent());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of " + resource + " cannot be listed", unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
