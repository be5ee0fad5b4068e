package org.jieming.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;

/** Whatever cells a register holds, nobody is counted twice and nobody is left out without a word. */
class CountingProperties {
    private static final List<String> KINDS = List.of("building", "grid", "village-unit", "township", "county", "");

    private static DivisionCode code(String digits) {
        return DivisionCode.parse(digits);
    }

    /** Two counties of three townships of four villages. */
    private static List<DivisionCode> divisions() {
        List<DivisionCode> codes = new ArrayList<>();
        for (String county : List.of("990121", "990122")) {
            codes.add(code(county));
            for (int town = 1; town <= 3; town++) {
                codes.add(code(county + "10" + town));
                for (int village = 1; village <= 4; village++) {
                    codes.add(code(county + "10" + town + "20" + village));
                }
            }
        }
        return codes;
    }

    private static ItemVersion cell(int number, String kind, DivisionCode unit, int year, long people) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.POPULATION_CELL))
                .set("cell_id", "c" + number)
                .set("division_code", unit.digits())
                .set("population", people)
                .set("year", (long) year);
        if (!kind.isEmpty()) {
            values.set("cell_kind", kind);
        }
        return new ItemVersion(
                ItemId.named("c" + number),
                ItemType.POPULATION_CELL,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                null);
    }

    private static List<ItemVersion> cells(Random random) {
        List<DivisionCode> units = divisions();
        List<ItemVersion> cells = new ArrayList<>();
        int many = random.nextInt(60);
        for (int number = 0; number < many; number++) {
            cells.add(cell(
                    number,
                    KINDS.get(random.nextInt(KINDS.size())),
                    units.get(random.nextInt(units.size())),
                    2020 + random.nextInt(2),
                    random.nextInt(1_000)));
        }
        return cells;
    }

    private static Population counted(List<ItemVersion> cells, String area) {
        return Population.of(cells, code(area), divisions(), Band.ALL, none -> Optional.empty());
    }

    @Property(tries = 300)
    void in_a_county_one_source_is_counted_and_every_part_of_it_is_counted_or_named(@ForAll long seed) {
        List<ItemVersion> cells = cells(new Random(seed));
        for (String county : List.of("990121", "990122")) {
            Population people = counted(cells, county);
            assertThat(people.cells().stream()
                            .map(cell -> CellSource.of(cell.item()))
                            .distinct())
                    .as("seed " + seed)
                    .hasSizeLessThanOrEqualTo(1);
            divisions().stream()
                    .filter(unit -> unit.digits().endsWith("000")
                            && !unit.digits().endsWith("000000")
                            && code(county).contains(unit))
                    .forEach(town -> assertThat(isTold(people, town))
                            .as("seed " + seed + " " + town)
                            .isTrue());
        }
    }

    private static boolean isTold(Population people, DivisionCode town) {
        return Stream.concat(people.cells().stream().map(Population.Cell::unit), people.uncounted().stream())
                .anyMatch(unit -> unit.contains(town) || town.contains(unit));
    }

    @Property(tries = 300)
    void a_town_is_told_of_itself_what_its_county_is_told_of_it(@ForAll long seed) {
        List<ItemVersion> cells = cells(new Random(seed));
        Population city = counted(cells, "990100");
        Population county = counted(cells, "990121");
        assertThat(within(city, code("990121"))).as("seed " + seed).isEqualTo(county.people());
        for (int town = 1; town <= 3; town++) {
            DivisionCode code = code("99012110" + town);
            Population alone = counted(cells, code.shortForm());
            assertThat(alone.people()).as("seed " + seed + " " + code).isEqualTo(within(county, code));
            assertThat(alone.uncounted())
                    .as("seed " + seed + " " + code)
                    .isEqualTo(
                            county.uncounted().stream().filter(code::contains).toList());
        }
    }

    @Property(tries = 300)
    void a_unit_is_complete_where_no_gap_lies_in_it_or_holds_it(@ForAll long seed) {
        List<ItemVersion> cells = cells(new Random(seed));
        Population people = counted(cells, "990100");
        for (DivisionCode unit : divisions()) {
            assertThat(people.isComplete(unit))
                    .as("seed " + seed + " " + unit)
                    .isEqualTo(people.unknownIn().stream().noneMatch(gap -> unit.contains(gap) || gap.contains(unit)));
        }
        assertThat(people.isComplete()).isEqualTo(people.unknownIn().isEmpty());
    }

    private static long within(Population people, DivisionCode unit) {
        return people.cells().stream()
                .filter(cell -> unit.contains(cell.unit()))
                .mapToLong(Population.Cell::people)
                .sum();
    }
}
