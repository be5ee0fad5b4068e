package org.jieming.api.resource.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.adoption.Adoption;
import org.jieming.adoption.Planned;
import org.jieming.api.adoption.Adoptions;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.adoption.Decisions;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Claimed;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/**
 * What all addresses of adopted scenarios have in common: who sees which, and what one would write. It is seen by
 * whoever keeps every facility in it; by the others not even its number is.
 */
final class AdoptionDesk {
    static final String ADOPTIONS = "/adoptions";
    static final String ADOPTION = ADOPTIONS + "/{adoptionId}";
    private static final int BATCH = 50;

    private final Readings readings;
    private final LiveRegister register;
    private final Adoptions adoptions;
    private final Decisions decisions;

    /** The desk of a register; what a server left half written is settled first. */
    AdoptionDesk(Readings readings, LiveRegister register) {
        this.readings = readings;
        this.register = register;
        this.adoptions = new Adoptions(register.journal().documents());
        this.decisions = new Decisions(register, adoptions);
        decisions.settleAll();
    }

    /** The states of the register that they are held against. */
    Readings readings() {
        return readings;
    }

    /** The register that takes what is adopted. */
    LiveRegister register() {
        return register;
    }

    /** All adoptions. */
    Adoptions adoptions() {
        return adoptions;
    }

    /** What is decided about them. */
    Decisions decisions() {
        return decisions;
    }

    /** The one of an id, if it is hers to see. */
    Optional<Kept> find(Reading now, String id) {
        return adoptions.find(id).map(kept -> current(now, kept)).filter(kept -> sees(now, kept.adoption()));
    }

    /**
     * Some that are hers to see, the one that something was done to last first.
     *
     * @param next behind which place the others stand; empty where there are no more
     */
    record Listed(List<Kept> hers, Optional<String> next) {}

    /** The next of them behind a place, so many at most. O(those passed over, and most). */
    Listed after(Reading now, String place, int most) {
        List<Kept> hers = new ArrayList<>();
        Optional<String> from = Optional.of(place);
        while (from.isPresent()) {
            Adoptions.Page page = adoptions.after(from.get(), BATCH);
            for (Kept kept : page.found()) {
                String last = Adoptions.place(kept);
                Kept current = current(now, kept);
                if (sees(now, current.adoption())) {
                    hers.add(current);
                }
                if (hers.size() == most) {
                    return new Listed(hers, Optional.of(last));
                }
            }
            from = page.end();
        }
        return new Listed(hers, Optional.empty());
    }

    /** One with nothing left of servers that died, and, unless it was written, its places in the units that hold them today. */
    private Kept current(Reading now, Kept kept) {
        Kept settled = decisions.settled(kept);
        return settled.adoption().stage() == Stage.APPROVED
                ? settled
                : settled.as(
                        settled.adoption().located(spot -> AdoptionBody.spot(now, spot.longitude(), spot.latitude())));
    }

    /**
     * Passes when nobody is writing one.
     *
     * @throws Problem 409 when somebody is
     */
    static void demandUnclaimed(Kept kept) {
        if (kept.claimed().isPresent()) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "此方案" + Claimed.WRITTEN.zh(),
                    "The scenario is not to be changed now; " + Claimed.WRITTEN.en());
        }
    }

    /**
     * The one in the path.
     *
     * @throws Problem 404 when there is none or it is not hers to see
     */
    Kept known(Request request, Reading now) {
        String id = request.path("adoptionId");
        return find(now, id)
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH, "没有这个采纳的方案", "There is no such scenario adopted")
                        .about("adoptionId", id));
    }

    /** Whether one is hers to see. */
    private static boolean sees(Reading now, Adoption adoption) {
        return adoption.changes().stream().allMatch(change -> {
            Timeline timeline = now.snapshot().timeline(ItemType.FACILITY, change.item());
            return timeline.last()
                    .map(now.view().jurisdiction()::holds)
                    .orElseGet(() -> change.action() == Planned.Action.OPEN
                            && change.on(timeline, now.today()).stream()
                                    .allMatch(now.view().jurisdiction()::permits));
        });
    }

    /**
     * What the register would be told, each facility being expected as it was seen.
     *
     * @param day from which day on
     * @throws Malformed when the register does not know a facility on that day
     */
    static ChangeSet changes(Reading now, Adoption adoption, String author, Optional<Act> act, LocalDate day) {
        List<Change> changes = new ArrayList<>();
        Map<ItemId, RevisionNumber> expected = new HashMap<>();
        for (Planned change : adoption.changes()) {
            Timeline timeline = now.snapshot().timeline(ItemType.FACILITY, change.item());
            List<Change.Put> told = change.on(timeline, day);
            if (told.isEmpty()) {
                throw notThere(change, day);
            }
            changes.addAll(told);
            expected.put(change.item(), change.seen());
        }
        return new ChangeSet(author, adoption.reason(), act, changes, expected);
    }

    private static Malformed notThere(Planned change, LocalDate day) {
        return new Malformed(
                "act.effective_on",
                day.toString(),
                Bilingual.of(
                        "设施“" + change.name() + "”在这一天不在登记簿中(尚未开始或已终止)",
                        "facility “" + change.name()
                                + "” is not in the register on that day: it has not begun or has ended"));
    }

    /** What somebody does to one. */
    Entry entry(Request request, Reading now, Step step, Stage to, String note) {
        return new Entry(
                step,
                to,
                Visitor.of(request).author(),
                register.clock().instant(),
                now.today(),
                note,
                Optional.empty(),
                Optional.empty());
    }

    /** Answers with one. */
    void answer(Request request, Kept kept) {
        Answers.header(
                request,
                "ETag",
                Etag.of(new RevisionNumber(kept.seen()), "adoption").toString());
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, AdoptionDocument.of(request, kept));
    }
}
