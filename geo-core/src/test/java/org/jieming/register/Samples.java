package org.jieming.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.shape.Shape;

/** Short words for building registers in tests. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private Samples() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Period from(String iso) {
        return Period.from(day(iso));
    }

    static Values place(String name) {
        return Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", name)
                .set("kind", "K3")
                .build();
    }

    static Values division(String name, String code) {
        return Values.of(Descriptor.of(ItemType.DIVISION))
                .set("name", name)
                .parse("code", code)
                .parse("level", "township")
                .build();
    }

    static Change.Put put(String id, Period valid, Values values) {
        return new Change.Put(ItemId.named(id), values.descriptor().type(), valid, values, null);
    }

    static Change.Put placeAt(String id, double longitude, double latitude) {
        return new Change.Put(
                ItemId.named(id), ItemType.PLACE, Period.ALWAYS, place(id), Shape.point(longitude, latitude));
    }

    static ChangeSet changes(Change... changes) {
        return ChangeSet.of("tester", "", List.of(changes));
    }

    static ChangeSet expecting(Map<ItemId, RevisionNumber> expected, Change... changes) {
        return new ChangeSet("tester", "", Optional.empty(), List.of(changes), expected);
    }

    /** The snapshot after a change set that must be applied. */
    static Snapshot after(Snapshot before, Change... changes) {
        return ((Edit.Applied) before.draft(changes(changes), NOON)).after();
    }
}
