package org.jieming.api.map;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jieming.layer.LayerCatalogue;

/**
 * The maps that are kept, each derived from the nearest when first asked for or after an edit, and the tiles that were drawn of
 * them: what is kept and of which map it is change together. Thread-safe; nobody who wants a map that is there, or today's, waits
 * while another day is derived.
 */
final class KeptMaps {
    private final LayerCatalogue catalogue;
    /** Guards the views, too. */
    private final TileCache cache;

    private final Views views = new Views();
    /** Held while a map of today is derived, so that it is derived once. */
    private final Object derivingToday = new Object();
    /** Held while a map of another day is derived. */
    private final Object derivingOthers = new Object();

    KeptMaps(LayerCatalogue catalogue, TileCache cache) {
        this.catalogue = catalogue;
        this.cache = cache;
    }

    /** Says which day is today. */
    void stay(LocalDate today) {
        synchronized (cache) {
            views.stay(today);
        }
    }

    /** Whether there is a map for a question, of whatever state, whose layers are ready. */
    boolean isPrepared(TileQuestion question) {
        synchronized (cache) {
            return views.find(question.view())
                    .filter(map -> map.isPrepared(question))
                    .isPresent();
        }
    }

    /** The map in which a question is answered; whoever is first after an edit, or on a day, derives it while others wait for theirs. */
    DayMap current(TileQuestion question) {
        return found(question).orElseGet(() -> {
            synchronized (deriving(question)) {
                return found(question).orElseGet(() -> derived(question));
            }
        });
    }

    private Object deriving(TileQuestion question) {
        synchronized (cache) {
            return views.isToday(question.day()) ? derivingToday : derivingOthers;
        }
    }

    private Optional<DayMap> found(TileQuestion question) {
        synchronized (cache) {
            return views.find(question.view()).filter(map -> map.isOf(question.snapshot()));
        }
    }

    private DayMap derived(TileQuestion question) {
        TileQuestion.View view = question.view();
        Optional<DayMap> nearest;
        synchronized (cache) {
            nearest = views.nearest(view, question.onlooker().audience());
        }
        // takes long where the day is another one: tiles that are kept are answered meanwhile
        Optional<DayMap.Successor> successor =
                nearest.map(map -> map.after(question.snapshot(), question.day(), question.onlooker()));
        DayMap map = successor
                .map(DayMap.Successor::map)
                .orElseGet(() -> new DayMap(catalogue, question.snapshot(), question.day(), question.onlooker()));
        synchronized (cache) {
            views.find(view)
                    .flatMap(before -> successor)
                    .ifPresent(after -> cache.forget(key ->
                            key.view().equals(view) && after.changes().hold(key.set(), key.tile(), key.layers())));
            Set<TileQuestion.View> gone = Set.copyOf(views.put(view, map));
            if (!gone.isEmpty()) {
                cache.forget(key -> gone.contains(key.view()));
            }
        }
        return map;
    }

    /** What is kept for a question, if the map that answers it is still the newest for whoever asks. */
    <T> Optional<T> kept(TileQuestion question, DayMap map, BiFunction<TileCache, TileQuestion.Key, Optional<T>> kind) {
        synchronized (cache) {
            return isNewest(question, map) ? kind.apply(cache, question.key()) : Optional.empty();
        }
    }

    /** Keeps a tile, if the map of which it was drawn is still the newest. */
    void keep(TileQuestion question, DayMap map, Tile tile) {
        synchronized (cache) {
            if (isNewest(question, map)) {
                cache.put(question.key(), tile);
            }
        }
    }

    /** Bytes of the tiles kept. */
    long bytes() {
        synchronized (cache) {
            return cache.bytes();
        }
    }

    private boolean isNewest(TileQuestion question, DayMap map) {
        return views.find(question.view()).filter(newest -> newest == map).isPresent();
    }
}
