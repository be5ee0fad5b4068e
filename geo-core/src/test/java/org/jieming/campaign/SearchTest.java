package org.jieming.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NamingRules;
import org.jieming.place.PlaceTables;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Forty streets of one built-up area are all called 示例大道. */
class SearchTest {
    private static final int STREETS = 40;
    private static final int MOST_CLUES = 20;

    private static ItemVersion item(ItemType type, Shape shape, String id, Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return new ItemVersion(ItemId.named(id), type, Period.ALWAYS, new RevisionNumber(1), values.build(), shape);
    }

    private static List<Found> found(Runnable watch) {
        Shape town =
                Shape.of(new GeometryFactory().toGeometry(new Envelope(105.00, 105.50, 35.00, 35.04)), Crs.CGCS2000);
        List<ItemVersion> streets = new ArrayList<>();
        for (int i = 0; i < STREETS; i++) {
            streets.add(item(
                    ItemType.PLACE,
                    Shape.point(105.01 + 0.01 * i, 35.02),
                    "street " + i,
                    Map.of("name", "示例大道", "kind", "K5", "division_code", "990121001")));
        }
        Map<ItemType, List<ItemVersion>> believed = Map.of(
                ItemType.PLACE,
                streets,
                ItemType.CONSTRAINT_ZONE,
                List.of(item(
                        ItemType.CONSTRAINT_ZONE, town, "town", Map.of("name", "河东", "zone_kind", "built-up-area"))));
        NameIndex index = NameIndex.of(
                Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, believed, List.of()), PlaceTables.SHIPPED);
        return new Search(
                        NamingRules.of(PlaceTables.SHIPPED),
                        index,
                        DivisionCode.parse("990121"),
                        LocalDate.parse("2026-01-01"),
                        any -> true)
                .find(Set.of(Cause.DUPLICATE), Set.of(), watch);
    }

    /** Each is told of twenty of the other thirty-nine, and looks at no more of them. */
    @Test
    void each_of_many_namesakes_is_found_with_as_many_others_as_an_entry_keeps() {
        AtomicInteger watched = new AtomicInteger();
        List<Found> found = found(watched::incrementAndGet);
        assertThat(found).hasSize(STREETS).allSatisfy(each -> assertThat(each.clues())
                .hasSize(MOST_CLUES)
                .noneMatch(clue -> clue.other().equals(Optional.of(each.item().id()))));
        assertThat(watched).hasValue(STREETS);
    }

    @Test
    void a_search_ends_in_the_midst_of_a_cluster_when_whoever_watches_says_so() {
        AtomicInteger watched = new AtomicInteger();
        assertThatThrownBy(() -> found(() -> {
                    if (watched.incrementAndGet() == 3) {
                        throw new CancellationException("out of time");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(watched).hasValue(3);
    }
}
