package org.jieming.api.resource.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;

/**
 * Grants as documents tell them: the role, and the division as it is called today.
 *
 * @param now the register as it stands
 * @param today the day it is there
 */
record Grants(Request request, Snapshot now, LocalDate today) {
    /** Describes one; its division is null when it covers the whole register. */
    void describe(ObjectNode json, Grant grant) {
        json.put("role", grant.role().word());
        json.put("role_title", request.language().of(grant.role().title()));
        if (grant.isEverywhere()) {
            json.putNull("division");
        } else {
            division(json.putObject("division"), grant.division().orElseThrow());
        }
    }

    /**
     * Reads member {@code grants}: each a role and a division, by its code or id; null or absent for the whole register.
     *
     * @throws Malformed naming what cannot be
     */
    static List<Grant> read(ObjectNode body, Reading now) {
        List<Grant> grants = new ArrayList<>();
        body.path("grants").forEach(each -> {
            Role role = Role.parse(each.path("role").asText());
            JsonNode division = each.path("division");
            grants.add(
                    division.isMissingNode() || division.isNull()
                            ? Grant.everywhere(role)
                            : Grant.in(unit(now, division.asText()), role));
        });
        return grants;
    }

    private static ItemId unit(Reading now, String text) {
        Property code = Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();
        List<ItemVersion> found = text.matches("\\d{6}|\\d{9}|\\d{12}")
                ? now.snapshot()
                        .withKey(
                                ItemType.DIVISION,
                                List.of(code),
                                new KeyValue(List.of(DivisionCode.parse(text).digits())))
                : now.snapshot()
                        .timeline(ItemType.DIVISION, Parameters.named("division", text, ItemId::parse))
                        .versions();
        return found.stream()
                .filter(unit -> unit.valid().contains(now.today()))
                .findFirst()
                .map(ItemVersion::id)
                .orElseThrow(() -> new Malformed(
                        "division",
                        text,
                        Bilingual.of("登记簿中今天没有这个政区", "no division of the register bears that code or id today")));
    }

    private void division(ObjectNode json, ItemId id) {
        json.put("id", id.toString());
        now.timeline(ItemType.DIVISION, id).nearest(today).ifPresent(unit -> {
            json.put("code", unit.values().text("code"));
            json.put("name", unit.name());
        });
    }
}
