package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.inspection.LineEnd;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;

/**
 * The plan of a round (实施方案), which both parties sign (C-36).
 *
 * @param year the year of the round
 * @param special whether it is a special inspection, which does not reset the cycle (C-33)
 * @param lead the party that leads
 * @param leadReason why the party leads whose turn it is not; empty where it is
 * @param from the first day in the field
 * @param to the last
 * @param members who takes part, by team
 * @param markers the markers to be inspected, in the order of the line
 * @param ends the ends of the line to which the round goes on behind the markers; none in a plan of former days
 * @param text what else is planned
 */
public record Plan(
        int year,
        boolean special,
        Team lead,
        String leadReason,
        LocalDate from,
        LocalDate to,
        Map<Team, List<String>> members,
        List<ItemId> markers,
        Set<LineEnd> ends,
        String text) {
    /** What a plan says. */
    public static final Known MEMBERS =
            Known.of("year", "special", "lead", "lead_reason", "from", "to", "members", "markers", "ends", "text");

    private static final Known TEAMS = Known.of("a", "b");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_MEMBERS = 50;
    /** More than a line of 500 km has, a marker every 250 m. */
    private static final int MOST_MARKERS = 2_000;

    public Plan {
        members = Map.copyOf(members);
        markers = List.copyOf(markers);
        ends = Set.copyOf(ends);
        if (to.isBefore(from)) {
            throw new Malformed(
                    "to", to.toString(), Bilingual.of("结束日期不能早于开始日期", "the last day is not before the first"));
        }
    }

    /** Reads a plan; throws {@link Malformed} naming what cannot be. */
    public static Plan read(Fields json) {
        Map<Team, List<String>> members = new EnumMap<>(Team.class);
        Fields named = TEAMS.only(json.child("members").orElse(new Fields(Json.object())));
        for (Team team : Team.values()) {
            members.put(team, named.texts(team.word(), MOST_MEMBERS));
        }
        return new Plan(
                json.integer("year", 1996, 2200),
                json.flag("special").orElse(false),
                lead(json),
                json.textOrEmpty("lead_reason", LONGEST_REASON),
                json.day("from"),
                json.day("to"),
                members,
                json.texts("markers", MOST_MARKERS).stream()
                        .map(id -> Identified.item("markers", id))
                        .distinct()
                        .toList(),
                json.texts("ends", 2).stream().map(LineEnd::parse).collect(Collectors.toSet()),
                json.textOrEmpty("text", LONGEST_TEXT));
    }

    private static Team lead(Fields json) {
        if (json.textOrEmpty("lead", 100).isBlank()) {
            throw new Malformed(
                    "lead",
                    "",
                    Bilingual.of(
                            "请写明牵头方:a(甲方)或 b(乙方);双方轮流牵头,轮到哪方见联检台账",
                            "say who leads: a (party A) or b (party B); both take turns, and the ledger tells whose it is"));
        }
        return Identified.team(json, "lead");
    }

    /** The same for these markers and ends of the line. */
    public Plan of(List<ItemId> inspected, Set<LineEnd> reached) {
        return new Plan(year, special, lead, leadReason, from, to, members, inspected, reached, text);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("year", year).put("special", special);
        json.put("lead", lead.word()).put("from", from.toString()).put("to", to.toString());
        if (!leadReason.isEmpty()) {
            // a plan without one reads as it did when it was signed
            json.put("lead_reason", leadReason);
        }
        ObjectNode named = json.putObject("members");
        for (Team team : Team.values()) {
            ArrayNode names = named.putArray(team.word());
            members.getOrDefault(team, List.of()).forEach(names::add);
        }
        ArrayNode ids = json.putArray("markers");
        markers.forEach(id -> ids.add(id.toString()));
        if (!ends.isEmpty()) {
            ArrayNode words = json.putArray("ends");
            ends.stream().sorted().forEach(end -> words.add(end.word()));
        }
        return json.put("text", text);
    }
}
