package org.jieming.api.process;

import java.util.List;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What the asker may see. Two that show the same have the same text ({@code toString}). */
public interface Sight {
    /** Whether values of a property may be shown or told from an answer, whatever the item. */
    boolean sees(Property property);

    /** Whether an item may be shown at all. */
    boolean sees(ItemVersion version);

    /** Whether the asker keeps some items of a type. */
    boolean keepsSome(ItemType type);

    /** Whether she keeps an item such as this, so that she may know what is proposed of it. */
    boolean keeps(ItemVersion version);

    /** An item with what the asker may see of it alone. */
    ItemVersion shown(ItemVersion version);

    /** What may be reckoned with of an item: a stand-in where too few people are counted to be shown. */
    default ItemVersion reckoned(ItemVersion version) {
        return shown(version);
    }

    /** Whether figures of fewer than five people are shown. */
    default boolean seesSmallCounts() {
        return true;
    }

    /** Where an item is shown to be, or null. */
    @Nullable
    Shape shape(ItemVersion version);

    /** An event with those parties alone of which the asker may see something: what became of one item does not tell of another. */
    default Succession shown(Succession event, Snapshot snapshot) {
        return new Succession(
                event.kind(),
                event.effective(),
                seen(event.predecessors(), snapshot),
                seen(event.successors(), snapshot));
    }

    private List<ItemId> seen(List<ItemId> parties, Snapshot snapshot) {
        return parties.stream()
                .filter(id -> snapshot.timeline(id).versions().stream().anyMatch(this::sees))
                .toList();
    }
}
