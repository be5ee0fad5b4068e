package org.jieming.boundary;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The place of a marker, the course of a line and a division are what was approved: an observation never takes their place (C-31),
 * and neither does anybody's edit (C-01, C-04, B.2). Another place takes the document that approves it, and so do another value of
 * what {@link Approved} lists once one is stated, an end, and a return after an end. Places that were drawn or are approximate (F-09)
 * are no legal ones and give way to a survey; a surveyed one becomes approximate by a document alone, or it could be moved then. What
 * the register does not hold yet is recorded freely: that is how it is filled.
 */
public final class LegalPosition {
    /** Degrees by which two writings of one place may differ: what millimetres bring back of 8 decimals. */
    private static final double SAME = 1.5e-8;

    private LegalPosition() {}

    /** Whether the place of items of a type is one that was approved. */
    public static boolean isKept(ItemType type) {
        return Approved.covers(type);
    }

    /** Whether an item has a surveyed place or course: none that was drawn, and none that is approximate (F-09). */
    public static boolean isSurveyed(ItemVersion version) {
        return AgreedLines.isSurveyed(version);
    }

    /**
     * What stands against changes under an act, once for each item; empty when they leave all approved as it is, or when the act
     * says by which number, by whom and on which day they were approved.
     */
    public static List<Finding> objections(Snapshot snapshot, List<? extends Change> changes, Optional<Act> act) {
        String lacking = lacking(act);
        if (lacking.isEmpty()) {
            return List.of();
        }
        return changes.stream()
                .flatMap(change -> objection(snapshot, change).stream())
                .map(found -> lacking.equals("act.number") ? found : incomplete(found, lacking))
                .distinct()
                .toList();
    }

    /** The first member that an act does not state of those that make a document of it; empty when it states all. */
    private static String lacking(Optional<Act> act) {
        if (act.map(Act::number).orElse("").isBlank()) {
            return "act.number";
        }
        if (act.map(Act::authority).orElse("").isBlank()) {
            return "act.authority";
        }
        return act.flatMap(Act::decidedOn).isPresent() ? "" : "act.decided_on";
    }

    /** Any text may be called a number: whose decision it was, and of which day, is told as at every other door. */
    private static Finding incomplete(Finding found, String lacking) {
        Bilingual sentence = Bilingual.of(
                "改变经批准的内容须有批准文件:除文号外,还须写明批准机关(act.authority)和批准日期(act.decided_on)",
                "what was approved is changed under a document: beside its number state the authority (act.authority) and the day on which"
                        + " it was decided (act.decided_on)");
        return new Finding(found.rule(), found.severity(), lacking, sentence, found.citation()).about(found.subject());
    }

    private static Optional<Finding> objection(Snapshot snapshot, Change change) {
        if (change instanceof Change.Put put && Approved.covers(put.type())) {
            boolean isApproved = touches(snapshot.timeline(put.type(), put.id()), put);
            return isApproved ? Optional.of(finding(put.type(), put.id())) : Optional.empty();
        }
        if (change instanceof Change.End end) {
            return snapshot.timeline(end.id()).versions().stream()
                    .filter(version -> version.valid().end() > end.from().toEpochDay() && isApproved(version))
                    .findFirst()
                    .map(version -> finding(version.type(), version.id()));
        }
        return Optional.empty();
    }

    /** What was surveyed, and a line or a division that says whose or which it is though nobody surveyed it yet. */
    private static boolean isApproved(ItemVersion version) {
        if (!Approved.covers(version.type())) {
            return false;
        }
        Approved approved = Approved.of(version.type());
        return AgreedLines.isSurveyed(version)
                || approved.isOfRecord() && !approved.stated(version).isEmpty();
    }

    private static boolean touches(Timeline known, Change.Put put) {
        return known.versions().stream()
                        .filter(version -> version.valid().overlaps(put.valid()))
                        .anyMatch(version -> renames(version, put.values()) || moves(version, put))
                || revives(known.versions(), put.valid());
    }

    private static boolean renames(ItemVersion version, Values values) {
        return Approved.of(version.type()).stated(version).stream()
                .anyMatch(name -> !asStored(version.values().get(name)).equals(asStored(values.get(name))));
    }

    /** What was stored before texts were brought into one form says the same in that form. */
    private static Optional<Object> asStored(Optional<Object> value) {
        return value.map(known -> known instanceof String text ? Writing.stored(text) : known);
    }

    private static boolean moves(ItemVersion version, Change.Put put) {
        return AgreedLines.isSurveyed(version)
                && !(isSame(version, put.shape()) && AgreedLines.isSurveyed(put.values()));
    }

    /** Whether what has ended would be again on days after its end. */
    private static boolean revives(List<ItemVersion> versions, Period stated) {
        for (int i = 0; i < versions.size(); i++) {
            int end = versions.get(i).valid().end();
            int next = i + 1 < versions.size() ? versions.get(i + 1).valid().first() : Integer.MAX_VALUE;
            if (end < next && isApproved(versions.get(i)) && new Period(end, next).overlaps(stated)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(ItemVersion version, @Nullable Shape stated) {
        return stated != null && comparable(version.shape().orElseThrow()).equalsExact(comparable(stated), SAME);
    }

    /** A ring is the same wherever it begins and one part the same as one of a collection; the direction of a line tells its sides. */
    private static Geometry comparable(Shape shape) {
        Geometry geometry = shape.rounded().oriented().geometry();
        return geometry.getDimension() < 2 ? geometry : single(geometry).norm();
    }

    private static Geometry single(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    private static Finding finding(ItemType type, ItemId id) {
        return Approved.of(type).finding(id.toString());
    }
}
