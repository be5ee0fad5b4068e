package org.jieming.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;

/**
 * Whose name stands on a sign (地名标志), as far as its record says: the place that it refers to, else those that bear the code it states.
 * A sign tells its name and where that is, so that it is told to nobody who is not told the name (密级; domain rule F-20). Of a sign with
 * neither nothing says whose name it bears, and it is for everybody.
 */
public final class SignedName {
    private static final Property CODE =
            Descriptor.of(ItemType.PLACE).property("place_code").orElseThrow();

    private SignedName() {}

    /** Of which type the items decide who sees those of a type: of its own, or of places where signs bear their names. */
    public static ItemType decides(ItemType type) {
        return type == ItemType.SIGN ? ItemType.PLACE : type;
    }

    /** The widest audience that may see an item: by its own word, and of a sign by that of the name on it, too. O(1) by reference. */
    public static Audience audience(Snapshot snapshot, ItemVersion version) {
        if (version.type() != ItemType.SIGN) {
            return version.audience();
        }
        return isOfNothing(snapshot, version)
                ? Audience.RESTRICTED
                : of(snapshot, version).map(ItemVersion::audience).reduce(Audience.PUBLIC, SignedName::wider);
    }

    private static Audience wider(Audience one, Audience other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether a sign refers to a place of which nothing is believed any more: whether that was for everybody is not known either. */
    public static boolean isOfNothing(Snapshot snapshot, ItemVersion sign) {
        return place(sign)
                .filter(id -> snapshot.timeline(ItemType.PLACE, id).versions().isEmpty())
                .isPresent();
    }

    /** The places whose name a sign states to bear, each by its last version; nothing of what is no sign. O(1) by reference. */
    public static Stream<ItemVersion> of(Snapshot snapshot, ItemVersion sign) {
        if (sign.type() != ItemType.SIGN) {
            return Stream.empty();
        }
        return place(sign)
                .map(id -> snapshot.timeline(ItemType.PLACE, id).last().stream())
                .orElseGet(() -> bearing(snapshot, sign.values().text("place_code")));
    }

    /** The places that bear a code, each by its last version. */
    public static Stream<ItemVersion> bearing(Snapshot snapshot, String code) {
        return code.isEmpty()
                ? Stream.empty()
                : snapshot.withKey(ItemType.PLACE, List.of(CODE), new KeyValue(List.of(code))).stream()
                        .map(ItemVersion::id)
                        .distinct()
                        .flatMap(id -> snapshot.timeline(ItemType.PLACE, id).last().stream());
    }

    private static Optional<ItemId> place(ItemVersion sign) {
        return sign.values().get("place_ref").map(ItemId.class::cast);
    }
}
