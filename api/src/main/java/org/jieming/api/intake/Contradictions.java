package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.boundary.PlaneFigures;
import org.jieming.cemetery.Overdrawn;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/** What an item says that cannot be true together with the rest of it, or of the register: told of a row of a file and of an edit alike, and kept out of neither. */
public final class Contradictions {
    private final ServedUnits served;

    /** Those with a state of the register, on a day. */
    public Contradictions(Snapshot register, LocalDate today) {
        this.served = new ServedUnits(register, today);
    }

    /** Warnings about changes that become one revision, each once. O(changes). */
    public List<Finding> in(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.Put put ? in(put).stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** Warnings about one. */
    List<Finding> in(Change.Put put) {
        List<Finding> doubts = new ArrayList<>(Overdrawn.objections(put.values()));
        doubts.addAll(Parts.objections(put.values()));
        PlaneFigures.objection(put.values(), put.shape()).ifPresent(doubts::add);
        if (put.type() == ItemType.FACILITY) {
            Entrance.doubt(put.values(), Optional.ofNullable(put.shape())).ifPresent(doubts::add);
        }
        doubts.addAll(served.doubts(put));
        return doubts;
    }
}
