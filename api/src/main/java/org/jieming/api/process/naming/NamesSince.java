package org.jieming.api.process.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.adjustment.CodesInUse;
import org.jieming.division.DivisionCode;
import org.jieming.register.Change;
import org.jieming.register.CodeBearers;
import org.jieming.register.CodeEnd;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/** What came into the register, by whatever door, since a state of which something was asked: names and codes, and changes of divisions. */
public final class NamesSince {
    private static final List<ItemType> TYPES = List.of(ItemType.PLACE, ItemType.DIVISION);

    private final NameDoor door;
    private final Snapshot before;
    private final Snapshot now;
    private final CodesInUse codes;
    private final Map<String, Set<ItemId>> written = new HashMap<>();

    /** Those of one state that another does not have. O(what was written lately). */
    public NamesSince(NameDoor door, Snapshot before, Snapshot now) {
        this.door = door;
        this.before = before;
        this.now = now;
        this.codes = new CodesInUse(now);
        TYPES.forEach(type -> now.newSince(before, type).forEach(version -> marks(version.values())
                .forEach(mark ->
                        written.computeIfAbsent(mark, none -> new HashSet<>()).add(version.id()))));
    }

    /** Whether a name or a code of some rows is among them. O(rows), or O(1) when nothing came in. */
    public boolean areOf(List<Change.Put> rows) {
        return !before.fingerprint().equals(now.fingerprint())
                && rows.stream()
                        .anyMatch(row -> isOf(row)
                                || codes.objection(row).isPresent()
                                || isOfAnotherUnit(row.values().text("division_code")));
    }

    /** Whether the code of a row is another unit's, or borne on other days, or followed by another, than when the row was judged. */
    private boolean isOfAnotherUnit(String code) {
        return !code.isEmpty()
                && !now.sharesWith(before, ItemType.DIVISION)
                && !borne(now, DivisionCode.parse(code)).equals(borne(before, DivisionCode.parse(code)));
    }

    private static Optional<List<Object>> borne(Snapshot state, DivisionCode code) {
        return CodeBearers.of(state, code)
                .map(bearers -> List.of(
                        bearers.unit(),
                        bearers.first().valid().firstDay(),
                        bearers.last().valid().endDay(),
                        CodeEnd.of(state, code).flatMap(CodeEnd::successor)));
    }

    /** Of a row that writes the same item the register itself says that somebody was first. */
    private boolean isOf(Change.Put row) {
        return marks(row.values())
                .flatMap(mark -> written.getOrDefault(mark, Set.of()).stream())
                .anyMatch(id -> !id.equals(row.id()));
    }

    private Stream<String> marks(Values values) {
        String name = values.text("name");
        String code = values.descriptor().property("place_code").isPresent() ? values.text("place_code") : "";
        return Stream.of(name.isEmpty() ? "" : door.key(name), code).filter(mark -> !mark.isEmpty());
    }
}
