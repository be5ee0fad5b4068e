package org.jieming.api.resource.division;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.adjustment.Adjustment;
import org.jieming.adjustment.EventKind;
import org.jieming.adjustment.StatedLevel;
import org.jieming.api.geojson.FeatureReader;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Reading;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Renaming;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;

/**
 * Reads an event of division change: {@code kind}, {@code effective}, {@code before} (ids), {@code after} and {@code codes}. A unit
 * after that bears an id of before goes on, and so does the only one after the only one before, be it a new item: its
 * {@code properties} and {@code geometry} (CRS84) are a merge patch (RFC 7396). Other new units are stated whole; their level follows
 * from their code (B-02) and their letters from their name where none are written. The only unit
 * after several before gets all their ground and people unless a geometry and a figure are given.
 */
final class AdjustmentBody {
    private static final int MOST_UNITS = 200;

    private final Reading now;
    private final ObjectNode body;
    private final NameDoor door;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<ItemId> taken = new HashSet<>();

    /**
     * An event as somebody orders it.
     *
     * @param door gives a new name its letters
     */
    AdjustmentBody(Reading now, ObjectNode body, NameDoor door) {
        this.now = now;
        this.body = body;
        this.door = door;
    }

    Adjustment event() {
        String word = body.path("kind").asText();
        EventKind kind = EventKind.of(word)
                .orElseThrow(() -> new Malformed(
                        "kind",
                        word,
                        Bilingual.of("应为代码表 division-event 中的一个", "one of the code list division-event is expected")));
        LocalDate effective = Parameters.day("effective", body.path("effective").asText());
        List<ItemVersion> before = new ArrayList<>();
        list("before").stream()
                .map(id -> Parameters.named("before", id.asText(), ItemId::parse))
                .distinct()
                .forEach(id -> before.add(division(id, effective)));
        List<Adjustment.Unit> after = new ArrayList<>();
        for (JsonNode unit : list("after")) {
            after.add(unit(unit, before, kind));
        }
        if (!findings.isEmpty()) {
            throw Problem.ruleViolated(findings);
        }
        return new Adjustment(kind, effective, before, after);
    }

    /**
     * Codes whose successor is stated, old to new, in twelve digits.
     *
     * @throws Malformed for codes of units not concerned, and for successors of another level or under no unit after the event
     */
    Map<String, String> codes(Adjustment event) {
        Map<String, String> codes = new HashMap<>();
        body.path("codes").properties().forEach(pair -> {
            String old = concerned(code(pair.getKey()), event);
            codes.put(old, succeeding(old, code(pair.getValue().asText()), event));
        });
        return codes;
    }

    /** A unit keeps its level, and lies under what goes on (B-04): under a town that ends its code would be nobody's. */
    private static String succeeding(String old, String next, Adjustment event) {
        DivisionCode code = new DivisionCode(next);
        boolean isUnder = event.after().stream()
                .map(Adjustment.Unit::code)
                .anyMatch(after -> after.isEmpty() || new DivisionCode(after).contains(code));
        if (!isUnder || code.level() != new DivisionCode(old).level()) {
            throw new Malformed(
                    "codes",
                    next,
                    Bilingual.format(
                            "%s 的新代码应与它同级,并在变更后单位的代码之下",
                            "the new code of %s is to be of its level and under the code of a unit after the change",
                            new DivisionCode(old).shortForm()));
        }
        return next;
    }

    /** An event gives no new code to what lies elsewhere: whoever bears it would change hands unasked. */
    private static String concerned(String code, Adjustment event) {
        boolean isUnder = event.before().stream()
                .map(unit -> unit.values().text("code"))
                .anyMatch(old -> !old.isEmpty() && new DivisionCode(old).contains(new DivisionCode(code)));
        if (!isUnder) {
            throw new Malformed(
                    "codes",
                    code,
                    Bilingual.of(
                            "只能指明变更前单位及其下级的代码", "codes of the units before and of what lies under them are expected"));
        }
        return code;
    }

    private static String code(String text) {
        return Parameters.named("codes", text, DivisionCode::parse).digits();
    }

