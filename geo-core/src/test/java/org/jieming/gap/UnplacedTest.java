package org.jieming.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.division.DivisionCode;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.walk.Yardstick;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Towns of a county in a row, 0.05° by 0.05° at 31° N or 4,770 by 5,540 m; the last is not drawn, nor is the county. */
class UnplacedTest {
    private static final int TOWNS = 5;
    private static final String COUNTY = "970301000000";

    private static String town(int at) {
        return "97030110" + at + "000";
    }

    private static Optional<Geometry> outline(DivisionCode code) {
        for (int at = 0; at < TOWNS - 1; at++) {
            if (town(at).equals(code.digits())) {
                double west = 100 + 0.05 * at;
                return Optional.of(new GeometryFactory().toGeometry(new Envelope(west, west + 0.05, 31, 31.05)));
            }
        }
        return Optional.empty();
    }

    private static ItemVersion facility(Random random) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.FACILITY));
        Map.of(
                        "name",
                        "站",
                        "facility_type",
                        random.nextBoolean() ? "E4" : "E5",
                        "division_code",
                        random.nextInt(6) == 0 ? COUNTY : town(random.nextInt(TOWNS)),
                        "status",
                        random.nextBoolean() ? "operating" : "planned")
                .forEach(values::set);
        return new ItemVersion(
                ItemId.of(new UUID(random.nextLong(), random.nextLong())),
                ItemType.FACILITY,
                Period.ALWAYS,
                RevisionNumber.NONE,
                values.build(),
                null);
    }

    private static double metres(ItemVersion facility) {
        return facility.values().text("facility_type").equals("E4") ? 1_000 : 9_000;
    }

    /** What is found by place and by unit is what is found when every facility is asked about everybody, one after the other. */
    @Property(tries = 60)
    void whoever_is_found_is_who_is_found_one_by_one(@ForAll long seed) {
        Random random = new Random(seed);
        List<ItemVersion> some = new ArrayList<>();
        for (int at = random.nextInt(30); at >= 0; at--) {
            some.add(facility(random));
        }
        int people = 1 + random.nextInt(60);
        double[] lonLat = new double[2 * people];
        List<DivisionCode> homes = new ArrayList<>();
        for (int cell = 0; cell < people; cell++) {
            boolean isKnown = random.nextInt(5) > 0;
            lonLat[2 * cell] = isKnown ? 99.9 + 0.45 * random.nextDouble() : Double.NaN;
            lonLat[2 * cell + 1] = isKnown ? 30.9 + 0.25 * random.nextDouble() : Double.NaN;
            homes.add(new DivisionCode(
                    random.nextInt(4) == 0
                            ? COUNTY
                            : town(random.nextInt(TOWNS)).replaceAll("000$", random.nextBoolean() ? "201" : "000")));
        }
        Positions demand = Positions.ofDegrees(lonLat);
        Unplaced unplaced = Unplaced.of(
                some, facility -> facility.values().text("status").equals("operating"), UnplacedTest::outline);
        Unplaced.Range range = Unplaced.Range.within(Yardstick.straight(), UnplacedTest::metres);

        boolean[] served = unplaced.served(demand, range);
        boolean[] may = unplaced.mayServe(demand, homes::get, range);
        for (int at = 0; at < people; at++) {
            int cell = at;
            assertThat(served[cell])
                    .as("seed %d, cell %d", seed, cell)
                    .isEqualTo(unplaced.facilities().stream().anyMatch(one -> serves(one, demand, cell)));
            assertThat(may[cell])
                    .as("seed %d, cell %d", seed, cell)
                    .isEqualTo(unplaced.facilities().stream().anyMatch(one -> may(one, demand, cell, homes.get(cell))));
        }
        DivisionCode elsewhere = new DivisionCode("970302000000");
        assertThat(unplaced.near(elsewhere, demand, range).count())
                .isEqualTo(Math.toIntExact(unplaced.facilities().stream()
                        .filter(one -> isAnybodyNear(one, demand, people))
                        .count()));
    }

    private static boolean serves(Unplaced.Facility one, Positions demand, int cell) {
        double metres = metres(one.item());
        return one.serves()
                && !Double.isNaN(demand.longitude(cell))
                && one.where()
                        .filter(where -> where.most(demand, cell, metres) <= metres)
                        .isPresent();
    }

    private static boolean may(Unplaced.Facility one, Positions demand, int cell, DivisionCode home) {
        boolean isKnown = !Double.isNaN(demand.longitude(cell));
        return one.unit().contains(home)
                || (one.where().isPresent() && isKnown
                        ? isNear(one.where().get(), one, demand, cell)
                        : home.contains(one.unit()));
    }

    private static boolean isNear(Somewhere where, Unplaced.Facility one, Positions demand, int cell) {
        return where.least(demand, cell, metres(one.item())) <= metres(one.item());
    }

    private static boolean isAnybodyNear(Unplaced.Facility one, Positions demand, int people) {
        for (int cell = 0; cell < people; cell++) {
            int at = cell;
            if (!Double.isNaN(demand.longitude(cell))
                    && one.where()
                            .filter(where -> isNear(where, one, demand, at))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
