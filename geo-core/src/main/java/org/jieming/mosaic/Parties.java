package org.jieming.mosaic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jieming.measure.Metres;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Whose each place is, by what the lines around it name: who is named by all of them. Where lines do not tell left from right, a
 * place goes to whoever is left when the one across is known. A place with a contradiction is nobody's, and the unit most named
 * there is not made at all: half a unit would be taken for a whole one.
 */
final class Parties {
    private final List<Parcel> parcels;
    private final LocalPlane plane;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Integer> withheld = new HashSet<>();
    private final Map<Integer, List<Polygon>> parts = new TreeMap<>();

    /**
     * Settles whose the places are. O(n log n) in the places and open stretches.
     *
     * @param open stretches that part nothing: what they lie in may be two places
     */
    Parties(List<Parcel> parcels, Crossings crossings, Collection<Stretch> open, LocalPlane plane) {
        this.parcels = parcels;
        this.plane = plane;
        exclude();
        Set<Parcel> doubtful = around(open);
        for (Parcel parcel : parcels) {
            if (parcel.allowed().isEmpty()) {
                contradiction(parcel);
            } else if (doubtful.contains(parcel)
                    || parcel.ways().stream().map(Way::stretch).anyMatch(crossings::spoil)) {
                withheld.addAll(parcel.allowed());
            } else {
                parcel.owner().ifPresentOrElse(owner -> hold(owner, parcel), () -> undecided(parcel));
            }
        }
    }

    /** The places of each unit of which every place is sound. */
    Map<Integer, List<Polygon>> parts() {
        Map<Integer, List<Polygon>> sound = new TreeMap<>(parts);
        sound.keySet().removeAll(withheld);
        sound.remove(Flaw.NOBODY);
        return sound;
    }

    /** Whether some place is a unit's, sound or not. */
    boolean isEnclosed(int unit) {
        return parts.containsKey(unit) || withheld.contains(unit);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    private Set<Parcel> around(Collection<Stretch> open) {
        Set<Parcel> around = new HashSet<>();
        HPRtree boxes = boxes();
        for (Stretch stretch : open) {
            withheld.addAll(few(stretch.side(true)));
            withheld.addAll(few(stretch.side(false)));
            Coordinate middle = LineSegment.midPoint(stretch.points()[0], stretch.points()[1]);
            for (Object near : boxes.query(new Envelope(middle))) {
                Parcel parcel = (Parcel) near;
                if (SimplePointInAreaLocator.isContained(middle, parcel.polygon())) {
                    around.add(parcel);
                }
            }
        }
        return around;
    }

    private HPRtree boxes() {
        HPRtree boxes = new HPRtree();
        parcels.forEach(parcel -> boxes.insert(parcel.polygon().getEnvelopeInternal(), parcel));
        return boxes;
    }

    /** A line of a county names all its towns and tells nothing of one. */
    private static Set<Integer> few(Set<Integer> units) {
        return units.size() <= 2 ? units : Set.of();
    }

    /** A line parts two: who holds one side does not hold the other. */
    private void exclude() {
        Deque<Parcel> settled = new ArrayDeque<>();
        parcels.stream().filter(parcel -> parcel.owner().isPresent()).forEach(settled::add);
        while (!settled.isEmpty()) {
            Parcel parcel = settled.remove();
            int owner = parcel.owner().orElseThrow();
            for (Way way : parcel.ways()) {
                Parcel across = way.back().parcel();
                if (across != null && across.excludes(owner)) {
                    settled.add(across);
                }
            }
        }
    }

    private void hold(int owner, Parcel parcel) {
        for (Way way : parcel.ways()) {
            Parcel across = way.back().parcel();
            if (owner != Flaw.NOBODY && across != null && across.allowed().equals(Set.of(owner))) {
                withheld.add(owner);
                if (way.stretch().along() == way) {
                    tell(Flaw.Kind.CONTRADICTION, way, List.of(owner, owner));
                }
            }
        }
        parts.computeIfAbsent(owner, none -> new ArrayList<>()).add(parcel.polygon());
    }

    private void contradiction(Parcel parcel) {
        int named = parcel.named();
        withheld.add(named);
        for (Way way : parcel.ways()) {
            withheld.addAll(few(way.allowed()));
            if (!way.allowed().contains(named)) {
                List<Integer> units = new ArrayList<>(List.of(named));
                units.addAll(new TreeSet<>(way.allowed()));
                boolean isSwapped = way.back().allowed().contains(named) && isNamedAcross(way);
                tell(isSwapped ? Flaw.Kind.SWAPPED : Flaw.Kind.CONTRADICTION, way, units);
            }
        }
    }

    private static boolean isNamedAcross(Way way) {
        Parcel across = way.back().parcel();
        return across == null || way.allowed().contains(across.named());
    }

    private void tell(Flaw.Kind kind, Way way, List<Integer> units) {
        flaws.add(new Flaw(
                kind,
                way.stretch().drawn(),
                new Metres(plane.metres(way.stretch().drawn()).getLength()),
                List.of(way.stretch().line()),
                units));
    }

    private void undecided(Parcel parcel) {
        flaws.add(new Flaw(
                Flaw.Kind.UNDECIDED,
                parcel.polygon(),
                new Metres(plane.metres(parcel.polygon()).getLength() / 2),
                List.copyOf(new TreeSet<>(
                        parcel.ways().stream().map(way -> way.stretch().line()).toList())),
                List.copyOf(parcel.allowed())));
    }
}
