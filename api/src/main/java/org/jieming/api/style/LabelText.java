package org.jieming.api.style;

import java.util.List;

/**
 * What a label says.
 *
 * @param parts text as it stands, and attributes put in
 */
record LabelText(List<Part> parts) {

    /** A piece of a label: a fixed text, or the value of the attribute of that name. */
    record Part(boolean isAttribute, String text) {}

    LabelText {
        parts = List.copyOf(parts);
    }
}
