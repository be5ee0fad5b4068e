package org.jieming.place;

import java.util.Optional;

/**
 * A name in its two parts (PNR Art. 9, A-03): {@code specific + generic} is the name.
 *
 * @param name the whole
 * @param specific 专名; the whole name where no generic part is found
 * @param generic 通名; may be empty
 * @param absorbed a generic part that has become the end of the specific one, such as 镇 in 景德镇市
 */
public record NameParts(String name, String specific, String generic, Optional<String> absorbed) {

    /** Parts that make up the name. */
    public NameParts {
        if (!(specific + generic).equals(name)) {
            throw new IllegalArgumentException(specific + " + " + generic + " is not " + name);
        }
    }
}
