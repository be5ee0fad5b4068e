package org.jieming.api.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.register.RevisionNumber;

/**
 * A strong entity tag that begins with the revision which last changed what it tags: {@code "1042-k3f9"}. Whatever the
 * representation, the revision in front is what a writer proves to have seen.
 *
 * @param revision the revision
 * @param variant what else tells representations apart: letters, digits and dots
 */
public record Etag(RevisionNumber revision, String variant) {
    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-([A-Za-z0-9.-]*))?\"");

    /** The tag of a representation that depends on some values; equal values give equal tags on every server. */
    public static Etag of(RevisionNumber revision, Object... variant) {
        long hash = 0xcbf29ce484222325L;
        for (Object value : variant) {
            hash = (hash ^ value.toString().hashCode()) * 0x100000001b3L;
        }
        return new Etag(revision, Long.toUnsignedString(hash, 36));
    }

    /** Reads a tag this service wrote; empty for any other. A weakened tag counts: proxies weaken what they compress. */
    static Optional<Etag> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Etag(
                        new RevisionNumber(Long.parseLong(matcher.group(1))),
                        matcher.group(2) == null ? "" : matcher.group(2)))
                : Optional.empty();
    }

    /** The tag in quotes, as headers carry it. */
    @Override
    public String toString() {
        return "\"" + revision + "-" + variant + "\"";
    }
}
