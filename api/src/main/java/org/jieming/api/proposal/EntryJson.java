package org.jieming.api.proposal;

import static org.jieming.api.proposal.ProposalJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Json;
import org.jieming.proposal.Channel;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.RevisionNumber;

/** What was done to a proposal, or to an adopted scenario, as JSON. */
public final class EntryJson {
    private EntryJson() {}

    /** One entry. */
    public static ObjectNode write(Entry entry) {
        ObjectNode json = Json.object()
                .put("step", entry.step().word())
                .put("to", entry.to().word())
                .put("actor", entry.actor())
                .put("at", entry.at().toString())
                .put("on", entry.on().toString())
                .put("note", entry.note());
        entry.act().ifPresent(act -> json.set("act", Json.tree(Grounds.json(act))));
        entry.revision().ifPresent(revision -> json.put("revision", revision.value()));
        entry.upon().ifPresent(state -> json.put("upon", state.value()));
        if (!entry.channels().isEmpty()) {
            ArrayNode channels = json.putArray("channels");
            entry.channels().forEach(channel -> channels.add(channel.word()));
        }
        return json;
    }

    /** Reads what {@link #write} wrote of each. */
    public static List<Entry> readAll(JsonNode history) {
        List<Entry> entries = new ArrayList<>();
        history.forEach(each -> entries.add(read(each)));
        return entries;
    }

    /** Reads what {@link #write} wrote. */
    public static Entry read(JsonNode json) {
        return new Entry(
                Step.of(text(json, "step")).orElseThrow(),
                Stage.of(text(json, "to")).orElseThrow(),
                text(json, "actor"),
                Instant.parse(text(json, "at")),
                LocalDate.parse(text(json, "on")),
                text(json, "note"),
                json.path("act") instanceof ObjectNode act ? Grounds.of("act", act) : Optional.empty(),
                revision(json, "revision"),
                channels(json.path("channels")),
                revision(json, "upon"));
    }

    private static Optional<RevisionNumber> revision(JsonNode json, String name) {
        return json.has(name) ? Optional.of(new RevisionNumber(json.path(name).asLong())) : Optional.empty();
    }

    private static List<Channel> channels(JsonNode json) {
        List<Channel> channels = new ArrayList<>();
        json.forEach(each -> channels.add(Channel.of(each.asText()).orElseThrow()));
        return channels;
    }
}
