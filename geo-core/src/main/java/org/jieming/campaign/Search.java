package org.jieming.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.naming.Conflict;
import org.jieming.naming.DoubleEntries;
import org.jieming.naming.DoubleEntries.Evidence;
import org.jieming.naming.Likeness;
import org.jieming.naming.NameCluster;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.naming.Namesakes;
import org.jieming.naming.NamingRules;
import org.jieming.place.NameStatus;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.rule.Finding;

/**
 * Looks for the names of an area that a campaign is about, by the rules that the checks use. O(n) for n names of the register
 * and a little for each that is alike; nothing is changed.
 */
public final class Search {
    /** How far apart two records of one thing may lie, as in process double-entries. */
    private static final Metres APART = new Metres(500);

    private static final int MOST_CLUES = 20;
    private static final List<ItemType> TYPES = List.of(ItemType.PLACE, ItemType.RESIDENTIAL_AREA, ItemType.DIVISION);

    private final NamingRules rules;
    private final NameIndex index;
    private final DivisionCode area;
    private final LocalDate day;
    private final Predicate<ItemVersion> shown;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<ItemId, Optional<DivisionCode>> codes = new LinkedHashMap<>();

    /**
     * A search.
     *
     * @param shown which items may be told to everybody who works on the campaign; the others are not looked at
     */
    public Search(NamingRules rules, NameIndex index, DivisionCode area, LocalDate day, Predicate<ItemVersion> shown) {
        this.rules = rules;
        this.index = index;
        this.area = area;
        this.day = day;
        this.shown = shown;
    }

    /**
     * The names that are in force on the day, by cause.
     *
     * @param apart pairs that officers found to be different
     * @param watch is told before each name and each cluster; what it throws ends the search
     */
    public List<Found> find(Set<Cause> causes, Set<Namesakes> apart, Runnable watch) {
        List<ItemVersion> items = new ArrayList<>();
        TYPES.forEach(type -> index.snapshot()
                .each(
                        Query.on(type, day).where(item -> isInUse(item) && shown.test(item) && isInside(item)),
                        items::add));
        Set<Cause> words = EnumSet.of(Cause.EXAGGERATED, Cause.FOREIGN, Cause.WEIRD, Cause.FORBIDDEN);
        words.retainAll(causes);
        if (!words.isEmpty()) {
            items.forEach(item -> {
                watch.run();
                irregular(item, words);
            });
        }
        if (causes.contains(Cause.DUPLICATE)) {
            rules.duplicates(index, day, Set.of(Likeness.SAME_NAME), this::isInside, shown)
                    .forEach(cluster -> duplicates(cluster, watch));
        }
        if (causes.contains(Cause.ENTERED_TWICE)) {
            watch.run();
            twice(items, apart);
        }
        if (causes.contains(Cause.NOT_STANDARD)) {
            items.stream().filter(Search::isNotStandard).forEach(this::notStandard);
        }
        return List.copyOf(found.values());
    }

    private void irregular(ItemVersion item, Set<Cause> causes) {
        for (NameFinding each : rules.irregular(item, index)) {
            Finding finding = each.finding();
            Cause cause = Cause.ofCheck(finding.rule());
            if (causes.contains(cause)) {
                add(item, cause, Clue.alone(finding.rule(), finding.sentence()));
            }
        }
    }

    /** O(m) for m members: of the others no more are told than an entry keeps. */
    private void duplicates(NameCluster cluster, Runnable watch) {
        for (Conflict member : cluster.members()) {
            watch.run();
            if (isInside(member.item())) {
                cluster.members().stream()
                        .filter(other -> other != member)
                        .limit(MOST_CLUES)
                        .forEach(other -> add(member.item(), Cause.DUPLICATE, clue(cluster, member, other)));
            }
        }
    }

    /** A cluster knows how far each lies from its first alone. */
    private static Clue clue(NameCluster cluster, Conflict member, Conflict other) {
        Conflict first = cluster.members().get(0);
        Optional<Metres> distance =
                member == first ? other.distance() : other == first ? member.distance() : Optional.empty();
        return new Clue(
                cluster.finding().rule(),
                cluster.likeness().title(),
                Optional.of(other.item().id()),
                distance);
    }

    private void twice(List<ItemVersion> items, Set<Namesakes> apart) {
        List<ItemVersion> records =
                items.stream().filter(item -> item.type() != ItemType.DIVISION).toList();
        DoubleEntries.of(records, index, APART, apart)
                .forEach(cluster -> cluster.evidence().forEach(evidence -> {
                    add(evidence.one(), Cause.ENTERED_TWICE, clue(evidence, evidence.other()));
                    add(evidence.other(), Cause.ENTERED_TWICE, clue(evidence, evidence.one()));
                }));
    }

    private static Clue clue(Evidence evidence, ItemVersion other) {
        return new Clue("C1", evidence.likeness().title(), Optional.of(other.id()), evidence.distance());
    }

    private static boolean isInUse(ItemVersion item) {
        return !item.name().isBlank() && (item.type() != ItemType.PLACE || !NameStatus.isOutOfUse(item.values()));
    }

    private static boolean isNotStandard(ItemVersion item) {
        String status = item.values().text("status");
        return item.type() == ItemType.PLACE && (status.isEmpty() || status.equals("under-rectification"));
    }

    private void notStandard(ItemVersion item) {
        boolean unsaid = item.values().text("status").isEmpty();
        add(
                item,
                Cause.NOT_STANDARD,
                Clue.alone(
                        "A.6",
                        unsaid
                                ? Bilingual.of("未登记地名状态", "the register states no status of the name")
                                : Bilingual.of("登记为整改中", "it is registered as under rectification")));
    }

    private void add(ItemVersion item, Cause cause, Clue clue) {
        String code = code(item).map(DivisionCode::digits).orElse("");
        found.merge(item.id() + cause.word(), new Found(item, code, cause, List.of(clue)), (known, more) -> {
            if (known.clues().size() >= MOST_CLUES) {
                return known;
            }
            List<Clue> clues = new ArrayList<>(known.clues());
            clues.addAll(more.clues());
            return new Found(item, code, cause, clues);
        });
    }

    private boolean isInside(ItemVersion item) {
        return code(item).filter(area::contains).isPresent();
    }

    /** The division it is or states, else the smallest that holds it. */
    private Optional<DivisionCode> code(ItemVersion item) {
        String stated = item.unitCode();
        return stated.isEmpty()
                ? codes.computeIfAbsent(item.id(), none -> around(item))
                : Optional.of(new DivisionCode(stated));
    }

    private Optional<DivisionCode> around(ItemVersion item) {
        return item.shape()
                .filter(shape -> !shape.envelope().isNull())
                .map(shape -> shape.geometry().getInteriorPoint())
                .flatMap(point -> index.snapshot().territory(day).at(point.getX(), point.getY()).stream()
                        .map(unit -> unit.values().text("code"))
                        .filter(code -> !code.isEmpty())
                        .findFirst())
                .map(DivisionCode::new);
    }
}
