package org.jieming.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page as they travel with the program, under a version that changes whenever one of them does. */
final class WebFiles {
    private static final String OURS = "/org/jieming/web/";
    private static final String OPENLAYERS = "/META-INF/resources/webjars/ol/10.7.0/";
    private static final List<String> NAMES = List.of(
            "app.css",
            "app.js",
            "card.js",
            "coordinates.js",
            "layers.js",
            "looks.js",
            "panel.js",
            "place.js",
            "search.js",
            "server.js",
            "words.js");
    private static final int VERSION_DIGITS = 16;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String version;

    WebFiles() {
        NAMES.forEach(name -> files.put(name, read(OURS + name)));
        files.put("ol.js", read(OPENLAYERS + "dist/ol.js"));
        files.put("ol.css", read(OPENLAYERS + "ol.css"));
        version = digest(files);
    }

    /** The version of all files together: the beginning of a SHA-256. */
    String version() {
        return version;
    }

    /** The bytes of a file. */
    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The page, with the files at their versioned addresses. */
    String page() {
        return new String(read(OURS + "index.html"), StandardCharsets.UTF_8).replace("@version@", version);
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

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
