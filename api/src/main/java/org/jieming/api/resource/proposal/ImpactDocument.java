package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Touched;
import org.jieming.register.Property;

/** What a proposal touches, group by group, as it is shown. */
final class ImpactDocument {
    private static final int MOST_NAMED = 200;

    private ImpactDocument() {}

    static ObjectNode of(Request request, Reading now, Proposal proposal, List<Touched> touched) {
        ObjectNode document = Json.object();
        document.put("id", proposal.id());
        document.put("revision", now.snapshot().number().value());
        // a thing that stands in several groups is one
        document.put(
                "touched",
                touched.stream().map(each -> each.item().id()).distinct().count());
        ArrayNode groups = document.putArray("groups");
        for (Touched.Group group : Touched.Group.values()) {
            List<Touched> ofGroup =
                    touched.stream().filter(each -> each.group() == group).toList();
            if (!ofGroup.isEmpty()) {
                group(request, groups.addObject(), group, ofGroup);
            }
        }
        return document;
    }

    private static void group(Request request, ObjectNode json, Touched.Group group, List<Touched> touched) {
        json.put("group", group.word());
        json.put("title", request.language().of(group.title()));
        json.put("count", touched.size());
        ArrayNode items = json.putArray("items");
        touched.stream().limit(MOST_NAMED).forEach(each -> {
            ObjectNode item = items.addObject();
            item.put("id", each.item().id().toString());
            item.put("type", each.item().type().id());
            item.put("name", each.item().title());
            if (group == Touched.Group.LATER) {
                each.item().valid().firstDay().ifPresent(day -> item.put("valid_from", day.toString()));
            }
            ArrayNode where = item.putArray("where");
            for (Property property : each.properties()) {
                where.addObject()
                        .put("property", property.name())
                        .put("title", request.language().of(property.title()))
                        .put("text", each.item().values().text(property.name()));
            }
        });
    }
}
