package org.jieming.api.resource;

import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A county of two towns, with a place-name officer and a reviewer of the west one. It is 2026-01-01. */
abstract class TwoTowns {
    final Service service = Service.empty();
    Client officer = service.stranger();
    Client reviewer = service.stranger();

    @BeforeEach
    void two_towns_an_officer_and_a_reviewer() {
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1),
                JurisdictionTest.unit("east", "340207101", 118.1, 118.2));
        service.commit(
                village("杨家湾"),
                Service.put(
                        ItemType.FACILITY,
                        "home",
                        Period.ALWAYS,
                        null,
                        Map.of(
                                "name",
                                "夕阳红养老院",
                                "facility_type",
                                "E1",
                                "address",
                                "杨家湾 3 号",
                                "division_code",
                                Proposing.WEST)));
        officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        reviewer = service.enter("li", Grant.in(ItemId.named("west"), Role.REVIEWER));
    }

    static org.jieming.register.Change.Put village(String name) {
        return Service.put(
                ItemType.PLACE,
                name,
                Period.ALWAYS,
                null,
                Map.of("name", name, "kind", "K3", "division_code", Proposing.WEST, "sign_count", "2"));
    }

    @AfterEach
    void stop() {
        service.close();
    }
}
