package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.jieming.api.auth.Visitor;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.EntryJson;
import org.jieming.api.proposal.Kept;
import org.jieming.api.proposal.ProposalJson;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Begun;
import org.jieming.proposal.Deadline;
import org.jieming.proposal.Deadlines;
import org.jieming.proposal.Ended;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Standing;
import org.jieming.proposal.Step;
import org.jieming.proposal.Withdrawal;

/** A proposal as it is shown: what is kept of it, what may be done with it, and what is due. */
final class ProposalDocument {
    private final ProposalDesk desk;
    private final Request request;
    private final Reading now;

    ProposalDocument(ProposalDesk desk, Request request, Reading now) {
        this.desk = desk;
        this.request = request;
        this.now = now;
    }

    /** Answers with a proposal. */
    void answer(Kept kept) {
        Answers.header(request, "ETag", ProposalDesk.tag(kept).toString());
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, whole(kept));
    }

    private ObjectNode whole(Kept kept) {
        Proposal proposal = kept.proposal();
        ObjectNode json = ProposalJson.write(proposal);
        json.set("findings", ProposalJson.write(proposal.outstanding()));
        head(json, kept);
        json.path("papers").forEach(paper -> ((ObjectNode) paper)
                .put(
                        "href",
                        href(proposal) + "/attachments/" + paper.path("hash").asText()));
        if (proposal.stage() == Stage.DRAFT) {
            desk.wish(proposal).ifPresent(wish -> wish.forEach(json.putArray("changes")::add));
        }
        ArrayNode legal = json.putArray("legal");
        if (kept.claimed().isEmpty()) {
            proposal
                    .legal(Begun.isInEffect(proposal, now.snapshot(), now.today()), SecretName.is(now, proposal))
                    .stream()
                    .filter(step -> step != Step.RECALL
                            || proposal.standing().isAskedBy(Visitor.of(request).author()))
                    .filter(step -> !step.isDated() || !Ended.isOver(proposal, now.snapshot()))
                    .forEach(step -> step(legal.addObject(), proposal, step));
        }
        link(json.putArray("links"), "self", href(proposal), "本方案", "This proposal");
        return json;
    }

    private void step(ObjectNode json, Proposal proposal, Step step) {
        json.put("step", step.word());
        json.put("title", request.language().of(step.title()));
        json.put("yours", !step.isDecision() || desk.mayDecide(request, now, proposal, step));
    }

    /** What a list tells of a proposal. */
    ObjectNode brief(Kept kept) {
        Proposal proposal = kept.proposal();
        ObjectNode json = Json.object();
        json.put("id", proposal.id());
        json.put("kind", proposal.kind().word());
        json.put("stage", proposal.stage().word());
        head(json, kept);
        json.put(
                "updated",
                proposal.history().get(proposal.history().size() - 1).at().toString());
        link(json.putArray("links"), "self", href(proposal), "本方案", "This proposal");
        return json;
    }

    private void head(ObjectNode json, Kept kept) {
        Proposal proposal = kept.proposal();
        String code = proposal.content().values().text("division_code");
        json.put("kind_title", request.language().of(proposal.kind().title()));
        json.put("stage_title", request.language().of(proposal.stage().title()));
        Announceable.tell(json, now, kept);
        json.put("name", proposal.content().name());
        json.put("former_name", proposal.content().formerName());
        json.put("division", code.isEmpty() ? "" : ProposalDesk.divisionName(now, code));
        String classCode = proposal.content().values().text("class_code");
        json.put(
                "class_title",
                classCode.isEmpty() ? "" : request.language().of(desk.classes().title(classCode)));
        json.put("author", proposal.history().get(0).actor());
        json.put("yours", proposal.authors().contains(Visitor.of(request).author()));
        json.put("being_written", kept.claimed().isPresent());
        json.put("late_entry", proposal.isLateEntry());
        standing(json, proposal.standing());
        toWithdraw(json.putArray("to_withdraw"), proposal);
        ArrayNode deadlines = json.putArray("deadlines");
        boolean isOver = Ended.isOver(proposal, now.snapshot());
        Deadlines.of(proposal).stream()
                .filter(deadline -> !isOver || deadline.doneOn().isPresent())
                .forEach(deadline -> deadline(deadlines.addObject(), deadline));
    }

    /** The approval as it is told by now, and what is asked of it. */
    private void standing(ObjectNode json, Standing standing) {
        standing.act().ifPresent(act -> json.set("approval", Json.tree(Grounds.json(act))));
        standing.asked().ifPresent(entry -> {
            ObjectNode asked = EntryJson.write(entry);
            json.set(
                    "asked",
                    asked.put("title", request.language().of(entry.step().title())));
            if (standing.isToBeAnnulled()) {
                asked.put("from_start", standing.isFromStart());
            }
        });
    }

    /** What was done in public on the strength of an approval that was revoked, and the paper that takes it back. */
    private void toWithdraw(ArrayNode json, Proposal proposal) {
        Withdrawal.of(proposal).stream()
                .flatMap(withdrawal -> withdrawal.done().stream())
                .forEach(entry -> json.addObject()
                        .put("step", entry.step().word())
                        .put("title", request.language().of(entry.step().title()))
                        .put("on", entry.on().toString())
                        .put("href", href(proposal) + "/withdrawal"));
    }

    private void deadline(ObjectNode json, Deadline deadline) {
        json.put("step", deadline.step().word());
        json.put("title", request.language().of(deadline.step().title()));
        json.put(
                "article",
                deadline.citation().instrument() + deadline.citation().article());
        json.put("from", deadline.from().toString());
        json.put("last", deadline.last().toString());
        json.put("next_weekday", deadline.nextWeekday().toString());
        json.put("done_on", deadline.doneOn().map(LocalDate::toString).orElse(null));
        json.put("days_left", deadline.left(now.today()));
        Deadline.Light light = deadline.light(now.today());
        json.put("light", light.name().toLowerCase(Locale.ROOT));
        json.put("light_title", request.language().of(light.title()));
    }

    private void link(ArrayNode links, String rel, String href, String zh, String en) {
        Links.add(links, rel, href, Media.JSON.type(), request.language().of(Bilingual.of(zh, en)));
    }

    private String href(Proposal proposal) {
        return request.links().to(ProposalDesk.PROPOSALS + "/" + proposal.id());
    }
}
