package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Snapshot;

/**
 * Changes of boundaries, divisions and facilities that take the document of whoever approves them (BLR Art. 2; ADR Arts. 7–10): its number,
 * authority and day are read here, and what it approves is written here.
 */
public final class Approvals {
    private final LiveRegister register;

    /** Written into a register. */
    public Approvals(LiveRegister register) {
        this.register = register;
    }

    /**
     * Reads member {@code act} of a body; nothing was decided after today.
     *
     * @throws Malformed naming the member that is missing or wrong
     */
    public static Act act(ObjectNode body, LocalDate today) {
        ObjectNode given = body.path("act") instanceof ObjectNode act ? act : body.objectNode();
        Act act = Grounds.of("act", given).orElseThrow(() -> missing("act"));
        if (act.number().isBlank()) {
            throw missing("act.number");
        }
        if (act.authority().isBlank()) {
            throw missing("act.authority");
        }
        if (act.decidedOn().isEmpty()) {
            throw missing("act.decided_on");
        }
        demandDecided(Optional.of(act), today);
        return act;
    }

    /**
     * Nothing is recorded under what is not decided yet.
     *
     * @throws Malformed naming the day of the decision when it is after today
     */
    public static void demandDecided(Optional<Act> act, LocalDate today) {
        act.flatMap(Act::decidedOn).filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw undecided(day);
        });
    }

    private static Malformed undecided(LocalDate day) {
        return new Malformed(
                "act.decided_on",
                day.toString(),
                Bilingual.of(
                        "批准日期不能晚于今天;以后才生效的,请填写生效日期(effective_on)",
                        "the day of the decision is not after today; what takes effect later says so as effective_on"));
    }

    private static Malformed missing(String field) {
        return new Malformed(
                field,
                "",
                Bilingual.of(
                        "须有批准文件:文号(number)、批准机关(authority)、批准日期(decided_on)",
                        "the document that approves it is expected: its number, its authority and the day it was decided_on"));
    }

    /**
     * Writes what was approved as one revision.
     *
     * @throws Problem when somebody was first, when the register says all of it already, or when its rules refuse it
     */
    public Edit.Applied write(ChangeSet changes) {
        return write(changes, stale -> overtaken());
    }

    /** The same of what is asked about again on the very state that it is written upon ({@link LiveRegister#commit(Function)}). */
    public Edit.Applied write(Function<Snapshot, ChangeSet> wish) {
        return applied(register.commit(wish), stale -> overtaken());
    }

    /** The same; whoever was first is told of by the problem made of it. */
    public Edit.Applied write(ChangeSet changes, Function<Edit.Stale, Problem> movedOn) {
        return applied(register.commit(changes), movedOn);
    }

    /**
     * Writes it unless somebody was first, for who asks again of what is there then.
     *
     * @throws Problem when the rules of the register refuse it
     */
    public void attempt(ChangeSet changes) {
        Edit edit = register.commit(changes);
        if (edit instanceof Edit.Refused) {
            applied(edit, stale -> overtaken());
        }
    }

    /** What was written, of what the register answered; otherwise throws as {@link #write} does. */
    public static Edit.Applied applied(Edit edit, Function<Edit.Stale, Problem> movedOn) {
        return edit.fold(
                applied -> applied,
                unchanged -> {
                    throw Problem.of(ProblemType.NOT_NOW, "登记簿已是这样", "The register says so already");
                },
                stale -> {
                    throw movedOn.apply(stale);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    /** The problem of a proposal that is no longer what somebody saw. */
    public static Problem overtaken() {
        return Problem.of(
                ProblemType.STALE_REVISION,
                "登记簿已变动,与您所见的不同;请重新查看后再写入",
                "The register was changed since you looked; look at it again");
    }
}