    private List<JsonNode> list(String member) {
        JsonNode given = body.path(member);
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_UNITS) {
            throw new Malformed(
                    member,
                    "",
                    Bilingual.format("应为 1 至 %d 个单位的列表", "a list of 1 to %d units is expected", MOST_UNITS));
        }
        List<JsonNode> all = new ArrayList<>();
        given.forEach(all::add);
        return all;
    }

    /** As it is in force on the day unless the event happens. */
    private ItemVersion division(ItemId id, LocalDate effective) {
        return now.snapshot()
                .item(ItemType.DIVISION, id, effective)
                .filter(now.view()::sees)
                .orElseThrow(() -> Addresses.noSuchItem(id.toString()));
    }

    private Adjustment.Unit unit(JsonNode given, List<ItemVersion> before, EventKind kind) {
        ObjectNode patch = given instanceof ObjectNode object ? object.deepCopy() : body.objectNode();
        Optional<ItemId> id = id(patch, before);
        boolean isOnly = body.path("after").size() == 1;
        Optional<ItemVersion> base = before.stream()
                .filter(each -> id.filter(each.id()::equals).isPresent() || isOnly && before.size() == 1)
                .findFirst();
        FeatureReader reader = new FeatureReader(Descriptor.of(ItemType.DIVISION), Crs.CRS84);
        boolean drawn = patch.has("geometry");
        Statement statement = base.map(each -> reader.merged(patch, each)).orElseGet(() -> reader.whole(whole(patch)));
        findings.addAll(statement.findings());
        Shape shape = statement.shape();
        if (!drawn && isOnly && before.size() > 1 && !kind.keepsShape()) {
            shape = Adjustment.whole(before).orElse(shape);
        }
        boolean isWhole =
                isOnly && before.size() > 1 && !patch.path("properties").has("population");
        Values values = isWhole ? together(statement.values(), before, patch.path("properties")) : statement.values();
        ItemId unit = id.orElseGet(() -> ItemId.of(UUID.randomUUID()));
        // letters and parts of the old name become those of the new one, as by an edit
        Values spelled = StatedLevel.with(base.map(each -> door.respelled(now.snapshot(), each, values))
                .orElseGet(() -> door.setUp(now.snapshot(), begun(unit, values))));
        Values kept = id.isPresent() && base.isPresent() ? former(base.get(), spelled) : spelled;
        return new Adjustment.Unit(unit, kept, shape);
    }

    private static ItemVersion begun(ItemId id, Values values) {
        return new ItemVersion(id, ItemType.DIVISION, Period.ALWAYS, RevisionNumber.NONE, values, null);
    }

    /** A division that goes on under another name is known by the old one still, as by an edit (B.3). */
    private Values former(ItemVersion before, Values after) {
        LocalDate effective = Parameters.day("effective", body.path("effective").asText());
        return Renaming.kept(before, after, Period.from(effective));
    }

    /** Who gets all the ground gets all the people; shares of one of those before are no shares of all, unless stated so. */
    private static Values together(Values values, List<ItemVersion> before, JsonNode stated) {
        var people = Adjustment.people(before);
        Values.Builder all =
                values.toBuilder().set("population", people.isPresent() ? (Long) people.getAsLong() : null);
        for (String share : List.of("share_60_plus", "share_65_plus")) {
            if (!stated.has(share)) {
                all.set(share, null);
            }
        }
        return all.build();
    }

    /** What goes on is one of those before and what comes is new: any other unit would be written over without being asked. */
    private Optional<ItemId> id(ObjectNode patch, List<ItemVersion> before) {
        if (!patch.has("id")) {
            return Optional.empty();
        }
        ItemId id = Parameters.named("after.id", patch.path("id").asText(), ItemId::parse);
        boolean goesOn = before.stream().anyMatch(each -> each.id().equals(id));
        if (!goesOn && !now.snapshot().timeline(id).versions().isEmpty() || !taken.add(id)) {
            throw new Malformed(
                    "after.id",
                    id.toString(),
                    Bilingual.of(
                            "应为 before 中一个单位的标识,每个只用一次;新单位不填",
                            "the id of one of the units before is expected, each once; a new unit has none"));
        }
        return Optional.of(id);
    }

    private static ObjectNode whole(ObjectNode patch) {
        patch.put("type", "Feature");
        patch.putIfAbsent("geometry", patch.nullNode());
        return patch;
    }
}
