package org.jieming.api.resource;

import java.time.Instant;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A county of two towns, with a place-name officer and a reviewer of the west one. It is 2026-01-01 until a test says otherwise. */
abstract class TwoTowns {
    private Instant now = noon("2026-01-01");

    /** On a store to which other servers may write: what one of them claims is left to it for a while. */
    final Service service = Service.at(() -> now, MemoryJournal.shared());

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

    /** Lets a day begin, on which both sign in anew. */
    void today(String day) {
        now = noon(day);
        officer = service.signedIn("wang");
        reviewer = service.signedIn("li");
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T04:00:00Z");
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
