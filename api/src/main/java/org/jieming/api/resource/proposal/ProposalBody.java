package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jieming.api.geojson.FeatureReader;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problem;
import org.jieming.api.process.naming.Lettering;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.resource.Located;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Undated;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Application;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Content;
import org.jieming.proposal.Correction;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Reserved;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * Reads what somebody proposes: {@code application}, and as {@code place} the properties and geometry (CRS84) that the place
 * would have. For a naming these are the whole place, otherwise, and where a naming takes up a planned name, a merge patch
 * (RFC 7396) on the place as it is today, or is to be where it was named ahead. A name without spelling is spelled.
 */
final class ProposalBody {
    private static final int LONGEST = 2_000;
    /** What is known of a place that is to be made. */
    static final Values NOTHING = Values.of(Descriptor.of(ItemType.PLACE)).build();

    private final Reading now;
    private final NameBook names;
    private final ObjectNode body;
    private final Function<ItemId, Problem> gone;
    private final Function<ItemId, Optional<Content>> annulled;

    /** What a body says; {@code gone} tells of a place that has no day from now on, {@code annulled} what a naming wanted whose approval was revoked. */
    ProposalBody(
            Reading now,
            NameBook names,
            ObjectNode body,
            Function<ItemId, Problem> gone,
            Function<ItemId, Optional<Content>> annulled) {
        this.now = now;
        this.names = names;
        this.body = body;
        this.gone = gone;
        this.annulled = annulled;
    }

    ProposalKind kind() {
        String word = body.path("kind").asText();
        return ProposalKind.of(word)
                .orElseThrow(() -> new Malformed(
                        "kind",
                        word,
                        Bilingual.of(
                                "应为 name、rename、abolish、correct、protect 或 unprotect",
                                "name, rename, abolish, correct, protect or unprotect is expected")));
    }

    /** The place as it would be; {@code known} is the item it was about, empty for one that is to be made. */
    Content content(ProposalKind kind, Optional<ItemId> known) {
        if (kind == ProposalKind.NAME && isNew(known)) {
            ItemId item = known.orElseGet(() -> ItemId.of(UUID.randomUUID()));
            ObjectNode whole = place().put("type", "Feature");
            whole.putIfAbsent("geometry", whole.nullNode());
            Statement statement = reader().whole(whole);
            demandWithin(kind, NOTHING, statement.values());
            return content(item, RevisionNumber.NONE, Optional.empty(), statement)
                    .startingOn(Undated.ahead(statement, now.today()));
        }
        ItemId item = known.orElseGet(() -> ItemId.parse(body.path("item").asText()));
        Timeline timeline = now.snapshot().timeline(ItemType.PLACE, item);
        Optional<Content> again =
                kind == ProposalKind.NAME && timeline.onOrNext(now.today()).isEmpty()
                        ? annulled.apply(item)
                        : Optional.empty();
        if (again.isPresent()) {
            return named(again.get(), timeline);
        }
        ItemVersion base =
                timeline.onOrNext(now.today()).filter(now.view()::sees).orElseThrow(() -> gone.apply(item));
        Statement statement = reader().merged(place(), base);
        Undated.demand(kind, statement, base.valid());
        if (kind == ProposalKind.NAME) {
            demandPlanned(base);
            demandWithin(kind, base.values(), statement.values());
            return content(item, timeline.lastChanged(), Optional.empty(), statement);
        }
        demandWithin(kind, base.values(), statement.values());
        return content(item, timeline.lastChanged(), Optional.of(base), statement)
                .startingOn(Undated.corrected(statement, base.valid()));
    }

    /** A name that is proposed again after its approval was revoked: the same place, under the code that it had where that is nobody else's. */
    private Content named(Content before, Timeline timeline) {
        ItemVersion base = new ItemVersion(
                before.item(),
                ItemType.PLACE,
                Period.ALWAYS,
                timeline.lastChanged(),
                isTaken(before) ? before.withoutCode().values() : before.values(),
                before.shapeOrNull());
        Statement statement = reader().merged(place(), base);
        demandWithin(ProposalKind.NAME, base.values(), statement.values());
        Content content = content(before.item(), timeline.lastChanged(), Optional.of(base), statement);
        return new Content(
                        content.item(),
                        content.seen(),
                        before.formerName(),
                        false,
                        content.values(),
                        content.shapeOrNull())
                .startingOn(Undated.ahead(statement, now.today()));
    }

    private boolean isTaken(Content before) {
        Property code = Descriptor.of(ItemType.PLACE).property("place_code").orElseThrow();
        KeyValue digits = new KeyValue(List.of(before.values().text("place_code")));
        return now.snapshot().withKey(ItemType.PLACE, List.of(code), digits).stream()
                .anyMatch(other -> !other.id().equals(before.item()));
    }

