package org.jieming.api.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What senders call their files, made fit to be shown and kept: names from outside never become paths. */
final class FileName {
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8''([^;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("filename\\s*=\\s*\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    /** Controls, formats (U+202E writes what follows backwards) and separators of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private FileName() {}

    /** The name in a {@code Content-Disposition} (RFC 6266). */
    static Optional<String> disposed(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            try {
                return Optional.of(
                        URLDecoder.decode(extended.group(1).strip().replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException badEncoding) {
                return Optional.empty();
            }
        }
        Matcher plain = PLAIN.matcher(disposition);
        return plain.find() ? Optional.of(plain.group(1).strip()) : Optional.empty();
    }

    /** The name without folders, in at most 200 characters, none of them unseen, turning the rest around, or no file's name. */
    static String shown(String name) {
        String last = UNSEEN.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        String shown = last.length() > 200 ? last.substring(last.length() - 200) : last;
        return shown.isEmpty() ? "upload" : shown;
    }

    /** The extension with its dot, when it is a plain one; names from outside never become paths. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return extension.matches("\\.[a-z0-9]{1,10}") ? extension : "";
    }
}
