package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Documented;
import org.jieming.proposal.Registration;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Succession;

/** What a permanent address answers to programs: whether the thing still is, what it was called, and what came after it. */
public final class IdentityDocument {
    private final Divisions divisions;
    private final Permanent permanent;
    private final LocalDate today;

    /** A writer of documents as of a day. */
    public IdentityDocument(Divisions divisions, Permanent permanent, LocalDate today) {
        this.divisions = divisions;
        this.permanent = permanent;
        this.today = today;
    }

    /** An item: its standing on the day, its names, what became of it. */
    public ObjectNode of(Life life) {
        ObjectNode json = head(life);
        ArrayNode names = json.putArray("names");
        life.names().forEach(use -> use(names.addObject(), life, use));
        ArrayNode events = json.putArray("events");
        life.events().forEach(event -> event(events.addObject(), event));
        ArrayNode successors = json.putArray("successors");
        life.successors().forEach(id -> reference(successors.addObject(), id, today));
        return json;
    }

    /** A name of an item: its uses, and what the item is called on the day. */
    public ObjectNode of(Life life, String name) {
        ObjectNode json = Json.object();
        json.put("name", name).put("uri", permanent.of(life.id(), name));
        ItemVersion now = life.on(today);
        boolean standard = life.isInForce(today) && now.name().equals(name) && NameUse.isStandard(now);
        json.put("standard", standard);
        ArrayNode uses = json.putArray("uses");
        life.names().stream().filter(use -> use.name().equals(name)).forEach(use -> use(uses.addObject(), life, use));
        json.set("place", head(life));
        return json;
    }

    private ObjectNode head(Life life) {
        ObjectNode json = Json.object();
        ItemVersion shown = life.on(today);
        json.put("id", life.id().toString());
        json.put("uri", permanent.of(life.id()));
        json.put("collection", shown.type().collection());
        json.put("name", shown.name());
        json.put("status", standing(life));
        ArrayNode periods = json.putArray("periods");
        life.periods().forEach(period -> periods.add(period.toString()));
        if (!life.belief().isOfSomeDay()) {
            json.put("withdrawn_as", life.belief().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (!life.isInForce(today)) {
            Acts.cite(life.end()).forEach(act -> json.withArray("end_acts").add(act));
        }
        json.put("uncited", life.isUncited(shown));
        return json;
    }

    /** A name that is planned is of the register and in force nowhere: nobody has approved it yet (A.6). */
    private String standing(Life life) {
        if (!life.isInForce(today)) {
            return "not-in-force";
        }
        return NameUse.isPlanned(life.on(today)) ? Registration.PLANNED : "in-force";
    }

    private void use(ObjectNode json, Life life, NameUse use) {
        json.put("name", use.name());
        json.put("uri", permanent.of(life.id(), use.name()));
        json.put("use", use.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (use.kind().isDated() && !life.periods().isEmpty()) {
            period(json, use.period());
        }
        List<Act> acts = use.isOfRecord() ? use.acts() : use.backing().acts();
        Acts.cite(acts).forEach(act -> json.withArray("acts").add(act));
        Acts.cite(use.ends()).forEach(act -> json.withArray("end_acts").add(act));
        use.evidence().forEach(each -> json.withArray("sources").add(each.cited()));
    }

    private static void period(ObjectNode json, Period period) {
        period.firstDay().ifPresent(day -> json.put("from", day.toString()));
        period.endDay().ifPresent(day -> json.put("until", day.toString()));
    }

    private void event(ObjectNode json, Documented documented) {
        Succession event = documented.event();
        json.put("kind", event.kind()).put("effective", event.effective().toString());
        ArrayNode before = json.putArray("predecessors");
        event.predecessors()
                .forEach(id ->
                        reference(before.addObject(), id, event.effective().minusDays(1)));
        ArrayNode after = json.putArray("successors");
        event.successors().forEach(id -> reference(after.addObject(), id, event.effective()));
        Acts.cite(documented.acts()).forEach(act -> json.withArray("acts").add(act));
    }

    /** An item by the name it had on a day. */
    private void reference(ObjectNode json, ItemId id, LocalDate day) {
        json.put("id", id.toString()).put("uri", permanent.of(id));
        divisions.on(id, day).ifPresent(then -> json.put("name", then.name()));
    }
}
