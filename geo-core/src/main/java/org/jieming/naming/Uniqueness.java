package org.jieming.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieming.measure.Metres;
import org.jieming.place.Spoken;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/** Finds the names of one scope that are the same as a proposed one, sound the same, or look alike (A.2, steps 1–4). */
final class Uniqueness {
    private final ProposedName name;
    private final NameForm form;
    private final NameIndex index;
    private final UniquenessRule rule;
    private final Sounds sounds;
    private final Predicate<ItemVersion> wanted;
    private final Map<ItemId, Conflict> conflicts = new LinkedHashMap<>();

    /**
     * Prepares a search.
     *
     * @param wanted which names count: of the same kind, in use, in scope, not the proposed one itself
     */
    Uniqueness(
            ProposedName name,
            NameForm form,
            NameIndex index,
            UniquenessRule rule,
            Sounds sounds,
            Predicate<ItemVersion> wanted) {
        this.name = name;
        this.form = form;
        this.index = index;
        this.rule = rule;
        this.sounds = sounds;
        this.wanted = wanted;
    }

    /** The conflicts by likeness, the nearest first. O(names alike × log n). */
    Map<Likeness, List<Conflict>> find() {
        alikeInName();
        alikeInSound();
        alikeInForm();
        Map<Likeness, List<Conflict>> byLikeness = new EnumMap<>(Likeness.class);
        Set<String> twins = new HashSet<>();
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

    /** A place says more exactly where it is than the unit of its name. */
    private List<Conflict> placesFirst() {
        return conflicts.values().stream()
                .sorted(Comparator.comparing(conflict -> conflict.item().type() != ItemType.PLACE))
                .toList();
    }

    /** The same entity may be in the register as a division, a place and an area: one of them stands for all. */
    private static boolean isFirstOfTwins(ItemVersion item, Set<String> seen) {
        String entity = item.name() + new Named(item).code();
        boolean known = seen.stream()
                .anyMatch(other -> other.startsWith(entity + '|')
                        && !other.endsWith(item.type().id()));
        seen.add(entity + '|' + item.type().id());
        return !known;
    }

    private void alikeInName() {
        Key key = rule.onSpecific() ? Key.SPECIFIC : Key.NAME;
        propose(key, index.forms().hash(key, form), other -> text(other).equals(text(form)), Likeness.SAME_NAME);
    }

    private void alikeInSound() {
        Key key = rule.onSpecific() ? Key.SPECIFIC_SOUND : Key.SOUND;
        for (String sound : sounds.of(spoken(form), rule.dialect())) {
            propose(
                    key,
                    sound.hashCode(),
                    other -> NameForm.toned(spoken(other)).equals(NameForm.toned(spoken(form))),
                    Likeness.HOMOPHONE);
            propose(
                    key,
                    sound.hashCode(),
                    other -> NameForm.sound(spoken(other)).equals(sound),
                    Likeness.NEAR_HOMOPHONE);
        }
    }

    private void alikeInForm() {
        if (!rule.onSpecific()) {
            String look = index.forms().characters().form(form.normal());
            propose(
                    Key.FORM,
                    look.hashCode(),
                    other -> index.forms().characters().form(other.normal()).equals(look),
                    Likeness.LOOK_ALIKE);
        }
    }

    private void propose(Key key, int hash, Predicate<NameForm> alike, Likeness likeness) {
        LocalDate day = name.day();
        index.propose(key, hash, day, item -> !conflicts.containsKey(item.id()) && wanted.test(item), item -> {
            if (alike.test(index.forms().of(new Named(item).toSpell()))) {
                conflicts.put(item.id(), new Conflict(item, likeness, distance(item)));
            }
        });
    }

    private String text(NameForm of) {
        return rule.onSpecific() ? of.specificText() : of.normal();
    }

    private List<Spoken> spoken(NameForm of) {
        return rule.onSpecific() ? of.spoken().subList(0, of.specific()) : of.spoken();
    }

    private Optional<Metres> distance(ItemVersion item) {
        Shape shape = item.shapeOrNull();
        return shape == null || shape.envelope().isNull()
                ? Optional.empty()
                : name.place().map(place -> place.distance(shape));
    }
}
