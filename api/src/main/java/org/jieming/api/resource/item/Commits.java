package org.jieming.api.resource.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Request;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.StaleItems;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Hands what an editor wishes to the register and answers how it ended. */
final class Commits {
    private final LiveRegister register;
    private final StaleItems stale;
    private final NameDoor door;

    Commits(LiveRegister register, NameDoor door) {
        this.register = register;
        this.door = door;
        this.stale = new StaleItems(register.journal());
    }

    /**
     * What an editor wishes of one item.
     *
     * @param type its type
     * @param id the item
     * @param restatement the changes
     * @param statement what was read from the body; null when there was none
     * @param expected the revision she saw
     * @param isNew whether the item is to be made
     */
    record Wish(
            ItemType type,
            ItemId id,
            Restatement restatement,
            @Nullable Statement statement,
            Map<ItemId, RevisionNumber> expected,
            boolean isNew) {}

    /** Commits a statement and answers with the item as it then is. */
    void commit(Request request, Reading before, Wish wish) {
        Asked asked = new Asked(register, door, request, before, wish);
        Edit edit = edit(asked, before, request);
        CommitAnswer answer = new CommitAnswer(request, before, wish, asked.remarks());
        if (Parameters.flag(request, "dry-run")) {
            answer.wouldBe(edit, () -> staleNow(request, before, wish));
            return;
        }
        edit.<Void>fold(
                applied -> answer.written(applied.after(), applied.verdict()),
                unchanged -> answer.written(unchanged.now(), Verdict.CLEAN),
                conflict -> {
                    throw staleNow(request, before, wish);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    /**
     * What an editor states of an item, with the letters of a name that she changes and writes no letters of; of a change from a
     * day on, a standard name that it bore is among the former ones.
     */
    Statement completed(Reading before, ItemVersion base, Statement statement, Optional<LocalDate> effect) {
        Values values = effect.map(day -> door.changed(before.snapshot(), base, statement.values(), Period.from(day)))
                .orElseGet(() -> door.respelled(before.snapshot(), base, statement.values()));
        ItemVersion after =
                new ItemVersion(base.id(), base.type(), base.valid(), base.recorded(), values, base.shapeOrNull());
        return statement.with(door.completed(before.snapshot(), after));
    }

    /** What an editor states of an item that is to be made, a standard name with its parts and letters. */
    Statement begun(Reading before, ItemType type, ItemId id, Statement statement) {
        ItemVersion after =
                new ItemVersion(id, type, Period.ALWAYS, RevisionNumber.NONE, statement.values(), statement.shape());
        return statement.with(door.completed(before.snapshot(), after));
    }

    /** Commits an end and answers without a body. */
    void end(Request request, Reading before, Wish wish) {
        Edit edit = edit(new Asked(register, door, request, before, wish), before, request);
        CommitAnswer answer = new CommitAnswer(request, before, wish, List.of());
        if (Parameters.flag(request, "dry-run")) {
            answer.wouldBe(edit, () -> staleNow(request, before, wish));
            return;
        }
        edit.<Void>fold(
                applied -> answer.ended(applied.after()),
                unchanged -> answer.ended(unchanged.now()),
                conflict -> {
                    throw staleNow(request, before, wish);
                },
                refused -> {
                    throw Problem.ruleViolated(refused.verdict().findings());
                });
    }

    /** The problem of an item that is not as its editor saw it. */
    Problem stale(Request request, Reading now, ItemType type, ItemId id, RevisionNumber seen) {
        return stale.problem(request, now, type, id, seen);
    }

    private Problem staleNow(Request request, Reading before, Wish wish) {
        Reading now = new Reading(register.now(), before.view(), before.today(), before.asOf());
        return stale.problem(
                request, now, wish.type(), wish.id(), wish.expected().getOrDefault(wish.id(), RevisionNumber.NONE));
    }

    private Edit edit(Asked asked, Reading before, Request request) {
        asked.demandAll();
        return Parameters.flag(request, "dry-run")
                ? before.snapshot()
                        .draft(asked.upon(before.snapshot()), register.clock().instant())
                : register.commit(asked::upon);
    }
}
