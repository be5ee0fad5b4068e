package org.jieming.api.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.register.Audience;

/**
 * The maps that are kept, by day and onlooker: those of today, and of as many other days as were asked for last. They share what
 * is alike, so that one more costs little; but each holds the state it was made of, so that one that falls far behind is let go.
 * For one thread at a time.
 */
final class Views {
    /** Days, today among them: a time slider shows one after another. */
    static final int MOST_DAYS = 12;
    /** Onlookers of a day: the officers of a prefecture, each keeping another town. */
    static final int MOST_ONLOOKERS = 256;
    /** Revisions that a map may be behind the newest. */
    static final int MOST_BEHIND = 256;

    private final Map<LocalDate, Map<String, DayMap>> days = inOrderOfUse();
    private LocalDate today = LocalDate.MIN;

    private static <K, V> Map<K, V> inOrderOfUse() {
        return new LinkedHashMap<>(16, 0.75f, true);
    }

    /** Says which day is today: it is never let go for another. */
    void stay(LocalDate day) {
        today = day;
    }

    boolean isToday(LocalDate day) {
        return today.equals(day);
    }

    /** The map of a day as an onlooker sees it, of whatever state. */
    Optional<DayMap> find(TileQuestion.View view) {
        return Optional.ofNullable(days.get(view.day())).map(kept -> kept.get(view.onlooker()));
    }

    /**
     * The map from which one follows with the least work: its own of another state, else one of the day that is nearest in time,
     * for the same audience if there is one.
     */
    Optional<DayMap> nearest(TileQuestion.View view, Audience audience) {
        return find(view).or(() -> days.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each.getKey(), view.day()))))
                .flatMap(each -> like(each.getValue().values(), audience)));
    }

    private static Optional<DayMap> like(Collection<DayMap> maps, Audience audience) {
        return latest(maps.stream().filter(map -> map.audience() == audience)).or(() -> latest(maps.stream()));
    }

    private static Optional<DayMap> latest(Stream<DayMap> maps) {
        return maps.reduce((earlier, later) -> later);
    }

    /** Keeps a map, and tells which were let go for it. */
    List<TileQuestion.View> put(TileQuestion.View view, DayMap map) {
        days.computeIfAbsent(view.day(), day -> inOrderOfUse()).put(view.onlooker(), map);
        List<TileQuestion.View> gone = new ArrayList<>();
        days.forEach((day, kept) -> letGo(day, kept, other -> map.revision() - other.revision() > MOST_BEHIND, gone));
        crowd(view.day(), gone);
        Iterator<Map.Entry<LocalDate, Map<String, DayMap>>> eldest =
                days.entrySet().iterator();
        while (days.size() > MOST_DAYS) {
            Map.Entry<LocalDate, Map<String, DayMap>> day = eldest.next();
            if (!day.getKey().equals(today)) {
                letGo(day.getKey(), day.getValue(), any -> true, gone);
                eldest.remove();
            }
        }
        return gone;
    }

    private void crowd(LocalDate day, List<TileQuestion.View> gone) {
        Map<String, DayMap> kept = days.getOrDefault(day, Map.of());
        Iterator<String> eldest = kept.keySet().iterator();
        while (kept.size() > MOST_ONLOOKERS) {
            gone.add(new TileQuestion.View(day, eldest.next()));
            eldest.remove();
        }
    }

    private static void letGo(
            LocalDate day, Map<String, DayMap> kept, Predicate<DayMap> which, List<TileQuestion.View> gone) {
        kept.entrySet().removeIf(entry -> {
            boolean goes = which.test(entry.getValue());
            if (goes) {
                gone.add(new TileQuestion.View(day, entry.getKey()));
            }
            return goes;
        });
    }
}
