package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/**
 * What a proposal touches, as far as the register tells: whatever refers to the place, by its id or its place-name code, or
 * writes its name in some text, its signs and its code, and what it holds of the place on later days. A name is looked for letter by letter, so another place of that name is found too; whoever reads the list
 * decides. For a naming the new name is looked for, which finds where it is used without approval. O(text of all items in force).
 */
public final class Impact {
    private final Proposal proposal;
    private final String name;
    /** The place-name code of the place today; empty when it has none. Signs of the register tell theirs by it. */
    private final String code;

    private final List<Touched> touched = new ArrayList<>();

    private final boolean isAnnulment;

    private Impact(Proposal proposal, Optional<ItemVersion> place, boolean isAnnulment) {
        this.proposal = proposal;
        this.isAnnulment = isAnnulment;
        this.code = place.map(now -> now.values().text("place_code")).orElse("");
        this.name = isAnnulment || proposal.kind() == ProposalKind.NAME
                ? proposal.content().name()
                : proposal.content().formerName();
    }

    /**
     * Everything in force on a day that a proposal touches, by group.
     *
     * @param seen whether an item may be shown
     * @param shown an item with what may be shown of it
     */
    public static List<Touched> of(
            Proposal proposal,
            Snapshot snapshot,
            LocalDate day,
            Predicate<ItemVersion> seen,
            UnaryOperator<ItemVersion> shown) {
        return of(proposal, false, snapshot, day, seen, shown);
    }

    /** The same of what withdrawing its approval touches: whatever tells the name that was approved. */
    public static List<Touched> ofAnnulment(
            Proposal proposal,
            Snapshot snapshot,
            LocalDate day,
            Predicate<ItemVersion> seen,
            UnaryOperator<ItemVersion> shown) {
        return of(proposal, true, snapshot, day, seen, shown);
    }

    private static List<Touched> of(
            Proposal proposal,
            boolean isAnnulment,
            Snapshot snapshot,
            LocalDate day,
            Predicate<ItemVersion> seen,
            UnaryOperator<ItemVersion> shown) {
        Optional<ItemVersion> place =
                snapshot.item(ItemType.PLACE, proposal.content().item(), day);
        Impact impact = new Impact(proposal, place, isAnnulment);
        place.ifPresent(impact::itself);
        impact.later(snapshot, day, seen, shown);
        for (ItemType type : ItemType.values()) {
            snapshot.each(Query.on(type, day), item -> {
                if (impact.mentions(item.values()) && seen.test(item)) {
                    impact.other(shown.apply(item));
                }
                return true;
            });
        }
        impact.touched.sort(Comparator.comparing(Touched::group));
        return impact.touched;
    }

    /** What somebody wrote ahead of the place gets what is decided, or keeps a name of its own ({@link Onward}). */
    private void later(
            Snapshot snapshot, LocalDate day, Predicate<ItemVersion> seen, UnaryOperator<ItemVersion> shown) {
        String property = proposal.kind().isOfProtection() ? "protected" : "name";
        List<Property> where =
                List.of(Descriptor.of(ItemType.PLACE).property(property).orElseThrow());
        snapshot.timeline(ItemType.PLACE, proposal.content().item()).versions().stream()
                .filter(version -> version.valid().first() > day.toEpochDay() && seen.test(version))
                .forEach(version -> touched.add(new Touched(Touched.Group.LATER, shown.apply(version), where)));
    }

    /** Its own signs bear the old name; its own code tells its division and class. */
    private void itself(ItemVersion place) {
        Descriptor places = Descriptor.of(ItemType.PLACE);
        boolean renamed = proposal.kind() == ProposalKind.RENAME
                || (isAnnulment ? proposal.kind() == ProposalKind.NAME : proposal.kind() == ProposalKind.ABOLISH);
        if (renamed
                && place.values()
                        .get("sign_count")
                        .filter(count -> (Long) count > 0)
                        .isPresent()) {
            touched.add(new Touched(
                    Touched.Group.SIGN,
                    place,
                    List.of(places.property("sign_count").orElseThrow())));
        }
        boolean moved = List.of("division_code", "class_code").stream().anyMatch(part -> !place.values()
                .text(part)
                .equals(proposal.content().values().text(part)));
        if (!place.values().text("place_code").isEmpty() && (moved || proposal.kind() == ProposalKind.ABOLISH)) {
            touched.add(new Touched(
                    Touched.Group.CODE,
                    place,
                    List.of(places.property("place_code").orElseThrow())));
        }
    }

    private boolean mentions(Values values) {
        boolean[] found = {false};
        values.each((value, index) -> found[0] |= mentions(value));
        return found[0];
    }

    private boolean mentions(Object value) {
        if (value instanceof String text) {
            return !name.isEmpty() && text.contains(name) || !code.isEmpty() && text.equals(code);
        }
        if (value instanceof ItemId id) {
            return id.equals(proposal.content().item());
        }
        return value instanceof List<?> several && several.stream().anyMatch(this::mentions);
    }

    private void other(ItemVersion item) {
        if (item.id().equals(proposal.content().item())) {
            return;
        }
        List<Property> where = new ArrayList<>();
        item.values().each((value, index) -> {
            if (mentions(value)) {
                where.add(item.values().descriptor().properties().get(index));
            }
        });
        List<Property> addresses = where.stream().filter(Impact::isAddress).toList();
        if (!addresses.isEmpty()) {
            touched.add(new Touched(Touched.Group.ADDRESS, item, addresses));
        }
        where.removeAll(addresses);
        if (!where.isEmpty()) {
            touched.add(new Touched(Touched.Group.of(item.type()), item, where));
        }
    }

    private static boolean isAddress(Property property) {
        return property.type() == PropertyType.TEXT && property.name().equals("address");
    }
}
