package org.jieming.api.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;
import org.jieming.rule.Finding;

/** Why a change is made: the legal document behind it, as JSON. */
public final class Grounds {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 2_000;

    private static final int LONGEST_TEXT = 500;
    private static final Set<String> MEMBERS =
            new TreeSet<>(List.of("number", "title", "authority", "decided_on", "effective_on", "announced_on"));

    private final ValueReader reader;

    Grounds(ValueReader reader) {
        this.reader = reader;
    }

    /**
     * Reads an act outside a body, from a header field.
     *
     * @throws Malformed naming the field when something in it is wrong
     */
    public static Optional<Act> of(String field, ObjectNode json) {
        List<Finding> findings = new ArrayList<>();
        Optional<Act> act = new Grounds(new ValueReader(findings)).act(json);
        if (!findings.isEmpty()) {
            throw new Malformed(field, findings.get(0).field(), findings.get(0).sentence());
        }
        return act;
    }

    /**
     * Refuses a body that states a part of the act beside it, where nobody reads it.
     *
     * @throws Malformed naming the first
     */
    static void demandWithin(ObjectNode body) {
        MEMBERS.stream()
                // many a feature has a title of its own
                .filter(member -> body.has(member) && !member.equals("title"))
                .findFirst()
                .ifPresent(member -> {
                    throw new Malformed(
                            member,
                            body.path(member).asText(),
                            Bilingual.of(
                                    "没有这一项:应写在 act 之内,即 act." + member,
                                    "there is no such member: it belongs into act, as act." + member));
                });
    }

    /** Reads {@code number, title, authority, decided_on, effective_on, announced_on}; none when all are absent. */
    Optional<Act> act(JsonNode json) {
        reader.onlyMembers("act", json, MEMBERS);
        Act act = new Act(
                text(json, "number"),
                text(json, "title"),
                text(json, "authority"),
                day(json, "decided_on"),
                day(json, "effective_on"),
                day(json, "announced_on"));
        boolean empty = act.number().isEmpty()
                && act.title().isEmpty()
                && act.authority().isEmpty()
                && act.decidedOn().isEmpty()
                && act.effectiveOn().isEmpty()
                && act.announcedOn().isEmpty();
        return empty ? Optional.empty() : Optional.of(act);
    }

    private String text(JsonNode json, String member) {
        return reader.text("act." + member, json.path(member), LONGEST_TEXT).orElse("");
    }

    private Optional<LocalDate> day(JsonNode json, String member) {
        return reader.day("act." + member, json.path(member));
    }

    /** An act as plain JSON values, empty members left out. */
    public static Map<String, Object> json(Act act) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "number", act.number());
        put(json, "title", act.title());
        put(json, "authority", act.authority());
        act.decidedOn().ifPresent(day -> json.put("decided_on", day.toString()));
        act.effectiveOn().ifPresent(day -> json.put("effective_on", day.toString()));
        act.announcedOn().ifPresent(day -> json.put("announced_on", day.toString()));
        return json;
    }

    private static void put(Map<String, Object> json, String member, String text) {
        if (!text.isEmpty()) {
            json.put(member, text);
        }
    }
}