    private static void demandWithin(ProposalKind kind, Values now, Values then) {
        List<Finding> beyond = beyond(kind, now, then);
        if (!beyond.isEmpty()) {
            throw Problem.ruleViolated(beyond);
        }
    }

    /** What a proposal of a kind would change and may not. */
    static List<Finding> beyond(ProposalKind kind, Values now, Values then) {
        return switch (kind) {
            case CORRECT -> Correction.beyond(now, then);
            case RENAME -> Correction.beyondRenaming(now, then);
            case PROTECT, UNPROTECT -> Correction.beyondListing(now, then);
            // what is approved already bears what its approval wrote
            case NAME -> Reserved.isGuarded(now) ? List.of() : Correction.beyondNaming(now, then);
            case ABOLISH -> List.of();
        };
    }

    /** Whether a naming makes a place, and does not take up one that a plan of names left in the register. */
    private boolean isNew(Optional<ItemId> known) {
        return known.map(item ->
                        now.snapshot().timeline(ItemType.PLACE, item).versions().isEmpty())
                .orElse(!body.hasNonNull("item"));
    }

    private static void demandPlanned(ItemVersion base) {
        if (!base.values().text("status").equals(Registration.PLANNED)) {
            throw new Malformed(
                    "item",
                    base.id().toString(),
                    Bilingual.of(
                            "命名方案只能采用状态为“规划”的地名;已有地名请提出更名或更正方案",
                            "a naming takes up places whose status is “planned” alone; propose a renaming or a correction"
                                    + " of others"));
        }
    }

    private ObjectNode place() {
        return body.path("place") instanceof ObjectNode place ? place.deepCopy() : Json.object();
    }

    private static FeatureReader reader() {
        return new FeatureReader(Descriptor.of(ItemType.PLACE), Crs.CRS84);
    }

    /** The content; {@code base} is the place as it bears the name that goes, empty for a naming. */
    private Content content(ItemId item, RevisionNumber seen, Optional<ItemVersion> base, Statement statement) {
        if (!statement.findings().isEmpty()) {
            throw Problem.ruleViolated(statement.findings());
        }
        Values values = Located.in(now, statement.values(), statement.shape());
        if (values.text("name").isBlank()) {
            throw new Malformed("place.properties.name", "", Bilingual.of("请填写名称", "the name is missing"));
        }
        String former = base.map(ItemVersion::name).orElse("");
        boolean isProtected = base.flatMap(known -> known.values().get("protected"))
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return new Content(item, seen, former, isProtected, spelled(values, item, base), statement.shape());
    }

    /**
     * A name that stays has what it had, one with a spelling of its own what follows from it, one that is to have none has none, and any
     * other all that the rules give.
     */
    private Values spelled(Values values, ItemId item, Optional<ItemVersion> base) {
        Lettering lettering = new Lettering(names);
        if (base.filter(known -> known.name().equals(values.text("name"))).isPresent()) {
            return values;
        }
        if (!isSpelled(values, base)) {
            return lettering.spelled(now.snapshot(), item, values);
        }
        return values.text("pinyin").isEmpty() ? values : lettering.followed(now.snapshot(), item, base, values);
    }

    /** Whether somebody wrote the spelling of the name: a new one takes none over from the old one. */
    private boolean isSpelled(Values values, Optional<ItemVersion> base) {
        boolean takenOver = base.filter(known -> known.values().text("pinyin").equals(values.text("pinyin")))
                .isPresent();
        return body.path("place").path("properties").has("pinyin") && !takenOver;
    }

    /** Who asks, why, and who is to decide. */
    Application application() {
        ObjectNode json = body.path("application") instanceof ObjectNode object ? object : Json.object();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String member : new String[] {"applicant", "reason", "location", "size", "nature", "approver"}) {
            boolean blank = json.path(member).asText().isBlank();
            texts.put(member, blank ? "" : Members.text(json, member, LONGEST));
        }
        String kind = json.path("approver_kind").asText(Approver.GOVERNMENT.word());
        return new Application(
                texts.get("applicant"),
                texts.get("reason"),
                texts.get("location"),
                texts.get("size"),
                texts.get("nature"),
                texts.get("approver"),
                Approver.of(kind)
                        .orElseThrow(() -> new Malformed(
                                "application.approver_kind",
                                kind,
                                Bilingual.of(
                                        "应为 government、place-name-authority、other-department 或 state-department",
                                        "government, place-name-authority, other-department or state-department is"
                                                + " expected"))));
    }
}
