package org.jieming.api.style;

import java.util.Optional;

/**
 * What whoever runs a map has decided about it.
 *
 * @param reviewNumber the number under which it was reviewed for publication (审图号; Regulation on Map Administration, State
 *     Council Decree 664, Art. 15 and following); without one every map says that it is for internal use
 * @param backdrop what lies beneath it
 */
public record Cartography(Optional<String> reviewNumber, Optional<Backdrop> backdrop) {
    /** Neither reviewed nor lying on anything. */
    public static final Cartography PLAIN = new Cartography(Optional.empty(), Optional.empty());
}
