package org.jieming.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** The city 320200 becomes part of 320100: its district 320205 would bear 320105, which another bears. */
class CodeClashTest {
    private static ItemVersion unit(String code) {
        Values values = Values.of(Descriptor.of(ItemType.DIVISION))
                .parse("name", "甲" + code)
                .parse("code", code + "000000")
                .build();
        return new ItemVersion(
                ItemId.named(code), ItemType.DIVISION, Period.ALWAYS, new RevisionNumber(1), values, null);
    }

    /** The code proposed for the district of the city that ends, beside districts that stand in the one that goes on. */
    private static Optional<String> proposed(Stream<String> standing) {
        ItemVersion city = unit("320100");
        ItemVersion ending = unit("320200");
        List<ItemVersion> divisions = Stream.concat(
                        Stream.of(city, ending, unit("320205")), standing.map(CodeClashTest::unit))
                .toList();
        Snapshot snapshot =
                Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, Map.of(ItemType.DIVISION, divisions), List.of());
        Adjustment event = new Adjustment(
                EventKind.MERGE,
                LocalDate.parse("2026-03-01"),
                List.of(city, ending),
                List.of(new Adjustment.Unit(city.id(), city.values(), null)));
        List<CodeClash> clashes = CodeClash.of(event, Recoding.of(event, Map.of(), snapshot), snapshot);
        assertThat(clashes).extracting(CodeClash::wanted).containsExactly("320105000000");
        return clashes.get(0).proposed();
    }

    @Test
    void the_next_free_number_of_the_same_city_is_proposed() {
        assertThat(proposed(Stream.of("320105"))).contains("320106000000");
    }

    /** A county has two digits of its own, 01 to 20 for districts: with all of them taken none of this city is free. */
    @Test
    void where_all_districts_of_the_city_are_numbered_none_of_another_city_is_proposed() {
        Stream<String> all = IntStream.rangeClosed(1, 20).mapToObj(number -> String.format("3201%02d", number));
        assertThat(proposed(all)).isEmpty();
    }
}
