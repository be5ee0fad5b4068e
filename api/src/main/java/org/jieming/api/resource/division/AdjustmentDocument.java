package org.jieming.api.resource.division;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jieming.adjustment.Adjustment;
import org.jieming.adjustment.AdjustmentRules;
import org.jieming.adjustment.Approvers;
import org.jieming.adjustment.CodeClash;
import org.jieming.adjustment.Conservation;
import org.jieming.adjustment.Recoding;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problems;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jieming.standard.Promise;
import org.jieming.standard.Standards;
import org.jspecify.annotations.Nullable;

/** What an event of division change would do, as somebody judges it before it is done. */
final class AdjustmentDocument {
    private static final int MOST_NAMED = 200;
    private static final int MONTHS_TO_COMPLETE = 12;

    private final Reading now;
    private final Standards standards;
    private final Adjustment event;
    private final AdjustmentRules.Checked checked;
    private final Recoding recoding;
    private final List<CodeClash> clashes;

    AdjustmentDocument(
            Reading now,
            Standards standards,
            Adjustment event,
            AdjustmentRules.Checked checked,
            Recoding recoding,
            List<CodeClash> clashes) {
        this.standards = standards;
        this.now = now;
        this.event = event;
        this.checked = checked;
        this.recoding = recoding;
        this.clashes = clashes;
    }

    ObjectNode of(List<Finding> findings) {
        ObjectNode document = Json.object();
        document.put("kind", event.kind().word())
                .put("effective", event.effective().toString());
        document.put("revision", now.snapshot().number().value());
        ArrayNode before = document.putArray("before");
        event.before().forEach(each -> unit(before.addObject(), each.id(), each.values(), each.shapeOrNull()));
        ArrayNode after = document.putArray("after");
        event.after().forEach(each -> unit(after.addObject(), each.id(), each.values(), each.shapeOrNull()));
        conserved(document.putObject("conserved"), checked.conserved());
        ArrayNode told = document.putArray("findings");
        findings.forEach(finding -> told.add(Json.tree(Problems.finding(finding))));
        approval(document);
        ObjectNode codes = document.putObject("codes");
        new TreeMap<>(recoding.successors()).forEach(codes::put);
        ArrayNode doubled = document.putArray("clashes");
        clashes.forEach(each -> clash(doubled.addObject(), each));
        recoded(document.putArray("recoded"));
        mentions(document.putArray("mentions"));
        targets(document.putArray("targets"));
        return document;
    }

    private static void clash(ObjectNode json, CodeClash clash) {
        json.put("name", clash.division().name()).put("code", clash.before());
        json.put("wanted", clash.wanted()).put("proposed", clash.proposed().orElse(null));
    }

    private static void unit(ObjectNode json, ItemId id, Values values, @Nullable Shape shape) {
        json.put("id", id.toString()).put("name", values.text("name")).put("code", values.text("code"));
        json.put("type", values.text("type")).put("pinyin", values.text("pinyin"));
        json.put(
                "area_m2",
                shape == null ? null : (Double) Math.rint(shape.area().value()));
        json.put("population", values.get("population").map(Long.class::cast).orElse(null));
    }

    private static void conserved(ObjectNode json, Conservation conserved) {
        json.put("area_m2", conserved.area().map(Math::rint).orElse(null));
        json.put("tolerance_m2", Math.rint(conserved.tolerance()));
        json.put("lost_m2", Math.rint(conserved.lost()));
        json.put("gained_m2", Math.rint(conserved.gained()));
        json.put("shared_m2", Math.rint(conserved.shared()));
        json.put("people_before", people(conserved.peopleBefore()));
        json.put("people_after", people(conserved.peopleAfter()));
    }

    private static @Nullable Long people(OptionalLong figure) {
        return figure.isPresent() ? (Long) figure.getAsLong() : null;
    }

    /** Who approves it, and the days of ADR Arts. 15 and 17: twelve months to complete it, one for the codes. */
    private void approval(ObjectNode document) {
        Approvers.of(event).ifPresent(approver -> document.put("approver_zh", approver.zh())
                .put("approver_en", approver.en()));
        document.put("codes_due", event.effective().plusMonths(1).toString());
        document.put("months_to_complete", MONTHS_TO_COMPLETE);
    }

    private void recoded(ArrayNode groups) {
        for (ItemType type : ItemType.values()) {
            List<Recoding.Recoded> ofType = recoding.recoded().stream()
                    .filter(each -> each.before().type() == type)
                    .toList();
            if (!ofType.isEmpty()) {
                group(
                        groups.addObject(),
                        type,
                        ofType.stream().map(Recoding.Recoded::before).toList());
            }
        }
    }

    /** What writes a name that is no more: signs, addresses and texts for people to see to. */
    private void mentions(ArrayNode groups) {
        List<String> names = event.before().stream()
                .filter(each -> event.after(each)
                        .map(unit -> !unit.name().equals(each.name()))
                        .orElse(true))
                .map(ItemVersion::name)
                .filter(name -> !name.isEmpty())
                .toList();
        for (ItemType type : ItemType.values()) {
            List<ItemVersion> found = new ArrayList<>();
            if (!names.isEmpty()) {
                now.snapshot().each(Query.on(type, event.effective()).where(now.view()::sees), item -> {
                    ItemVersion shown = now.view().shown(item);
                    if (names.stream().anyMatch(name -> writes(shown.values(), name)) && !isOfEvent(item)) {
                        found.add(item);
                    }
                    return true;
                });
            }
            if (!found.isEmpty()) {
                group(groups.addObject(), type, found);
            }
        }
    }

    /** Figures that plans promise for the units before or for what lies in them: whose they are from the day on is for people to say. */
    private void targets(ArrayNode array) {
        List<DivisionCode> units = event.before().stream()
                .map(unit -> unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::parse)
                .toList();
        standards.promises().stream()
                .filter(promise -> promise.role().equals("target"))
                .filter(promise -> units.stream().anyMatch(unit -> unit.contains(promise.area())))
                .forEach(promise -> promise(array.addObject(), promise));
    }

    private void promise(ObjectNode json, Promise promise) {
        Bilingual indicator = standards.indicator(promise.indicator());
        json.put("indicator", promise.indicator())
                .put("indicator_zh", indicator.zh())
                .put("indicator_en", indicator.en());
        json.put("area", promise.area().shortForm()).put("place", promise.place());
        json.put("sense", promise.sense().word()).put("value", promise.value()).put("unit", promise.unit());
        json.put("year", promise.year());
        json.put("document", standards.title(promise.document())).put("position", promise.position());
    }

    private boolean isOfEvent(ItemVersion item) {
        return event.before().stream().anyMatch(each -> each.id().equals(item.id()));
    }

    private static boolean writes(Values values, String name) {
        boolean[] found = {false};
        values.each((value, index) -> found[0] |= value instanceof String text && text.contains(name));
        return found[0];
    }

    private void group(ObjectNode json, ItemType type, List<ItemVersion> items) {
        json.put("collection", type.collection()).put("count", items.size());
        ArrayNode named = json.putArray("items");
        items.stream().filter(now.view()::sees).limit(MOST_NAMED).forEach(item -> named.addObject()
                .put("id", item.id().toString())
                .put("name", item.title()));
    }
}
