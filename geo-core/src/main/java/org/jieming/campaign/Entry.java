package org.jieming.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;

/**
 * One name of a campaign: found, decided, done.
 *
 * @param item its bearer
 * @param type what kind of item that is
 * @param name the name as it was found
 * @param divisionCode where it lay then, twelve digits
 * @param cause why it was found; an item may have an entry for each cause
 * @param clues the evidence
 * @param foundOn the day
 * @param rulings what was decided, oldest first; the last one counts
 */
public record Entry(
        ItemId item,
        ItemType type,
        String name,
        String divisionCode,
        Cause cause,
        List<Clue> clues,
        LocalDate foundOn,
        List<Ruling> rulings) {

    /** How far an entry is. */
    public enum Stage {
        FOUND("待认定", "Found"),
        /** To be renamed or abolished, and not yet so. */
        DECIDED("整改中", "Decided"),
        DONE("已完成", "Done");

        private final Bilingual title;

        Stage(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }
    }

    public Entry {
        clues = List.copyOf(clues);
        rulings = List.copyOf(rulings);
    }

    /** What somebody found, with nothing decided. */
    public static Entry of(Found found, LocalDate day) {
        return new Entry(
                found.item().id(),
                found.item().type(),
                found.item().name(),
                found.divisionCode(),
                found.cause(),
                found.clues(),
                day,
                List.of());
    }

    /** Its name within its campaign: cause and item. */
    public String id() {
        return cause.word() + "." + item;
    }

    /** The same with what was decided. */
    public Entry decided(List<Ruling> all) {
        return new Entry(item, type, name, divisionCode, cause, clues, foundOn, all);
    }

    /** What counts. */
    public Optional<Ruling> ruling() {
        return rulings.isEmpty() ? Optional.empty() : Optional.of(rulings.get(rulings.size() - 1));
    }

    /** How far it is. */
    public Stage stage(Aftermath after) {
        if (rulings.isEmpty()) {
            return Stage.FOUND;
        }
        return completedOn(after).isPresent() ? Stage.DONE : Stage.DECIDED;
    }

    /**
     * The day on which it was done; empty before. A name that stays is done when that is decided; one that goes when its
     * proposal has come to its end or, without a proposal, when the register no longer shows it: a document alone renames
     * nothing.
     */
    public Optional<LocalDate> completedOn(Aftermath after) {
        return ruling().flatMap(ruling -> {
            if (ruling.decision().proposed().isEmpty()) {
                return Optional.of(ruling.on());
            }
            return ruling.proposal().isPresent() ? after.proposalEnded() : after.gone(name, ruling.on());
        });
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s", cause, name, rulings);
    }
}
