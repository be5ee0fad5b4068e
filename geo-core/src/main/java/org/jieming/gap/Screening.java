package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jspecify.annotations.Nullable;

/**
 * Measures places against the zones that a clause keeps them away from (domain D-10, D-11), edge to edge on the ellipsoid, as far as
 * the zone itself asks, else the clause; 0 means not inside or across. Zones over the border count when they are too near; but nothing is passed where no layer is: not
 * outside of the area, not within the distance asked for of a county in which the register holds nothing of the kind, unless it
 * is of the area and the kind is declared complete, and not where land within that distance lies in no division at all. What a neighbour has recorded says nothing of here.
 */
public final class Screening {
    /** Zones this far outside the box of the area are measured in any case; degrees. */
    private static final double NEAR = 0.2;

    /** No degree in China is shorter: 111,320 m × cos 54° = 65,400 m of longitude. */
    private static final double METRES_PER_DEGREE = 60_000;

    /** The fastest walk that is asked about, in metres a second. */
    private static final double FASTEST = 2;

    private final Clause clause;
    private final @Nullable Layers layers;
    private final Map<String, List<ItemVersion>> zones = new TreeMap<>();
    private final Map<String, List<Undrawn>> undrawn = new TreeMap<>();
    private final TreeSet<String> notRecorded = new TreeSet<>();

    /**
     * A place against one kind of zone.
     *
     * @param kind code of {@code zone-kind}
     * @param nearest the nearest zone of that kind, of those that are too near where some are; empty when none is recorded
     * @param metres how far it is; infinite without one
     * @param required how far it is to be, by its own rule or by the clause
     * @param outcome whether the distance is kept; where it seems so, unknown when the kind is not recorded round the place
     * @param reason why it is unknown
     */
    public record Row(
            String kind,
            Optional<ItemVersion> nearest,
            double metres,
            double required,
            Compliance outcome,
            Optional<Bilingual> reason) {}

    /** The zones of a clause of form {@code away-from}. O(zones of the register). */
    public static Screening of(Holdings holdings, Clause clause) {
        Screening screening = new Screening(clause, new Layers(holdings, clause.value()));
        screening.gather(holdings, (kind, zone) -> true);
        ZoneKinds.leaves(clause.zones()).stream()
                .filter(kind -> !screening.layers.isRecorded(kind))
                .forEach(screening.notRecorded::add);
        return screening;
    }

    /**
     * The zones of whose kind no clause says anything and that keep others off by what they are themselves: by a distance of their own,
     * and no-burial zones by their land (D-03, D-10). What is not recorded of such kinds nobody asks for.
     *
     * @param clause {@link OwnDistances}
     */
    static Screening ofOwn(Holdings holdings, Clause clause) {
        Screening screening = new Screening(clause, null);
        screening.gather(
                holdings,
                (kind, zone) -> own(zone).isPresent()
                        || ZoneKinds.isNoBurial(kind) && (ZoneKinds.isNoBurial(zone) || ZoneKinds.mayBeNoBurial(zone)));
        screening
                .zones
                .entrySet()
                .removeIf(kind -> kind.getValue().isEmpty()
                        && screening.undrawn.get(kind.getKey()).isEmpty());
        return screening;
    }

    private Screening(Clause clause, @Nullable Layers layers) {
        this.clause = clause;
        this.layers = layers;
    }

    /** Whether there is nothing to measure against. */
    boolean isEmpty() {
        return zones.isEmpty();
    }

