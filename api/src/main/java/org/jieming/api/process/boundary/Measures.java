package org.jieming.api.process.boundary;

import java.util.Map;
import org.jieming.inspection.Step;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** What both parties of a line agreed to do about its markers and have not done yet; kept beside the register, with the rounds. */
@FunctionalInterface
public interface Measures {
    /** The measure of each marker of a line, with who carries it out and until when. */
    Map<ItemId, Step> agreed(ItemVersion line);
}
