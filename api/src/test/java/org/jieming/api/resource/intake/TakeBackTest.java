package org.jieming.api.resource.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.api.intake.TakenBack;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.View;
import org.jieming.api.resource.intake.TakeBack.Fate;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** An import of some villages, of which each holds the next: what is taken back is one fewer in each round, until one is left. */
class TakeBackTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private static ItemVersion village(int number) {
        return new ItemVersion(
                ItemId.named("村" + number),
                ItemType.PLACE,
                Period.ALWAYS,
                new RevisionNumber(1),
                Values.of(Descriptor.of(ItemType.PLACE))
                        .parse("name", "村" + number)
                        .build(),
                null);
    }

    private static TakeBack ofChain(int villages) {
        List<ItemVersion> all =
                IntStream.range(0, villages).mapToObj(TakeBackTest::village).toList();
        Snapshot snapshot =
                Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, Map.of(ItemType.PLACE, all), List.of());
        List<TakenBack> items = all.stream()
                .map(each -> new TakenBack(
                        ItemType.PLACE,
                        each.id(),
                        Timeline.EMPTY,
                        snapshot.timeline(ItemType.PLACE, each.id()),
                        snapshot.timeline(ItemType.PLACE, each.id()),
                        Optional.empty()))
                .toList();
        Finding held = Finding.block("I-TAKE-BACK", "", Bilingual.of("有所牵连", "It is held"));
        Reading reading = new Reading(snapshot, View.ofService(snapshot, TODAY), TODAY, Optional.empty());
        return TakeBack.of(items, reading, Instant.EPOCH, (after, written) -> {
            ItemId first = items.stream()
                    .map(TakenBack::id)
                    .filter(written::contains)
                    .findFirst()
                    .orElseThrow();
            return item -> item.id().equals(first) && written.size() > 1 ? List.of(held) : List.of();
        });
    }

    /** Forty villages: 39 rounds leave one each, and the last one goes. */
    @Test
    void what_others_hold_is_left_and_the_rest_is_taken_back() {
        TakeBack told = ofChain(40);
        assertThat(told.left()).hasSize(39);
        assertThat(told.taken()).hasSize(1);
        assertThat(told.others()).isEmpty();
    }

    /** Sixty villages: after fifty rounds it is not known what the other ten hold, so that none is promised to go. */
    @Test
    void a_chain_that_is_too_long_is_told_and_nothing_of_it_is_promised() {
        TakeBack told = ofChain(60);
        assertThat(told.taken()).isEmpty();
        assertThat(told.items()).allMatch(item -> told.fate(item) == Fate.LEFT);
        assertThat(told.others()).extracting(Finding::rule).containsExactly("I-TAKE-BACK");
    }
}
