package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.jieming.mosaic.Repair.Ground;
import org.jieming.mosaic.Repair.Kind;
import org.jieming.mosaic.Repair.Part;
import org.locationtech.jts.geom.Coordinate;

/** Decides face by face to whom it belongs, as {@link MosaicRepair} says; the largest first, the narrowest between others last. */
final class Settlement {
    /** About the grid of the register: what is narrower came of rounding and is nobody's loss. */
    private static final double ROUNDING = 0.002;

    private final Holders holders;
    private final List<Coordinate> markers;
    private final Choices choices;
    private final LocalPlane plane;
    private final List<Part> given = new ArrayList<>();
    private final List<Part> open = new ArrayList<>();

    Settlement(Holders holders, List<Coordinate> markers, Choices choices, LocalPlane plane) {
        this.holders = holders;
        this.markers = markers;
        this.choices = choices;
        this.plane = plane;
    }

    /** What changes hands, the largest first. */
    List<Part> given() {
        return given;
    }

    /** What stays for want of a rule, the largest first. */
    List<Part> open() {
        return open;
    }

    void settle(List<Face> faces) {
        List<Face> waiting = new ArrayList<>();
        for (Face face : faces) {
            Set<Integer> owners = face.width() < ROUNDING
                    ? Set.of()
                    : holders.of(face.polygon().getInteriorPoint().getCoordinate());
            boolean sound = isSound(face, owners);
            face.belong(owners, sound);
            if (!sound) {
                waiting.add(face);
            }
        }
        waiting.sort(Comparator.comparingDouble((Face face) -> -face.area()));
        boolean going = true;
        while (going) {
            going = waiting.removeIf(this::decide);
        }
        waiting.forEach(face -> leave(face, Ground.BORDER));
        Comparator<Part> largest =
                Comparator.comparingDouble(part -> -part.area().value());
        given.sort(largest);
        open.sort(largest);
    }

    /** One unit on its side of the lines, or nobody where nobody is known. */
    private static boolean isSound(Face face, Set<Integer> owners) {
        Optional<Set<Integer>> allowed = face.allowed();
        return owners.size() == 1
                        && allowed.map(side -> side.containsAll(owners)).orElse(true)
                || owners.isEmpty() && allowed.filter(Set::isEmpty).isPresent();
    }

    /** Whether the face could be decided now; a gap between faces that are not settled waits for them. */
    private boolean decide(Face face) {
        Map<Integer, Double> around = face.neighbours(plane);
        OptionalInt stated = choices.of(face.polygon());
        if (face.owners().isEmpty() && around.isEmpty()) {
            return false;
        }
        if (Collections.disjoint(around.keySet(), choices.about())
                && Collections.disjoint(face.owners(), choices.about())) {
            face.belong(face.owners(), true);
        } else if (stated.isEmpty() && face.width() > choices.widest().value()) {
            leave(face, Ground.WIDTH);
        } else if (face.allowed().filter(Set::isEmpty).isPresent()) {
            leaveToNobody(face);
        } else {
            choose(face, stated, around);
        }
        return true;
    }

    private void choose(Face face, OptionalInt stated, Map<Integer, Double> around) {
        Set<Integer> near = face.owners().size() > 1 ? face.owners() : around.keySet();
        Set<Integer> beside = besideLines(face, near, around.keySet());
        Set<Integer> able = keepingMarkers(face, beside);
        if (beside.isEmpty()) {
            leave(face, Ground.LINE);
        } else if (able.isEmpty()) {
            leave(face, Ground.MARKER);
        } else if (stated.isPresent() && !able.contains(stated.getAsInt())) {
            leave(face, Ground.STATED);
        } else if (stated.isPresent()) {
            give(face, stated, Ground.STATED);
        } else {
            Ground ground =
                    able.size() < beside.size() ? Ground.MARKER : beside.equals(near) ? Ground.BORDER : Ground.LINE;
            give(face, OptionalInt.of(longest(able, around)), ground);
        }
    }

    /** Of the units near, those on this side of the lines; where none of them is, those around that are. */
    private static Set<Integer> besideLines(Face face, Set<Integer> near, Set<Integer> around) {
        Set<Integer> beside = new TreeSet<>(near);
        face.allowed().ifPresent(allowed -> {
            beside.retainAll(allowed);
            if (beside.isEmpty()) {
                beside.addAll(around);
                beside.retainAll(allowed);
            }
        });
        return beside;
    }

    private Set<Integer> keepingMarkers(Face face, Set<Integer> units) {
        List<Coordinate> fixed = markers.stream().filter(face::touches).toList();
        Set<Integer> able = new TreeSet<>(units);
        able.removeIf(unit -> !fixed.stream().allMatch(marker -> face.keeps(marker, unit)));
        return able;
    }

    private static int longest(Set<Integer> able, Map<Integer, Double> around) {
        return able.stream()
                .max(Comparator.comparingDouble((Integer unit) -> around.getOrDefault(unit, 0.0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Beyond the line lies a party of which the register holds no unit. */
    private void leaveToNobody(Face face) {
        boolean stands = markers.stream().filter(face::touches).allMatch(marker -> face.keeps(marker, null));
        if (stands) {
            give(face, OptionalInt.empty(), Ground.LINE);
        } else {
            leave(face, Ground.MARKER);
        }
    }

    private void give(Face face, OptionalInt unit, Ground ground) {
        if (face.width() >= ROUNDING) {
            given.add(part(face, unit, ground));
        }
        face.belong(unit.isPresent() ? Set.of(unit.getAsInt()) : Set.of(), true);
    }

    private void leave(Face face, Ground ground) {
        if (face.width() >= ROUNDING) {
            open.add(part(face, OptionalInt.empty(), ground));
        }
        face.belong(face.owners(), true);
    }

    private Part part(Face face, OptionalInt to, Ground ground) {
        Set<Integer> from = face.owners();
        Kind kind = from.isEmpty() ? Kind.GAP : from.size() > 1 ? Kind.OVERLAP : Kind.ASTRAY;
        return new Part(
                kind,
                face.polygon(),
                new SquareMetres(face.area()),
                new Metres(face.width()),
                List.copyOf(from),
                List.copyOf(face.neighbours(plane).keySet()),
                to,
                ground);
    }
}
