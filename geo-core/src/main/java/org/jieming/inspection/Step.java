package org.jieming.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.LegalTime;

/**
 * One step in the handling of a marker that is not intact. Never changed: what comes later is another step.
 *
 * @param id made by the sender
 * @param marker the marker
 * @param kind what was done
 * @param team who did it
 * @param author the account that wrote it
 * @param at when it was written
 * @param doneOn of a repair or an acceptance, the day on which it was done, where that is told; else it was done when it was written
 * @param present the teams that were there
 * @param text the measure; what was done; may be empty when agreeing
 * @param proposal to which proposal it agrees; empty of other kinds, and of what was kept before that was asked
 * @param duty of a proposal, who carries it out and until when; none of other kinds
 */
public record Step(
        UUID id,
        ItemId marker,
        Kind kind,
        Team team,
        String author,
        Instant at,
        Set<Team> present,
        String text,
        Optional<UUID> proposal,
        Duty duty,
        Optional<LocalDate> doneOn) {

    /** The steps of handling (C.6), in their order; a proposal that nobody has agreed to yet may be withdrawn. */
    public enum Kind {
        PROPOSED(Bilingual.of("提出处理意见", "Measure proposed")),
        AGREED(Bilingual.of("双方商定", "Agreed by both")),
        REPAIRED(Bilingual.of("已修复", "Repaired")),
        ACCEPTED(Bilingual.of("已验收", "Accepted")),
        WITHDRAWN(Bilingual.of("撤回处理意见", "Proposal withdrawn"));

        private final Bilingual title;

        Kind(Bilingual title) {
            this.title = title;
        }

        /** The word on the wire. */
        public String word() {
            return Wire.word(this);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        /**
         * Reads a word.
         *
         * @throws org.jieming.language.Malformed when it is none
         */
        public static Kind parse(String text) {
            return Wire.parse(values(), "kind", text);
        }
    }

    public Step {
        present = Set.copyOf(present);
    }

    /** The day on which it was done. */
    public LocalDate day() {
        return new DoneOn(doneOn, at).day();
    }

    /** The day on which it was written. */
    public LocalDate written() {
        return LegalTime.day(at);
    }

    /** When it was done, where it is held against what others saw. */
    public Instant done() {
        return new DoneOn(doneOn, at).moment();
    }
}
