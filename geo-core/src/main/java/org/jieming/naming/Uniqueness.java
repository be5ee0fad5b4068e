package org.jieming.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieming.measure.Metres;
import org.jieming.place.Spoken;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/** Finds the names of one scope that are the same as a proposed one, sound the same, or look alike (A.2, steps 1–4). */
final class Uniqueness {
    private final ProposedName name;
    private final NameForm form;
    private final NameIndex index;
    private final UniquenessRule rule;
    private final Within within;
    private final Predicate<ItemVersion> wanted;
    private final Map<ItemId, Conflict> conflicts = new LinkedHashMap<>();

    /**
     * Prepares a search.
     *
     * @param within outside of it no name counts
     * @param wanted which names count: of the same kind, in use, in scope, not the proposed one itself
     */
    Uniqueness(
            ProposedName name,
            NameForm form,
            NameIndex index,
            UniquenessRule rule,
            Within within,
            Predicate<ItemVersion> wanted) {
        this.name = name;
        this.form = form;
        this.index = index;
        this.rule = rule;
        this.within = within;
        this.wanted = wanted;
    }

    /** The conflicts by likeness, the nearest first. O(names alike × log n). */
    Map<Likeness, List<Conflict>> find() {
        alikeInName();
        alikeInSound();
        alikeInForm();
        Map<Likeness, List<Conflict>> byLikeness = new EnumMap<>(Likeness.class);
        Map<String, ItemType> twins = new HashMap<>();
        for (Conflict conflict : placesFirst()) {
            if (isFirstOfTwins(conflict.item(), twins)) {
                byLikeness
                        .computeIfAbsent(conflict.likeness(), none -> new ArrayList<>())
                        .add(conflict);
            }
        }
        byLikeness
                .values()
                .forEach(some -> some.sort(Comparator.comparingDouble(
                        conflict -> conflict.distance().map(Metres::value).orElse(Double.MAX_VALUE))));
        return byLikeness;
    }

    /** Those of the same characters alone. O(names alike × log n). */
    List<Conflict> same() {
        alikeInName();
        return placesFirst();
    }

    /** A place says more exactly where it is than the unit of its name. */
    private List<Conflict> placesFirst() {
        return conflicts.values().stream()
                .sorted(Comparator.comparing(conflict -> conflict.item().type() != ItemType.PLACE))
                .toList();
    }

    /** The same entity may be in the register as a division, a place and an area: one of them stands for all. */
    private static boolean isFirstOfTwins(ItemVersion item, Map<String, ItemType> seen) {
        ItemType first = seen.putIfAbsent(item.name() + new Named(item).code(), item.type());
        return first == null || first == item.type();
    }

    private void alikeInName() {
        String own = rule.onSpecific() ? form.specificText() : form.normal();
        if (rule.onSpecific()) {
            propose(
                    Key.SPECIFIC,
                    own.hashCode(),
                    item -> read(item).specificText().equals(own),
                    Likeness.SAME_NAME);
        } else {
            propose(Key.NAME, own.hashCode(), item -> normal(item).equals(own), Likeness.SAME_NAME);
        }
    }

    private void alikeInSound() {
        Key key = rule.onSpecific() ? Key.SPECIFIC_SOUND : Key.SOUND;
        String toned = NameForm.toned(spoken(form));
        for (String sound : index.forms().sounds().of(spoken(form), rule.dialect())) {
            propose(key, sound.hashCode(), item -> heard(spoken(read(item)), toned, sound));
        }
    }

    /** How a name of the register is like one whose own syllables with tones are known, and that may be heard as a sound. */
    private Optional<Likeness> heard(List<Spoken> other, String toned, String sound) {
        if (NameForm.toned(other).equals(toned)) {
            return Optional.of(Likeness.HOMOPHONE);
        }
        return index.forms().sounds().of(other).contains(sound)
                ? Optional.of(Likeness.NEAR_HOMOPHONE)
                : Optional.empty();
    }

    private void alikeInForm() {
        if (!rule.onSpecific()) {
            String look = index.forms().characters().form(form.normal());
            propose(
                    Key.FORM,
                    look.hashCode(),
                    item -> index.forms().characters().form(normal(item)).equals(look),
                    Likeness.LOOK_ALIKE);
        }
    }

    private void propose(Key key, int hash, Predicate<ItemVersion> alike, Likeness likeness) {
        propose(key, hash, item -> alike.test(item) ? Optional.of(likeness) : Optional.empty());
    }

    private void propose(Key key, int hash, Function<ItemVersion, Optional<Likeness>> alike) {
        index.propose(
                key,
                hash,
                within,
                name.during(),
                item -> !conflicts.containsKey(item.id()) && wanted.test(item),
                item -> alike.apply(item)
                        .ifPresent(likeness -> conflicts.put(item.id(), new Conflict(item, likeness, distance(item)))));
    }

    private String normal(ItemVersion item) {
        return index.forms().characters().normal(item.name());
    }

    private NameForm read(ItemVersion item) {
        return index.forms().of(new Named(item));
    }

    private List<Spoken> spoken(NameForm of) {
        return rule.onSpecific() ? of.specificSpoken() : of.spoken();
    }

    private Optional<Metres> distance(ItemVersion item) {
        return distance(name, item);
    }

    /** Between where a name would lie and an item, if both are known. */
    static Optional<Metres> distance(ProposedName name, ItemVersion item) {
        Shape shape = item.shapeOrNull();
        return shape == null || shape.envelope().isNull()
                ? Optional.empty()
                : name.place().map(place -> between(place, shape));
    }

    /** Between points at once on the ellipsoid, which is fifty times less work than for other shapes. */
    static Metres between(Shape one, Shape other) {
        Envelope from = one.envelope();
        Envelope to = other.envelope();
        boolean points = from.getWidth() + from.getHeight() + to.getWidth() + to.getHeight() == 0;
        return points
                ? Geodesy.distance(from.getMinX(), from.getMinY(), to.getMinX(), to.getMinY())
                : one.distance(other);
    }
}
