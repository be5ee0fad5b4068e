package org.jieming.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieming.measure.Metres;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.shape.Shape;

/**
 * Names of the register that the law wants unique and that are not (PNR Art. 9 (7), (8); A-10 … A-14), gathered in clusters.
 * Names are grouped by their characters or sounds first, so that only what is alike is compared: O(n) and, within a group of
 * k, O(k²) looks at a scope. Each place is judged in the scope of its own kind, a street in its built-up area.
 */
final class DuplicateNames {
    private static final List<ItemType> TYPES = List.of(ItemType.DIVISION, ItemType.PLACE, ItemType.RESIDENTIAL_AREA);

    private final UniquenessCheck check;
    private final NameIndex index;
    private final LocalDate day;
    private final Predicate<ItemVersion> shown;

    DuplicateNames(UniquenessCheck check, NameIndex index, LocalDate day, Predicate<ItemVersion> shown) {
        this.check = check;
        this.index = index;
        this.day = day;
        this.shown = shown;
    }

    /** A name with its rule; its scope is found when another name is like it. */
    record Bearer(ItemVersion item, ProposedName name, UniquenessRule rule) {}

    /** The clusters of some likenesses of which at least one name is asked about; the gravest first. */
    List<NameCluster> find(Set<Likeness> likenesses, Predicate<ItemVersion> asked) {
        List<Bearer> bearers = bearers();
        List<NameCluster> clusters = new ArrayList<>();
        for (Likeness likeness : likenesses) {
            Map<String, List<Bearer>> groups = new LinkedHashMap<>();
            for (Bearer bearer : bearers) {
                groups.computeIfAbsent(key(bearer, likeness), none -> new ArrayList<>(2))
                        .add(bearer);
            }
            groups.values().stream()
                    .filter(group -> group.size() > 1
                            && group.stream().anyMatch(bearer -> asked.test(bearer.item()))
                            && (likeness == Likeness.SAME_NAME || areOfSeveralNames(group)))
                    .forEach(group -> gather(group, likeness, asked, clusters));
        }
        clusters.sort(Comparator.comparing(cluster -> cluster.finding().severity()));
        return clusters;
    }

    private List<Bearer> bearers() {
        List<Bearer> bearers = new ArrayList<>();
        for (ItemType type : TYPES) {
            index.snapshot().each(Query.on(type, day).where(shown), item -> {
                Named named = new Named(item);
                if (named.isInUse() && !item.name().isBlank()) {
                    named.kind().ifPresent(kind -> {
                        ProposedName name = named.asked(kind, day);
                        check.rule(name).ifPresent(rule -> bearers.add(new Bearer(item, name, rule)));
                    });
                }
                return true;
            });
        }
        return bearers;
    }

    /** What names must share to be alike: kind, level, and their characters or syllables with tones. */
    private String key(Bearer bearer, Likeness likeness) {
        UniquenessRule rule = bearer.rule();
        String group = rule.kind() + rule.level() + "|";
        if (likeness == Likeness.SAME_NAME && !rule.onSpecific()) {
            return group + index.forms().characters().normal(bearer.item().name());
        }
        NameForm form = index.forms().of(new Named(bearer.item()));
        if (likeness == Likeness.SAME_NAME) {
            return group + form.specificText();
        }
        return group + NameForm.toned(rule.onSpecific() ? form.specificSpoken() : form.spoken());
    }

    private boolean areOfSeveralNames(List<Bearer> group) {
        return group.stream()
                        .map(bearer ->
                                index.forms().characters().normal(bearer.item().name()))
                        .distinct()
                        .count()
                > 1;
    }

    private void gather(
            List<Bearer> group, Likeness likeness, Predicate<ItemVersion> asked, List<NameCluster> clusters) {
        for (Bearers.Together together : new Bearers(group, this::scope).apart()) {
            List<ItemVersion> items = withoutTwins(together.bearers());
            if (items.size() > 1 && items.stream().anyMatch(asked)) {
                clusters.add(cluster(group.get(0).rule(), together.scope(), likeness, items));
            }
        }
    }

    private Scope scope(Bearer bearer) {
        return new Scopes(index.snapshot(), bearer.name()).of(bearer.rule().scope());
    }

    /** The same entity may be in the register as a division, a place and an area: the place stands for all. */
    private static List<ItemVersion> withoutTwins(List<Bearer> together) {
        List<ItemVersion> items = new ArrayList<>();
        together.stream()
                .map(Bearer::item)
                .sorted(Comparator.comparing((ItemVersion item) -> item.type() != ItemType.PLACE)
                        .thenComparing(item -> new Named(item).code())
                        .thenComparing(ItemVersion::id))
                .forEach(item -> {
                    if (items.stream().noneMatch(known -> isTwin(known, item))) {
                        items.add(item);
                    }
                });
        return items;
    }

    private static boolean isTwin(ItemVersion known, ItemVersion item) {
        return known.type() != item.type()
                && known.name().equals(item.name())
                && new Named(known).code().equals(new Named(item).code());
    }

    private NameCluster cluster(UniquenessRule rule, Scope scope, Likeness likeness, List<ItemVersion> items) {
        ItemVersion first = items.get(0);
        List<Conflict> members = items.stream()
                .map(item -> new Conflict(
                        item,
                        likeness,
                        item == first ? Optional.empty() : distance(first.shapeOrNull(), item.shapeOrNull())))
                .toList();
        boolean isSure = items.stream().filter(scope::isSure).count() > 1
                || rule.scope() == ScopeKind.BUILT_UP_AREA
                        && members.stream().anyMatch(each -> each.isWithin(Nearness.SPOT));
        NameFinding finding = check.finding(rule, scope, likeness, members, isSure);
        return new NameCluster(rule.kind(), finding.finding(), scope, likeness, members);
    }

    private static Optional<Metres> distance(
            @org.jspecify.annotations.Nullable Shape from, @org.jspecify.annotations.Nullable Shape to) {
        boolean known = from != null
                && to != null
                && !from.envelope().isNull()
                && !to.envelope().isNull();
        return known ? Optional.of(Uniqueness.between(from, to)) : Optional.empty();
    }
}
