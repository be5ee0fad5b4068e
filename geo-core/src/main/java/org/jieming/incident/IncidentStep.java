package org.jieming.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.inspection.DoneOn;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * One step in dealing with an incident. Never changed: what comes later is another step.
 *
 * @param id made by the sender
 * @param kind what was done
 * @param founded of a check, whether the report was found to be true; empty of other steps
 * @param present of a repair, the parties that were there; of its confirmation both, or empty: who confirms says that both were
 * @param team the party whose inspector wrote it; empty when she is above both
 * @param author the account that wrote it
 * @param at when
 * @param text what was found or done
 * @param doneOn of a handling, the day on which it was done, where that is told; else it was done when it was written
 */
public record IncidentStep(
        UUID id,
        Kind kind,
        Optional<Boolean> founded,
        Set<Team> present,
        Optional<Team> team,
        String author,
        Instant at,
        String text,
        Optional<LocalDate> doneOn) {

    /** The steps, in their order. */
    public enum Kind {
        CHECKED(Bilingual.of("已核查", "Checked")),
        HANDLED(Bilingual.of("已处理", "Handled")),
        CONFIRMED(Bilingual.of("对方已确认", "Confirmed by the other party")),
        CLOSED(Bilingual.of("已结案", "Closed"));

        private final Bilingual title;

        Kind(Bilingual title) {
            this.title = title;
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        /**
         * Reads a word.
         *
         * @throws Malformed when it is none
         */
        public static Kind parse(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Malformed(
                            "kind",
                            text,
                            Bilingual.of(
                                    "应为 checked、handled、confirmed 或 closed",
                                    "checked, handled, confirmed or closed is expected")));
        }
    }

    public IncidentStep {
        present = Set.copyOf(present);
        if ((kind == Kind.CHECKED) != founded.isPresent()) {
            throw new Malformed(
                    "founded",
                    "",
                    Bilingual.of("核查须说明是否属实,其他步骤不填", "a check says whether it is true, and no other step does"));
        }
    }

    /** When it was done, where it is held against what others saw. */
    public Instant done() {
        return new DoneOn(doneOn, at).moment();
    }
}
