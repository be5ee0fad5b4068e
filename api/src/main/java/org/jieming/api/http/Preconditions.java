package org.jieming.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.RevisionNumber;

/** Conditional requests (RFC 9110 section 13): what the client has seen already. */
public final class Preconditions {
    private Preconditions() {}

    /**
     * What an editor says to have seen.
     *
     * @param any {@code *}: whatever there is
     * @param revisions the revisions in the tags given; empty when none of them is a tag of this service
     */
    public record Seen(boolean any, Set<RevisionNumber> revisions) {
        public Seen {
            revisions = Set.copyOf(revisions);
        }

        /** The revision to expect of an item whose last change is known: that one when it was seen, else the newest seen. */
        public RevisionNumber expected(RevisionNumber actual) {
            if (any || revisions.contains(actual)) {
                return actual;
            }
            return revisions.stream().max(RevisionNumber::compareTo).orElse(RevisionNumber.NONE);
        }
    }

    /**
     * What {@code If-Match} says.
     *
     * @throws Problem 428 when the header is missing: a write must prove what it is based on
     * @throws Malformed when it is neither {@code *} nor tags in quotes
     */
    public static Seen ifMatch(Request request) {
        String header = request.header("If-Match").orElseThrow(() -> Problem.of(
                        ProblemType.REVISION_REQUIRED,
                        "请先读取该对象,并把答复中的 ETag 放入请求头 If-Match,以免覆盖他人的修改",
                        "Read the item first and send the ETag of the answer as If-Match, so that nobody's change is lost")
                .about("If-Match", ""));
        if (header.strip().equals("*")) {
            return new Seen(true, Set.of());
        }
        Set<RevisionNumber> revisions = tags(header, "If-Match").stream()
                .map(Etag::parse)
                .flatMap(Optional::stream)
                .map(Etag::revision)
                .collect(Collectors.toSet());
        return new Seen(false, revisions);
    }

    /** Whether {@code If-None-Match} names the tag, so that the client has the answer already. */
    public static boolean alreadyHas(Request request, Etag etag) {
        Optional<String> header = request.header("If-None-Match");
        if (header.isEmpty()) {
            return false;
        }
        if (header.get().strip().equals("*")) {
            return true;
        }
        String ours = etag.toString();
        return Arrays.stream(header.get().split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(ours) || tag.equals("W/" + ours));
    }

    private static List<String> tags(String header, String field) {
        List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
        if (!tags.stream().allMatch(tag -> tag.matches("(W/)?\"[^\"]*\""))) {
            throw new Malformed(
                    field,
                    header,
                    Bilingual.of(
                            "应为带引号的 ETag,例如 \"1042-k3f9\"", "an ETag in quotes is expected, such as \"1042-k3f9\""));
        }
        return tags;
    }
}
