package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.auth.Grant;
import org.jieming.api.http.Request;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;

/** Grants as documents tell them: the role, and the division as it is called today. */
final class Grants {
    private Grants() {}

    /** Describes one; its division is null when it covers the whole register. */
    static void describe(Request request, Snapshot now, ObjectNode json, Grant grant) {
        json.put("role", grant.role().word());
        json.put("role_title", request.language().of(grant.role().title()));
        if (grant.isEverywhere()) {
            json.putNull("division");
        } else {
            division(now, json.putObject("division"), grant.division().orElseThrow());
        }
    }

    private static void division(Snapshot now, ObjectNode json, ItemId id) {
        json.put("id", id.toString());
        now.timeline(ItemType.DIVISION, id).last().ifPresent(unit -> {
            json.put("code", unit.values().text("code"));
            json.put("name", unit.name());
        });
    }
}
