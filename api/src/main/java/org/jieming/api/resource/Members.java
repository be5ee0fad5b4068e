package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Known;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Members of small bodies, read one by one. */
public final class Members {
    /** More than the longest password, whatever it is written in. */
    public static final int LONGEST_SECRET = 512;

    private Members() {}

    /**
     * Refuses a body that says more than is read: whoever misspells a member learns of it.
     *
     * @throws Malformed naming the member
     */
    public static void refuseOthers(ObjectNode body, String... known) {
        Known.of(known).only(new Fields(body));
    }

    /**
     * A text that may be left out or null.
     *
     * @throws Malformed as {@link #text} when it is there
     */
    public static Optional<String> optional(ObjectNode body, String member, int longest) {
        JsonNode value = body.path(member);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(text(body, member, longest));
    }

    /**
     * A text that must be there.
     *
     * @throws Malformed naming the member when it is missing, empty, no text or longer than {@code longest}
     */
    public static String text(ObjectNode body, String member, int longest) {
        JsonNode value = body.path(member);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > longest) {
            throw new Malformed(
                    member,
                    "",
                    Bilingual.format("应为 1 至 %d 个字符的文本", "a text of 1 to %d characters is expected", longest));
        }
        return value.asText();
    }
}
