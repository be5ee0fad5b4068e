package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.adoption.Adoption;
import org.jieming.adoption.Planned;
import org.jieming.api.adoption.Adoptions;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** One adopted scenario as it is shown. */
final class AdoptionDocument {
    static final Bilingual BORDERS = Bilingual.of(
            "方案中改画的界线不随采纳写入登记簿;界线变更请凭批准文件按区划变更(/division-changes)办理",
            "outlines that a scenario draws anew are not adopted; borders are changed by an act, as a change of divisions"
                    + " (/division-changes)");

    private AdoptionDocument() {}

    /** What it is, what it would change, what it leaves out, and what was done. */
    static ObjectNode of(Request request, Kept kept) {
        Adoption adoption = kept.adoption();
        ObjectNode json = Json.object().put("id", adoption.id()).put("scenario", adoption.scenario());
        json.put("stage", adoption.stage().word());
        json.put("stage_title", request.language().of(adoption.stage().title()));
        json.put("version", kept.seen());
        json.put("yours", adoption.authors().contains(Visitor.of(request).author()));
        ArrayNode changes = Adoptions.changes(adoption.changes());
        for (int i = 0; i < changes.size(); i++) {
            Planned.Action action = adoption.changes().get(i).action();
            ((ObjectNode) changes.get(i)).put("title", request.language().of(action.title()));
        }
        json.set("changes", changes);
        notAdopted(request, json, adoption);
        json.set("history", Adoptions.history(adoption));
        Links.add(
                json.putArray("links"),
                "self",
                request.links().to(AdoptionDesk.ADOPTIONS + "/" + adoption.id()),
                Media.JSON.type(),
                adoption.scenario());
        return json;
    }

    /** Borders are no business of a planner: they go the way of {@code /division-changes}, with an act. */
    private static void notAdopted(Request request, ObjectNode json, Adoption adoption) {
        ObjectNode left = json.putObject("not_adopted");
        adoption.redrawn().forEach(left.putArray("outlines")::add);
        if (!adoption.redrawn().isEmpty()) {
            left.put("note", request.language().of(BORDERS));
        }
    }
}
