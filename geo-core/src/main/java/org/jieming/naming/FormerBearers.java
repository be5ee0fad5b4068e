package org.jieming.naming;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/**
 * The items that a name called before: at the spot of a new one, or in its legal scope, it is likely the same entity under the name
 * that it lost (更名: PNR Art. 10), as lists of former years have it. Whether it is one is for the officer to say.
 */
final class FormerBearers {
    private static final String RULE = "C1-FORMER";
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条、第十八条");

    private final ProposedName name;
    private final NameIndex index;
    private final Optional<Scope> scope;
    private final Map<ItemId, ItemVersion> found = new LinkedHashMap<>();

    FormerBearers(ProposedName name, NameIndex index, Optional<Scope> scope) {
        this.name = name;
        this.index = index;
        this.scope = scope;
    }

    /**
     * What is said of each, the nearest first. O(items so called × log n).
     *
     * @param shown whether an item may be shown
     */
    List<NameFinding> check(Predicate<ItemVersion> shown) {
        NameForm form = index.forms().of(name.toSpell());
        int hash = form.normal().hashCode();
        Predicate<ItemVersion> others =
                item -> !name.self().equals(Optional.of(item.id())) && shown.test(item) && isOfKind(item);
        Within within = scope.map(Scope::within).orElse(Within.ANYWHERE);
        index.propose(Key.FORMER, hash, within, Period.from(name.day()), others, item -> add(item, form));
        index.propose(Key.NAME, hash, within, past(), others, item -> add(item, form));
        return found.values().stream()
                .filter(shown)
                .filter(this::isHere)
                .map(item -> new Conflict(item, Likeness.FORMER_NAME, distance(item)))
                .sorted(Comparator.comparingDouble(
                        each -> each.distance().map(Metres::value).orElse(Double.MAX_VALUE)))
                .map(each -> finding(each, form))
                .toList();
    }

    private Period past() {
        return new Period(Integer.MIN_VALUE, Math.toIntExact(name.day().toEpochDay()));
    }

    private boolean isOfKind(ItemVersion item) {
        return new Named(item).kind().equals(Optional.of(name.kind()));
    }

    /** Adds what the item is now, unless it bears the name still, or none any more. */
    private void add(ItemVersion item, NameForm form) {
        index.snapshot()
                .timeline(item.type(), item.id())
                .on(name.day())
                .filter(now -> new Named(now).isInUse() && !isCalled(now.name(), form))
                .filter(now -> isCalled(item.name(), form)
                        || new Named(now).formerNames().stream().anyMatch(each -> isCalled(each, form)))
                .ifPresent(now -> found.putIfAbsent(item.id(), now));
    }

    private boolean isCalled(String text, NameForm form) {
        return index.forms().characters().normal(text).equals(form.normal());
    }

    private boolean isHere(ItemVersion item) {
        return scope.filter(known -> known.holds(item)).isPresent()
                || distance(item)
                        .filter(far -> far.compareTo(Nearness.SPOT) <= 0)
                        .isPresent();
    }

    private Optional<Metres> distance(ItemVersion item) {
        Shape shape = item.shapeOrNull();
        return shape == null || shape.envelope().isNull()
                ? Optional.empty()
                : name.place().map(place -> Uniqueness.between(place, shape));
    }

    /** The day from which the item was no more called so, where versions tell it. */
    private Optional<LocalDate> until(ItemVersion item, NameForm form) {
        return index.snapshot().timeline(item.type(), item.id()).versions().stream()
                .filter(version -> isCalled(version.name(), form))
                .flatMap(version -> version.valid().endDay().stream())
                .filter(day -> !day.isAfter(name.day()))
                .max(Comparator.naturalOrder());
    }

    private NameFinding finding(Conflict conflict, NameForm form) {
        ItemVersion item = conflict.item();
        String id = item.id().toString();
        String zhDay = until(item, form).map(day -> "至 " + day + " ").orElse("");
        String enDay = until(item, form).map(day -> " until " + day).orElse("");
        String zhFar = conflict.distance()
                .map(far -> String.format(",距 %.0f 米", far.value()))
                .orElse("");
        String enFar = conflict.distance()
                .map(far -> String.format(", %.0f m away", far.value()))
                .orElse("");
        Bilingual told = Bilingual.of(
                "“" + name.name() + "”" + zhDay + "是“" + item.name() + "”的曾用名(对象标识 " + id + zhFar
                        + "):如为同一处,请修改该对象,不要另建",
                "“" + name.name() + "” was the name of “" + item.name() + "”" + enDay + " (item " + id + enFar
                        + "): where it is the same, change that item and make no other");
        return new NameFinding(new Finding(RULE, Severity.WARN, "name", told, SOURCE), List.of(conflict));
    }
}
