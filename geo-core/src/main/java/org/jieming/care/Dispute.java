package org.jieming.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A dispute about a line and what was done to mediate it (矛盾纠纷排查调处台账). Either party may raise it. It is settled when both
 * say so, or when whoever stands above both and mediated does: one party's word alone settles nothing (C-02, C.8).
 *
 * @param written who raised it for which side
 * @param day when it came up
 * @param grave whether it was a mass incident or a violent case, which vetoes a safe boundary
 * @param text between whom and about what
 * @param steps what was done since, in the order of time
 */
public record Dispute(Written written, LocalDate day, boolean grave, String text, List<Step> steps) {
    private static final Set<Side> PARTIES = Set.of(Side.A, Side.B);

    /**
     * One step of mediation. Never changed.
     *
     * @param written who wrote it for which side
     * @param kind what was done
     * @param text how
     */
    public record Step(Written written, Kind kind, String text) {}

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
                .sorted(Comparator.comparing((Step step) -> step.written().at())
                        .thenComparing(step -> step.written().id()))
                .toList();
    }

    /** The same with all steps ever written about it, in any order. */
    public Dispute with(Collection<Step> all) {
        return new Dispute(written, day, grave, text, new ArrayList<>(all));
    }

    /** Whether both parties or whoever is above them say that it is; another step after that opens it again. */
    public boolean isSettled() {
        Set<Side> saying = settling();
        return saying.contains(Side.ABOVE) || saying.containsAll(PARTIES);
    }

    /** How far it is as a word on the wire: open, mediated, reported, settling while one party alone calls it settled, or settled. */
    public String word() {
        if (steps.isEmpty()) {
            return "open";
        }
        Kind last = steps.get(steps.size() - 1).kind();
        return last == Kind.SETTLED && !isSettled() ? "settling" : last.word();
    }

    /** Who called it settled since the last step that was another. */
    private Set<Side> settling() {
        Set<Side> saying = EnumSet.noneOf(Side.class);
        for (Step step : steps) {
            if (step.kind() == Kind.SETTLED) {
                saying.add(step.written().side());
            } else {
                saying.clear();
            }
        }
        return saying;
    }
}
