package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;
import org.jieming.register.Values;

/**
 * A proposal whose place was written since it was drafted, on the place as the register has it now. An application asks for a name or a
 * correction (PNR Art. 11) and not for whatever else the record said that day: of the rest the register is right. What both change is
 * decided by a person, and so is whether a proposal about one name holds of another.
 *
 * @param content what the place would be: what the register says now, and of that what the proposal changes
 * @param changed what the register says otherwise than its writers saw, by property; {@code geometry} for the place
 * @param contrary what of these the proposal changes, too, into something else
 */
public record Renewal(Content content, List<String> changed, List<String> contrary) {
    /** How {@link #changed} calls the place. */
    public static final String GEOMETRY = "geometry";

    public Renewal {
        changed = List.copyOf(changed);
        contrary = List.copyOf(contrary);
    }

    /**
     * Empty when nobody wrote the place meanwhile, or when it is not in force any more; of a place that lies ahead it is as it will be. O(versions).
     *
     * @param before what was believed of the place when the proposal was written
     * @param after what is believed now
     */
    public static Optional<Renewal> of(Proposal proposal, Timeline before, Timeline after, LocalDate today) {
        RevisionNumber seen = proposal.content().seen();
        return seen.equals(RevisionNumber.NONE) || seen.equals(after.lastChanged())
                ? Optional.empty()
                : Registration.seen(proposal, before).flatMap(base -> after.onOrNext(today)
                        .map(now -> of(proposal, base, now, after.lastChanged())));
    }

    /**
     * What a proposal changes of the place that its writers saw, by property; {@link #GEOMETRY} for where it is. Empty for a place that is
     * to be made. O(versions).
     *
     * @param before what was believed of the place when the proposal was written
     */
    public static Optional<List<String>> wish(Proposal proposal, Timeline before) {
        return Registration.seen(proposal, before).map(base -> {
            List<String> wish =
                    new ArrayList<>(base.values().differences(proposal.content().values()));
            if (isToMove(base, proposal.content())) {
                wish.add(GEOMETRY);
            }
            return List.copyOf(wish);
        });
    }

    private static boolean isToMove(ItemVersion base, Content wanted) {
        return !Objects.equals(Purpose.stored(base.shapeOrNull()), Purpose.stored(wanted.shapeOrNull()));
    }

    private static Renewal of(Proposal proposal, ItemVersion base, ItemVersion now, RevisionNumber revision) {
        Content wanted = proposal.content();
        boolean isNaming = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        List<String> wish = new ArrayList<>(base.values().differences(wanted.values()));
        List<String> changed = new ArrayList<>(base.values().differences(now.values()));
        List<String> contrary = new ArrayList<>(changed);
        contrary.removeIf(
                name -> !name.equals("name") && (!wish.contains(name) || isNaming && Decided.LETTERS.contains(name)));
        contrary.removeIf(name -> wish.contains(name) && !Decided.isOther(name, now.values(), wanted.values()));
        if (isNaming) {
            wish.addAll(Decided.LETTERS);
        }
        boolean isMoved = !isOnePlace(base, now);
        boolean isToMove = isToMove(base, wanted);
        if (isMoved) {
            changed.add(GEOMETRY);
        }
        if (isMoved && isToMove) {
            contrary.add(GEOMETRY);
        }
        Content content = new Content(
                wanted.item(),
                revision,
                proposal.kind() == ProposalKind.NAME ? wanted.formerName() : now.name(),
                proposal.kind() == ProposalKind.NAME ? wanted.isProtected() : Listed.isIn(now.values()),
                merged(now.values(), wanted.values(), wish),
                isToMove ? wanted.shapeOrNull() : now.shapeOrNull(),
                wanted.from());
        return new Renewal(content, changed, contrary);
    }

    private static boolean isOnePlace(ItemVersion one, ItemVersion other) {
        return Objects.equals(Purpose.stored(one.shapeOrNull()), Purpose.stored(other.shapeOrNull()));
    }

    private static Values merged(Values now, Values wanted, List<String> wish) {
        Values.Builder values = now.toBuilder();
        wish.stream()
                .filter(name -> now.descriptor().property(name).isPresent())
                .forEach(name -> values.set(name, wanted.get(name).orElse(null)));
        return values.build();
    }
}
