package org.jieming.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.place.ConfirmedReading;
import org.jieming.place.Romanizer;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/**
 * What officers confirmed of readings in one state of the register. Where several confirmed the same characters in one county, the
 * reading that was recorded last counts, so that the state alone decides and not the way to it. Immutable.
 */
final class ConfirmedNames {
    private static final Comparator<Source> LATEST_FIRST = Comparator.comparing(
                    (Source source) -> source.version().recorded())
            .reversed()
            .thenComparing(source -> source.version().id())
            .thenComparing(source -> source.version().valid().first());

    private final Romanizer shipped;
    private final Map<Run, List<Source>> byRun;

    /** Some characters in a county: what one reading is said of. */
    record Run(String characters, String region) {

        /** Whether a name of a division is read by it. */
        boolean isIn(String name, String code) {
            return (code.isEmpty() || code.startsWith(region)) && name.contains(characters);
        }
    }

    private record Source(ItemVersion version, ConfirmedReading reading) {}

    private ConfirmedNames(Romanizer shipped, Map<Run, List<Source>> byRun) {
        this.shipped = shipped;
        this.byRun = byRun;
    }

    static ConfirmedNames of(Collection<ItemVersion> believed, Romanizer shipped) {
        return new ConfirmedNames(shipped, Map.of()).after(List.of(), believed);
    }

    /** What they confirmed when some versions are no longer believed, and others are. O(all runs), or O(1) without any of them. */
    ConfirmedNames after(Collection<ItemVersion> gone, Collection<ItemVersion> fresh) {
        List<Source> less = sources(gone);
        List<Source> more = sources(fresh);
        if (less.isEmpty() && more.isEmpty()) {
            return this;
        }
        Map<Run, List<Source>> next = new HashMap<>(byRun);
        less.forEach(source -> next.computeIfPresent(run(source), (run, all) -> without(all, source)));
        Map<Run, List<Source>> added = new HashMap<>();
        more.forEach(source ->
                added.computeIfAbsent(run(source), none -> new ArrayList<>()).add(source));
        added.forEach((run, sources) -> next.merge(run, sources, ConfirmedNames::joined));
        next.replaceAll((run, all) ->
                added.containsKey(run) ? all.stream().sorted(LATEST_FIRST).toList() : all);
        return new ConfirmedNames(shipped, next);
    }

    private static @Nullable List<Source> without(List<Source> all, Source gone) {
        List<Source> left = all.stream()
                .filter(each -> !NameIndex.isSame(each.version(), gone.version()))
                .toList();
        return left.isEmpty() ? null : left;
    }

    private static List<Source> joined(List<Source> some, List<Source> others) {
        List<Source> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Run run(Source source) {
        return new Run(source.reading().characters(), source.reading().region());
    }

    private List<Source> sources(Collection<ItemVersion> versions) {
        List<Source> sources = new ArrayList<>();
        for (ItemVersion version : versions) {
            Named named = new Named(version);
            if (named.isReadingConfirmed()) {
                reading(named).ifPresent(reading -> sources.add(new Source(version, reading)));
            }
        }
        return sources;
    }

    /** Of a name without a code, such as a mountain over several counties, nobody knows where else its reading holds (A.9). */
    private Optional<ConfirmedReading> reading(Named named) {
        return ConfirmedReading.of(
                        named.name(),
                        shipped.parts(named.toSpell()).specific(),
                        named.item().values().text("pinyin"),
                        named.code())
                .filter(ConfirmedReading::isOfSomewhere);
    }

    /** The shipped readings with those that count on top. */
    Romanizer romanizer() {
        return shipped.confirmed(
                byRun.values().stream().map(all -> all.get(0).reading()).toList());
    }

    /** The same readings without anything confirmed. */
    Romanizer shipped() {
        return shipped;
    }

    /** The characters that are read otherwise than in another state. O(all runs), or O(1) when both are one. */
    Set<Run> differingFrom(ConfirmedNames other) {
        Set<Run> differing = new HashSet<>();
        if (this != other) {
            Set<Run> all = new HashSet<>(byRun.keySet());
            all.addAll(other.byRun.keySet());
            all.stream()
                    .filter(run -> !counting(run).equals(other.counting(run)))
                    .forEach(differing::add);
        }
        return differing;
    }

    private Optional<ConfirmedReading> counting(Run run) {
        return Optional.ofNullable(byRun.get(run)).map(all -> all.get(0).reading());
    }
}
