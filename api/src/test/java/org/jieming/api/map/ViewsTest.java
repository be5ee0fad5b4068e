package org.jieming.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.junit.jupiter.api.Test;

/** Many people at one map, on many days. */
class ViewsTest {
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final TileCoord TILE = new TileCoord(0, 0, 0);
    private static final Snapshot SNAPSHOT = new County(new Random(1)).snapshot();

    private final MapTiles map = new MapTiles(LayerCatalogue.shipped(), 64 << 20);

    /** Sees what everybody does, under a key of her own, and may take her time about it. */
    private record Officer(String key, Runnable looking) implements Onlooker {
        @Override
        public Audience audience() {
            return Audience.INTERNAL;
        }

        @Override
        public Optional<ItemVersion> drawn(ItemVersion version) {
            looking.run();
            return Optional.of(version);
        }

        @Override
        public Set<ItemType> restsOn(ItemType type) {
            return Set.of();
        }
    }

    private void ask(LocalDate day, Onlooker onlooker) {
        ask(SNAPSHOT, day, onlooker);
    }

    private void ask(Snapshot snapshot, LocalDate day, Onlooker onlooker) {
        map.tile(question(snapshot, day, onlooker));
    }

    private TileQuestion question(Snapshot snapshot, LocalDate day, Onlooker onlooker) {
        return new TileQuestion(snapshot, day, onlooker, SET, TILE, map.layers(onlooker.audience()));
    }

    @Test
    void neither_past_days_nor_other_officers_cost_anybody_the_map_of_today() {
        Onlooker anybody = Onlooker.anybody(SNAPSHOT);
        map.prepare(SNAPSHOT, County.DAY, anybody, SET);
        ask(County.DAY, anybody);
        for (int i = 1; i <= 40; i++) {
            ask(County.DAY.minusDays(i), anybody);
            ask(County.DAY, new Officer("officer of town " + i, () -> {}));
        }
        // 1 tile of everybody, 40 of past days and 40 of officers were drawn, all of today's are kept
        assertThat(map.counts()).isEqualTo(Map.of("drawn", 81L, "kept", 0L));
        ask(County.DAY, anybody);
        for (int i = 1; i <= 40; i++) {
            ask(County.DAY, new Officer("officer of town " + i, () -> {}));
        }
        assertThat(map.counts()).isEqualTo(Map.of("drawn", 81L, "kept", 41L));
        // of the days the last ones: eleven beside today
        ask(County.DAY.minusDays(30), anybody);
        ask(County.DAY.minusDays(29), anybody);
        assertThat(map.counts()).isEqualTo(Map.of("drawn", 82L, "kept", 42L));
    }

    @Test
    void a_tile_that_is_kept_does_not_wait_for_a_map_that_is_being_derived() throws Exception {
        ask(County.DAY, Onlooker.anybody(SNAPSHOT));
        CountDownLatch looks = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> ask(County.DAY, new Officer("slow", () -> {
            looks.countDown();
            await(goOn);
        })));
        await(looks);
        CompletableFuture.runAsync(() -> ask(County.DAY, Onlooker.anybody(SNAPSHOT)))
                .get(1, TimeUnit.MINUTES);
        goOn.countDown();
        slow.get(1, TimeUnit.MINUTES);
        assertThat(map.counts()).isEqualTo(Map.of("drawn", 2L, "kept", 1L));
    }

    @Test
    void todays_map_after_an_edit_does_not_wait_for_the_map_of_another_day() throws Exception {
        map.stay(County.DAY);
        ask(County.DAY, Onlooker.anybody(SNAPSHOT));
        CountDownLatch looks = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> ask(County.DAY.minusYears(50), new Officer("slow", () -> {
                    looks.countDown();
                    await(goOn);
                })));
        await(looks);
        Snapshot edited = new County(new Random(2)).snapshot();
        CompletableFuture.runAsync(() -> ask(edited, County.DAY, Onlooker.anybody(edited)))
                .get(1, TimeUnit.MINUTES);
        goOn.countDown();
        slow.get(1, TimeUnit.MINUTES);
    }

    @Test
    void a_map_follows_from_that_of_the_nearest_day_and_not_from_the_one_asked_for_last() {
        Views views = new Views();
        LocalDate[] days = {County.DAY, LocalDate.parse("2020-01-01"), LocalDate.parse("1900-01-01")};
        DayMap[] maps = new DayMap[days.length];
        for (int i = 0; i < days.length; i++) {
            maps[i] = new DayMap(LayerCatalogue.shipped(), SNAPSHOT, days[i], Onlooker.anybody(SNAPSHOT));
            views.put(new TileQuestion.View(days[i], ""), maps[i]);
        }
        assertThat(nearest(views, "2019-12-31")).isSameAs(maps[1]);
        assertThat(nearest(views, "1901-01-01")).isSameAs(maps[2]);
        assertThat(nearest(views, "2099-01-01")).isSameAs(maps[0]);
    }

    private static DayMap nearest(Views views, String day) {
        return views.nearest(new TileQuestion.View(LocalDate.parse(day), ""), Audience.PUBLIC)
                .orElseThrow();
    }

    @Test
    void only_what_was_asked_for_before_is_quick() {
        TileQuestion past = question(SNAPSHOT, County.DAY.minusYears(1), Onlooker.anybody(SNAPSHOT));
        assertThat(map.takesLong(past)).isTrue();
        ask(County.DAY.minusYears(1), Onlooker.anybody(SNAPSHOT));
        assertThat(map.takesLong(past)).isFalse();
        Snapshot edited = new County(new Random(2)).snapshot();
        assertThat(map.takesLong(question(edited, County.DAY.minusYears(1), Onlooker.anybody(edited))))
                .isFalse();
        assertThat(map.takesLong(question(SNAPSHOT, County.DAY.minusYears(2), Onlooker.anybody(SNAPSHOT))))
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
