package org.jieming.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the page as they travel with the program, under a version that changes whenever one of them does. */
final class WebFiles {
    private static final String OURS = "/org/jieming/web/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    /** What each library is called under {@code lib/}, and where its WebJar keeps it. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lib/ol.js", "ol/10.7.0/dist/ol.js",
            "lib/ol.css", "ol/10.7.0/ol.css",
            "lib/lit-html.js", "lit-html/3.3.2/lit-html.js",
            "lib/echarts.js", "echarts/5.5.0/echarts.min.js");

    private static final Pattern WORKBENCH = Pattern.compile("workbench/([a-z-]+)/workbench\\.js");
    private static final int VERSION_DIGITS = 16;

    private final Map<String, byte[]> files;
    private final String version;

    private WebFiles(Map<String, byte[]> files) {
        this.files = files;
        this.version = Digest.of(files).substring(0, VERSION_DIGITS);
    }

    /** Everything below {@code resources/org/jieming/web}, and the libraries. */
    static WebFiles shipped() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Folder.below(OURS + "index.html").forEach(name -> files.put(name, read(OURS + name)));
        LIBRARIES.forEach((name, path) -> files.put(name, read(WEBJARS + path)));
        return new WebFiles(files);
    }

    /** The version of all files together: the beginning of a SHA-256. */
    String version() {
        return version;
    }

    /** The paths of all files below the web folder. */
    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The bytes of a file, by its path below the web folder. */
    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The folders of {@code workbench/} that hold a {@code workbench.js}, by name. */
    List<String> workbenches() {
        return files.keySet().stream()
                .map(WORKBENCH::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }

    private static byte[] read(String path) {
        try (InputStream file = WebFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The file " + path + " is missing from the program");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + path + " cannot be read", unreadable);
        }
    }
}
