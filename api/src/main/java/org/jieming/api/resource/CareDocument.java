package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.CareJson;
import org.jieming.api.inspection.LineCare;
import org.jieming.care.Checklist;

/** All that is written of the care of a line, with the checklist that it is assessed by. */
final class CareDocument {
    private CareDocument() {}

    static ObjectNode of(LineCare care, String line) {
        ObjectNode document = Json.object().put("line_code", line);
        ArrayNode patrols = document.putArray("patrols");
        care.patrols(line).forEach(each -> patrols.add(CareJson.json(each)));
        ArrayNode disputes = document.putArray("disputes");
        care.disputes(line).forEach(each -> disputes.add(CareJson.json(each).put("stage", each.word())));
        ArrayNode assessments = document.putArray("assessments");
        care.assessments(line).forEach(each -> {
            ObjectNode json = CareJson.json(each);
            CareTable.tell(json.putObject("result"), each.by(Checklist.SHIPPED));
            assessments.add(json);
        });
        checklist(document.putArray("checklist"));
        return document;
    }

    private static void checklist(ArrayNode checklist) {
        Checklist.SHIPPED.items().forEach(each -> checklist
                .addObject()
                .put("item", each.code())
                .put("zh", each.title().zh())
                .put("en", each.title().en())
                .put("weight", each.weight())
                .put("veto", each.veto()));
    }
}
