package org.jieming.search;

import java.util.List;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/**
 * An item found.
 *
 * @param version what is in force of it in the time asked about
 * @param match how well it answers
 * @param property the property whose value was found
 * @param kind the kind of name that was found; {@link NameKind#FORMER} also for the standard name of an earlier version
 * @param text that name or code
 * @param matched the pieces of it that were typed, for showing; empty where nothing can be pointed at
 * @param metres how far its box lies from the point asked about; NaN without one
 */
public record Hit(
        ItemVersion version,
        Match match,
        Property property,
        NameKind kind,
        String text,
        List<Span> matched,
        double metres) {}
