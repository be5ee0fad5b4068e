package org.jieming.api.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's own symbols: SVG images in {@code styles/symbols}. */
public final class Symbols {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SVG = Pattern.compile("<svg [^>]*width=\"(\\d+)\"[^>]*>(.*)</svg>", Pattern.DOTALL);

    private Symbols() {}

    /** The SVG text of a symbol; empty when there is none of that name. */
    public static Optional<String> svg(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = Symbols.class.getResourceAsStream("/org/jieming/styles/symbols/" + name + ".svg")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The symbol " + name + " cannot be read", unreadable);
        }
    }

    /** The width of a symbol in pixels, which is its height too. */
    static int size(String name) {
        return Integer.parseInt(parts(name).group(1));
    }

    /** What stands between the tags of the SVG element. */
    static String body(String name) {
        return parts(name).group(2).strip();
    }

    private static Matcher parts(String name) {
        Matcher parts =
                SVG.matcher(svg(name).orElseThrow(() -> new Unsupported("styles/symbols", "no symbol " + name)));
        if (!parts.find()) {
            throw new Unsupported("styles/symbols/" + name + ".svg", "not as the README of styles says");
        }
        return parts;
    }
}
