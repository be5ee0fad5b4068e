package org.jieming.proposal;

import java.util.Set;
import java.util.stream.Stream;
import org.jieming.language.Writing;
import org.jieming.place.NameStatus;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;

/**
 * What was decided of an item in one version, and what a later version says with it. That keeps what it says of other things, and its
 * name with its letters where it is a standard one of its own.
 *
 * @param seen the item as its writers saw it
 * @param decided its properties, whole, as they are to be
 */
record Decision(ItemVersion seen, Values decided) {
    private static final String STATUS = "status";
    /** What a name of its own keeps: what it is called, and who approved that. */
    private static final Set<String> OWN =
            Set.copyOf(Stream.of(Decided.LETTERS.stream(), Decided.APPROVAL.stream(), Stream.of(STATUS))
                    .flatMap(names -> names)
                    .toList());

    /**
     * A later version with what was decided.
     *
     * @param isOwn whether it bears a name that was decided on its own, or follows such a one
     */
    Values in(Values later, boolean isOwn) {
        Values.Builder values = later.toBuilder();
        seen.values().differences(decided).stream()
                .filter(name -> !FormerNames.PROPERTY.equals(name) || isSame(seen.values(), decided))
                .filter(name -> isTaken(name, later, isOwn))
                .forEach(name -> set(values, name));
        if (!isOwn && isNamed() && !isSame(later, decided)) {
            Decided.LETTERS.stream()
                    .filter(name -> later.descriptor().property(name).isPresent())
                    .forEach(name -> set(values, name));
        }
        return withFormer(later, told(values.build()), isOwn);
    }

    /** With the former names that are newly told, beside those that a later version tells. */
    private Values told(Values later) {
        Values all = later;
        for (String name : FormerNames.added(seen.values(), decided)) {
            all = FormerNames.with(name, all);
        }
        return all;
    }

    /** A later version takes what it says no other of; of a name that is given it takes the approval whatever it says. */
    private boolean isTaken(String name, Values later, boolean isOwn) {
        if (isOwn && OWN.contains(name)) {
            return false;
        }
        boolean isSilent = later.get(name).equals(seen.values().get(name));
        boolean isApproval = OWN.contains(name) && !Decided.LETTERS.contains(name);
        boolean isGone = name.equals(STATUS) && NameStatus.isPast(later);
        return isSilent || isNamed() && isApproval && !isGone;
    }

    private void set(Values.Builder values, String name) {
        values.set(name, decided.get(name).orElse(null));
    }

    /** The names that went: the one that was borne, one that was borne since, and before a name of its own the one that is decided. */
    private Values withFormer(Values before, Values later, boolean isOwn) {
        if (isSame(seen.values(), decided)) {
            return later;
        }
        Values known = Reserved.isStanding(seen.type(), seen.values()) ? FormerNames.with(seen.name(), later) : later;
        if (isOwn) {
            return FormerNames.with(decided.text("name"), known);
        }
        return isOwn(before, seen.values()) ? FormerNames.with(before.text("name"), known) : known;
    }

    /** Whether a name is decided on: another one, or that the one there is was approved. */
    private boolean isNamed() {
        return !isSame(seen.values(), decided)
                || Decided.APPROVAL.stream().anyMatch(name -> Decided.isOther(name, seen.values(), decided));
    }

    /** Whether a later version bears a standard name of its own: neither the one that was borne nor the one decided. */
    boolean isOwn(Values later, Values borne) {
        return Reserved.isStanding(seen.type(), later) && !isSame(later, borne) && !isSame(later, decided);
    }

    private static boolean isSame(Values one, Values other) {
        return Writing.compared(one.text("name")).equals(Writing.compared(other.text("name")));
    }
}
