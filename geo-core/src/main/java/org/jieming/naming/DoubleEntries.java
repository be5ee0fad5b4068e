package org.jieming.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;

/**
 * Items of one type and kind that may be one and the same thing, entered twice: of the same name, of the same syllables and
 * tones, or of look-alike characters, and near each other; where a place is not known, of the same division code. What
 * officers found to be different stays apart. Nothing is changed. A few microseconds an item, and O(k log k) for k items of
 * like names, each held against the {@link #MOST} that follow it from west to east at most.
 */
public final class DoubleEntries {
    /** Items that one is held against within a group of like names. */
    public static final int MOST = 64;

    private final NameForms forms;
    private final Metres within;
    private final Set<Namesakes> apart;
    private final Map<Namesakes, Evidence> found = new LinkedHashMap<>();

    /**
     * Why two items may be one.
     *
     * @param distance between their places; empty where one of them is not known
     */
    public record Evidence(ItemVersion one, ItemVersion other, Likeness likeness, Optional<Metres> distance) {}

    /**
     * Items that hang together by some evidence.
     *
     * @param items two or more
     * @param evidence the strongest first
     */
    public record Cluster(List<ItemVersion> items, List<Evidence> evidence) {
        public Cluster {
            items = List.copyOf(items);
            evidence = List.copyOf(evidence);
        }
    }

    private static final Comparator<Evidence> STRONGEST = Comparator.comparing(Evidence::likeness)
            .thenComparingDouble(
                    evidence -> evidence.distance().map(Metres::value).orElse(Double.MAX_VALUE));

    private DoubleEntries(NameForms forms, Metres within, Set<Namesakes> apart) {
        this.forms = forms;
        this.within = within;
        this.apart = apart;
    }

    /** An item as it is compared. */
    record Sketch(ItemVersion item, String normal, String toned, String look, String group) {}

    /**
     * Finds clusters, those of the strongest evidence first.
     *
     * @param items what is compared, versions in force on one day; those no longer in use are passed over
     * @param index knows how the names of the register are read
     * @param within how far apart two may lie
     * @param apart pairs known to be different
     */
    public static List<Cluster> of(
            Collection<ItemVersion> items, NameIndex index, Metres within, Set<Namesakes> apart) {
        DoubleEntries entries = new DoubleEntries(index.forms(), within, apart);
        List<Sketch> sketches = items.parallelStream()
                .filter(item -> !item.name().isEmpty() && new Named(item).isInUse())
                .map(entries::sketch)
                .toList();
        entries.compare(sketches, Sketch::look);
        entries.compare(sketches, Sketch::toned);
        return Clusters.of(entries.found.values().stream().sorted(STRONGEST).toList());
    }

    private Sketch sketch(ItemVersion item) {
        Named named = new Named(item);
        NameForm form = forms.of(named);
        String group = item.type() + " " + named.kind().map(Enum::name).orElse("") + " ";
        return new Sketch(
                item,
                form.normal(),
                NameForm.toned(form.spoken()),
                forms.characters().form(form.normal()),
                group);
    }

    private void compare(List<Sketch> sketches, Function<Sketch, String> key) {
        Map<String, List<Sketch>> groups =
                sketches.stream().collect(Collectors.groupingBy(sketch -> sketch.group() + key.apply(sketch)));
        for (List<Sketch> group : groups.values()) {
            if (group.size() > 1) {
                new Sweep(group, within).each(MOST, this::take);
            }
        }
    }

    private void take(Sketch one, Sketch other, Optional<Metres> distance) {
        if (one.item().id().equals(other.item().id())) {
            return;
        }
        Namesakes pair = Namesakes.of(one.item().id(), other.item().id());
        if (!apart.contains(pair)) {
            found.putIfAbsent(pair, new Evidence(one.item(), other.item(), likeness(one, other), distance));
        }
    }

    private static Likeness likeness(Sketch one, Sketch other) {
        if (one.normal().equals(other.normal())) {
            return Likeness.SAME_NAME;
        }
        return one.toned().equals(other.toned()) ? Likeness.HOMOPHONE : Likeness.LOOK_ALIKE;
    }
}
