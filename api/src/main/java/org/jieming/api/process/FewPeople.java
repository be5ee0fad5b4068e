package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.population.Population;
import org.jieming.population.SmallCounts;
import org.jieming.standard.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What whoever may not see figures of fewer than five people is told instead (product rule of domain E.3): that they are fewer than
 * five. What is reckoned from them is reckoned from stand-ins ({@link SmallCounts#standIns}), so that nothing has to be hidden beside
 * them, and what is hidden here would tell nothing either.
 */
public final class FewPeople {
    /** The member that names those of its siblings that are null because they count fewer. */
    static final String HIDDEN = "fewer_than_" + SmallCounts.FEWEST;

    /** Members that count people, in analyses whose denominator is people. */
    private static final Set<String> COUNTS = Set.of(
            "people",
            "people_after",
            "served",
            "unserved",
            "unknown",
            "no_way",
            "people_without_outside_sites",
            "difference",
            "served_now",
            "served_then",
            "unknown_now",
            "unknown_then",
            "served_before",
            "served_after",
            "served_moved",
            "adds_people",
            "gained",
            "gained_at_most",
            "lost",
            "lost_at_most",
            "with_another_way",
            "in_another_unit",
            "people_unknown",
            "people_unserved",
            "people_at_least",
            "people_without_place",
            "total",
            "satisfied",
            "short",
            "satisfied_from_inside",
            "satisfied_across_borders_only",
            "unknown_near_unrecorded",
            "missing",
            "missing_count");

    private FewPeople() {}

    /** Says that figures of few people are stand-ins, where there are any among those counted. */
    public static void tell(ObjectNode document, Setting setting, Population population) {
        StandIns told = setting.ground().sight().seesSmallCounts()
                ? StandIns.NONE
                : StandIns.of(population.band(), population.cells());
        if (told.cells() > 0) {
            document.put("cells_of_few_people", told.cells());
            Told.text(document, "few_people", told.said());
        }
    }

    /** An answer as whoever asks is told it, in all its forms. */
    public static Outcome told(Ground ground, Outcome outcome) {
        if (ground.sight().seesSmallCounts()) {
            return outcome;
        }
        hide(outcome.document(), true);
        return new Outcome(
                outcome.document(),
                outcome.map().map(map -> () -> {
                    ObjectNode features = map.get();
                    hide(features, true);
                    return features;
                }),
                outcome.table().map(table -> () -> hidden(table.get())),
                outcome.paper());
    }

    /** Units, estates and facilities may be few: of those a clause tells that its denominator is another. */
    private static void hide(JsonNode json, boolean countsPeople) {
        JsonNode basis = json.path("basis");
        boolean isOfPeople = basis.isTextual() ? basis.asText().equals(Basis.POPULATION.word()) : countsPeople;
        if (json instanceof ObjectNode object && isOfPeople) {
            List<String> few = new ArrayList<>();
            object.properties().forEach(member -> {
                if (COUNTS.contains(member.getKey()) && isFew(member.getValue())) {
                    few.add(member.getKey());
                }
            });
            few.forEach(object::putNull);
            if (!few.isEmpty()) {
                ArrayNode names = object.putArray(HIDDEN);
                few.forEach(names::add);
            }
        }
        json.forEach(member -> hide(member, isOfPeople));
    }

    private static boolean isFew(JsonNode value) {
        return value.isNumber()
                && value.asDouble() == Math.rint(value.asDouble())
                && SmallCounts.isSmall(Math.abs(value.asLong()));
    }

    private static Sheet hidden(Sheet sheet) {
        return new Sheet(
                sheet.name(),
                sheet.columns(),
                sheet.rows().stream().map(row -> hidden(sheet, row)).toList());
    }

    private static List<@Nullable Object> hidden(Sheet sheet, List<@Nullable Object> row) {
        List<@Nullable Object> told = new ArrayList<>(row);
        for (int column = 0; column < told.size(); column++) {
            if (sheet.columns().get(column).isPeople()
                    && told.get(column) instanceof Long people
                    && SmallCounts.isSmall(Math.abs(people))) {
                told.set(column, null);
            }
        }
        return told;
    }
}
