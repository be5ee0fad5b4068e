package org.jieming.api.resource.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.campaign.Aftermath;
import org.jieming.campaign.Clue;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Ruling;
import org.jieming.measure.Metres;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.shape.Shape;

/** Entries of a campaign as they are shown: with what the register says of the items now, as far as their reader may see it. */
final class CampaignDocument {
    private final Function<Entry, Aftermath> became;
    private final Reading now;
    private final Language language;

    CampaignDocument(Function<Entry, Aftermath> became, Request request, Reading now) {
        this.became = became;
        this.now = now;
        this.language = request.language();
    }

    /** The tag of a version of an entry. */
    static Etag tag(KeptEntry kept) {
        return Etag.of(new RevisionNumber(kept.version()), "entry");
    }

    ObjectNode entry(KeptEntry kept) {
        Entry entry = kept.entry();
        Aftermath after = became.apply(entry);
        ObjectNode json =
                Json.object().put("id", entry.id()).put("etag", tag(kept).toString());
        json.put("item", entry.item().toString()).put("collection", entry.type().collection());
        json.put("name", entry.name()).put("division_code", entry.divisionCode());
        json.put(
                "division", entry.divisionCode().isEmpty() ? "" : ProposalDesk.divisionName(now, entry.divisionCode()));
        json.put("cause", entry.cause().word())
                .put("cause_title", language.of(entry.cause().title()));
        Entry.Stage stage = entry.stage(after);
        json.put("stage", stage.word()).put("stage_title", language.of(stage.title()));
        json.put("found_on", entry.foundOn().toString());
        now.snapshot().timeline(entry.type(), entry.item()).on(now.today()).ifPresent(item -> present(json, item));
        ArrayNode evidence = json.putArray("evidence");
        entry.clues().forEach(clue -> clue(evidence.addObject(), clue));
        entry.ruling().ifPresent(ruling -> ruling(json.putObject("decision"), ruling, after.proposal()));
        entry.completedOn(after).ifPresent(day -> json.put("completed_on", day.toString()));
        return json;
    }

    /** What the register says of it now: its name, whether an approval is on record, whether it is protected, where it is. */
    private void present(ObjectNode json, ItemVersion version) {
        ItemVersion item = now.view().shown(version);
        json.put("name_now", item.name());
        json.put("approval_doc", item.values().text("approval_doc"));
        json.put(
                "protected",
                item.values().get("protected").filter(Boolean.TRUE::equals).isPresent());
        position(json, item);
    }

    private void clue(ObjectNode json, Clue clue) {
        json.put("rule", clue.rule()).put("sentence", language.of(clue.sentence()));
        clue.distance().map(Metres::value).ifPresent(far -> json.put("distance_m", Math.rint(far * 10) / 10));
        clue.other().ifPresent(other -> other(json, other));
    }

    /** The item that a name is like, as the reader may see it today. */
    static Optional<ItemVersion> seen(Reading now, ItemId id) {
        return now.snapshot()
                .timeline(id)
                .on(now.today())
                .filter(now.view()::sees)
                .map(now.view()::shown);
    }

    private void other(ObjectNode json, ItemId id) {
        seen(now, id).ifPresent(item -> {
            ObjectNode other = json.putObject("other").put("item", id.toString());
            other.put("collection", item.type().collection()).put("name", item.name());
            String code = item.unitCode();
            other.put("division", code.isEmpty() ? "" : ProposalDesk.divisionName(now, code));
            position(other, item);
        });
    }

    private static void position(ObjectNode json, ItemVersion item) {
        Shape shape = item.shapeOrNull();
        if (shape != null && !shape.envelope().isNull()) {
            json.putArray("position")
                    .add(shape.envelope().centre().x)
                    .add(shape.envelope().centre().y);
        }
    }

    private void ruling(ObjectNode json, Ruling ruling, Optional<Proposal> proposed) {
        json.put("decision", ruling.decision().word())
                .put("title", language.of(ruling.decision().title()));
        json.put("actor", ruling.actor()).put("on", ruling.on().toString());
        json.put("reason", ruling.reason()).put("new_name", ruling.newName());
        json.put("reference", ruling.reference());
        proposed.ifPresent(proposal -> json.put("proposal", proposal.id())
                .put("proposal_stage", proposal.stage().word())
                .put("proposal_stage_title", language.of(proposal.stage().title())));
    }
}
