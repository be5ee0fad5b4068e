package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.population.SmallCounts;
import org.jieming.register.ItemId;
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
        long few = setting.ground().sight().seesSmallCounts() ? 0 : few(population);
        if (few > 0) {
            document.put("cells_of_few_people", few);
            Told.text(
                    document,
                    "few_people",
                    Bilingual.format(
                            "%d 个人口单元不足 %d 人,公众版按每处 %d 人计(个人信息保护),所列人数因此每处至多相差 %d 人,合计至多相差 %d 人;登录后为实数",
                            "%d population cells hold fewer than %d people; for the public each is reckoned as %d (protection of"
                                    + " personal information), so that figures are off by %d people at most for each of them, and by %d"
                                    + " in all; accounts are told the true ones",
                            few,
                            SmallCounts.FEWEST,
                            SmallCounts.STAND_IN,
                            SmallCounts.STAND_IN - 1,
                            few * (SmallCounts.STAND_IN - 1)));
        }
    }

    /** How many cells hold few people: all pieces of one that was spread are as small. */
    private static long few(Population population) {
        Set<ItemId> small = population.cells().stream()
                .filter(cell -> SmallCounts.isSmall(cell.people()))
                .map(cell -> cell.item().id())
                .collect(Collectors.toSet());
        return population.cells().stream()
                .filter(cell -> small.contains(cell.item().id()))
                .collect(Collectors.groupingBy(
                        cell -> cell.item().id(), Collectors.summingLong(Population.Cell::people)))
                .values()
                .stream()
                .filter(SmallCounts::isSmall)
                .count();
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
