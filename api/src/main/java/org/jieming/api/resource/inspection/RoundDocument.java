package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.api.http.Json;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Records;
import org.jieming.api.inspection.RoundFile;
import org.jieming.inspection.Paper;
import org.jieming.inspection.RoundTally;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Team;
import org.jieming.inspection.Unfinished;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/** A round as a document: plan and minutes, how far it is, who signed what, its figures, and what has not arrived. */
final class RoundDocument {
    private RoundDocument() {}

    /** The round as somebody who takes part in it is told it. */
    static ObjectNode of(OpenRound open, Request request) {
        RoundFile file = open.file();
        Seat seat = open.seat();
        ObjectNode json = file.round().json();
        Stage stage = file.stage();
        json.put("stage", stage.word())
                .put("stage_zh", stage.title().zh())
                .put("stage_en", stage.title().en());
        json.put("team", seat.member().map(Team::word).orElse(null));
        ObjectNode contents = json.putObject("fingerprints");
        Map<Paper, Fingerprint> papers = file.contents();
        papers.forEach((paper, content) -> contents.put(paper.word(), content.hex()));
        ArrayNode signed = json.putArray("signatures");
        file.signatures()
                .forEach(each -> signed.add(
                        Records.json(each).put("valid", each.content().equals(papers.get(each.paper())))));
        json.set("tally", tally(file.tally(open.facts())));
        Unfinished left = file.unfinished(open.facts());
        Bilingual words = left.words();
        json.put("unfinished_zh", left.isNothing() ? "" : words.zh())
                .put("unfinished_en", left.isNothing() ? "" : words.en());
        json.put("late_statements", file.notes().late().size());
        json.put("late_steps", file.notes().lateSteps().size());
        json.put("photos_missing", file.missing().size());
        ArrayNode own = json.putArray("own_photos_missing");
        file.missing().stream()
                .filter(photo -> seat.member()
                        .filter(team -> open.names(team, photo) || open.awaits(team, photo))
                        .isPresent())
                .forEach(photo -> own.add(photo.hex()));
        ArrayNode awaited = json.putArray("photos_awaited");
        file.notes().stillAwaited().forEach(each -> awaited.add(each.json()));
        RoundLinks.add(request, open.id(), json.putArray("links"));
        return json;
    }

    private static ObjectNode tally(RoundTally tally) {
        ObjectNode json = Json.object().put("markers", tally.markers()).put("inspected", tally.inspected());
        json.put("agreed", tally.agreed()).put("contested", tally.contested());
        ObjectNode states = json.putObject("by_state");
        new TreeMap<>(tally.byState()).forEach(states::put);
        json.put("found", tally.found()).put("suspected", tally.suspected());
        json.put("handled", tally.handled()).put("restored", tally.restored());
        return json.put("renewed", tally.renewed()).put("photos", tally.photos());
    }
}