    /** How far outside the box of an area zones and counties matter to clauses, in degrees: as far as one of them asks for. */
    public static double around(Collection<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.form() == Form.AWAY_FROM || clause.form() == Form.PEOPLE_WITHIN)
                .mapToDouble(clause -> degrees(clause.metres(FASTEST)))
                .reduce(NEAR, Math::max);
    }

    /** So many metres in degrees, at the least as far in whatever direction. */
    public static double degrees(double metres) {
        return metres / METRES_PER_DEGREE;
    }

    private void gather(Holdings holdings, BiPredicate<String, ItemVersion> counts) {
        for (String leaf : ZoneKinds.leaves(clause.zones())) {
            List<ItemVersion> known = holdings.all(ItemType.CONSTRAINT_ZONE).stream()
                    .filter(zone -> ZoneKinds.isOf(zone.values().text("zone_kind"), leaf) && counts.test(leaf, zone))
                    .toList();
            zones.put(
                    leaf,
                    known.stream()
                            .filter(zone -> zone.shapeOrNull() != null)
                            .filter(zone -> holdings.unitOf(zone) != Units.OUTSIDE
                                    || isNear(holdings, zone, zone.shapeOrNull()))
                            .toList());
            undrawn.put(
                    leaf,
                    known.stream()
                            .filter(zone -> zone.shapeOrNull() == null)
                            .map(zone -> Undrawn.of(holdings, zone))
                            .filter(zone -> zone.mayBeInside()
                                    || zone.within()
                                            .filter(unit -> isNear(holdings, zone.zone(), unit))
                                            .isPresent())
                            .toList());
        }
    }

    /** Whether a shape is near enough to the area for a zone that is it, or lies in it. */
    private boolean isNear(Holdings holdings, ItemVersion zone, Shape shape) {
        return shape.envelope().distance(holdings.units().box())
                <= Math.max(around(List.of(clause)), degrees(required(zone)));
    }

    /**
     * A place against every kind of zone that the clause names. O(zones), boxes first.
     *
     * @param isHere whether the register says that the place is in the area, wherever it is drawn
     */
    public List<Row> rows(Shape place, boolean isHere) {
        List<Row> rows = new ArrayList<>();
        zones.forEach((kind, known) -> rows.add(row(place, isHere, kind, known)));
        return rows;
    }

    private Row row(Shape place, boolean isHere, String kind, List<ItemVersion> known) {
        NearestZone worst = NearestZone.none(clause.value());
        for (ItemVersion zone : known) {
            Shape shape = Objects.requireNonNull(zone.shapeOrNull());
            double required = required(zone);
            double metres = metres(place, shape, Math.max(worst.metres(), required));
            NearestZone near = new NearestZone(
                    Optional.of(zone),
                    metres,
                    required,
                    isKept(metres, required),
                    isHint(zone),
                    NearestZone.doubt(zone, metres, layers == null && own(zone).isEmpty()));
            worst = near.isWorseThan(worst) ? near : worst;
        }
        Optional<Bilingual> unknown = worst.isKept()
                ? unseen(kind, place)
                        .or(() -> Optional.ofNullable(layers).flatMap(each -> each.lacking(kind, place, isHere)))
                : worst.doubt();
        return new Row(
                kind,
                worst.metres() < Double.POSITIVE_INFINITY ? worst.zone() : Optional.empty(),
                worst.metres(),
                worst.required(),
                unknown.isPresent()
                        ? Compliance.UNKNOWN
                        : worst.isKept() ? Compliance.SATISFIED : worst.isHint() ? Compliance.NOTED : Compliance.SHORT,
                unknown);
    }

    /** The zones of a kind that nobody has drawn and that may be too near; empty where there are none. */
    private Optional<Bilingual> unseen(String kind, Shape place) {
        return Undrawn.told(undrawn.getOrDefault(kind, List.of()).stream()
                .filter(zone -> zone.within()
                        .map(unit -> !isKept(metres(place, unit, required(zone.zone())), required(zone.zone())))
                        .orElse(true))
                .toList());
    }

    /** A hint is told as to be noted; the distance that a zone asks for itself is none. */
    private boolean isHint(ItemVersion zone) {
        return clause.strength() == Clause.Strength.HINT && own(zone).isEmpty();
    }

    /** How far off a zone asks to be by its own rule (D-10). */
    private static Optional<Double> own(ItemVersion zone) {
        return zone.values().get("buffer_m").map(Double.class::cast);
    }

    /**
     * How far off a zone is to be: by its own rule where it has one, which takes the place of what holds without a local rule, and takes
     * nothing from a law.
     */
    private double required(ItemVersion zone) {
        boolean isLaw = !clause.strength().givesWay();
        return own(zone)
                .map(metres -> isLaw ? Math.max(metres, clause.value()) : metres)
                .orElse(clause.value());
    }

    /** A distance of 0 asks for nothing but to be outside: touching edges have distance 0 and are inside for us. */
    private boolean isKept(double metres, double required) {
        return required == 0 ? metres > 0 : clause.sense().keeps(metres, required);
    }

    /** The distance, or infinity when boxes alone show that it is not below a bound. */
    private static double metres(Shape one, Shape other, double bound) {
        return mayBeWithin(one, other, bound) ? one.distance(other).value() : Double.POSITIVE_INFINITY;
    }

    /** Whether boxes alone leave it open that two shapes are within a distance. */
    static boolean mayBeWithin(Shape one, Shape other, double metres) {
        return one.envelope().distance(other.envelope()) * METRES_PER_DEGREE <= metres;
    }

    /** Which layers are missing, and which zones nobody has drawn; empty when none is. */
    public Optional<Bilingual> missing() {
        List<Bilingual> missing = new ArrayList<>();
        if (!notRecorded.isEmpty()) {
            Bilingual kinds =
                    Bilingual.listed(notRecorded.stream().map(ZoneKinds::title).toList());
            missing.add(Bilingual.of("没有图层:" + kinds.zh(), "no layer: " + kinds.en()));
        }
        Undrawn.told(undrawn.values().stream().flatMap(List::stream).distinct().toList())
                .ifPresent(missing::add);
        return missing.isEmpty() ? Optional.empty() : Optional.of(Bilingual.joined(missing));
    }
}
