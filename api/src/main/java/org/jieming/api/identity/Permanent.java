package org.jieming.api.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.register.ItemId;

/**
 * The permanent addresses of things and of their names (goal 27): neither a rename nor an abolition changes them.
 *
 * @param base what stands before the path: scheme and host as the reader sees the server
 */
public record Permanent(String base) {
    /** The path below which they lie. */
    public static final String PATH = "/id";

    /** The address of an item. */
    public String of(ItemId id) {
        return base + PATH + "/" + id;
    }

    /** The address of a name of an item. */
    public String of(ItemId id, String name) {
        return of(id) + "/names/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
