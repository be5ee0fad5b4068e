package org.jieming.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A dispute about a line and what was done to mediate it (矛盾纠纷排查调处台账).
 *
 * @param id made by the sender
 * @param lineCode the line
 * @param day when it came up
 * @param grave whether it was a mass incident or a violent case, which vetoes a safe boundary
 * @param text between whom and about what
 * @param author the account that wrote it
 * @param at when it was written
 * @param steps what was done since, in the order of time
 */
public record Dispute(
        UUID id,
        String lineCode,
        LocalDate day,
        boolean grave,
        String text,
        String author,
        Instant at,
        List<Step> steps) {

    /**
     * One step of mediation. Never changed.
     *
     * @param id made by the sender
     * @param kind what was done
     * @param text how
     * @param author the account that wrote it
     * @param at when
     */
    public record Step(UUID id, Kind kind, String text, String author, Instant at) {}

    /** What is done about a dispute. */
    public enum Kind {
        MEDIATED(Bilingual.of("调处中", "Being mediated")),
        REPORTED(Bilingual.of("已上报", "Reported upward")),
        SETTLED(Bilingual.of("已化解", "Settled"));

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
            for (Kind kind : values()) {
                if (kind.word().equals(text)) {
                    return kind;
                }
            }
            throw new Malformed(
                    "kind",
                    text,
                    Bilingual.of("应为 mediated、reported 或 settled", "mediated, reported or settled is expected"));
        }
    }

    public Dispute {
        steps = steps.stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::id))
                .toList();
    }

    /** The same with all steps ever written about it, in any order. */
    public Dispute with(Collection<Step> all) {
        return new Dispute(id, lineCode, day, grave, text, author, at, new ArrayList<>(all));
    }

    /** Whether its last step settled it; a step after that opens it again. */
    public boolean isSettled() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).kind() == Kind.SETTLED;
    }

    /** How far it is as a word on the wire: open, mediated, reported or settled. */
    public String word() {
        return steps.isEmpty() ? "open" : steps.get(steps.size() - 1).kind().word();
    }
}
