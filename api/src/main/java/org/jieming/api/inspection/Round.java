package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;
import org.jieming.register.LegalTime;

/**
 * One joint inspection of a line.
 *
 * @param id its id
 * @param line the line as an item, so that the round survives a new code
 * @param lineCode the code of the line when it was planned
 * @param lineName its name then
 * @param parties both parties as they were then
 * @param plan what was planned
 * @param minutes what both decided when they met (会议纪要); empty until written
 * @param author the account that opened it
 * @param at when
 */
public record Round(
        UUID id,
        ItemId line,
        String lineCode,
        String lineName,
        Map<Team, Party> parties,
        Plan plan,
        String minutes,
        String author,
        Instant at) {

    /**
     * A party of a line.
     *
     * @param code the code of its division
     * @param name its name
     */
    public record Party(String code, String name) {}

    public Round {
        parties = Map.copyOf(parties);
    }

    /** The same with another plan. */
    public Round planned(Plan other) {
        return new Round(id, line, lineCode, lineName, parties, other, minutes, author, at);
    }

    /** The same with other minutes. */
    public Round minuted(String text) {
        return new Round(id, line, lineCode, lineName, parties, plan, text, author, at);
    }

    /** When it began: nobody states anything in it before it was opened, or before the days that its plan names. */
    public Instant earliest() {
        Instant planned = LegalTime.begins(plan.from());
        return planned.isBefore(at) ? planned : at;
    }

    /** The round as a document. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id.toString()).put("line", line.toString());
        json.put("line_code", lineCode).put("line_name", lineName);
        ObjectNode both = json.putObject("parties");
        for (Team team : Team.values()) {
            Party party = parties.get(team);
            both.putObject(team.word()).put("code", party.code()).put("name", party.name());
        }
        json.set("plan", plan.json());
        json.put("minutes", minutes);
        return json.put("opened_by", author).put("opened_at", at.toString());
    }

    static Round parse(Fields json) {
        Map<Team, Party> parties = new EnumMap<>(Team.class);
        Fields both = json.child("parties").orElseThrow();
        for (Team team : Team.values()) {
            Fields party = both.child(team.word()).orElseThrow();
            parties.put(team, new Party(party.text("code", 12), party.text("name", 100)));
        }
        return new Round(
                json.uuid("id"),
                Identified.item(json, "line"),
                json.text("line_code", 12),
                json.text("line_name", 100),
                parties,
                Plan.read(json.child("plan").orElseThrow()),
                json.textOrEmpty("minutes", 20_000),
                json.text("opened_by", 40),
                json.instant("opened_at"));
    }
}
