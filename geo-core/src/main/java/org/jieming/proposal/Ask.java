package org.jieming.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Finding;

/**
 * A step that somebody wants to take.
 *
 * @param step which
 * @param actor the account that answers for it
 * @param at now
 * @param today the day that is at the register's place
 * @param on the day on which it takes effect
 * @param note why; may be empty
 * @param act the legal document behind it
 * @param findings for a check and an approval: what the rules of naming say
 * @param reasons for a check, and for what an approval finds besides: why it goes on all the same, by rule
 * @param channels for an announcement: where it was made
 * @param secret whether the register keeps the name from the public
 */
public record Ask(
        Step step,
        String actor,
        Instant at,
        LocalDate today,
        LocalDate on,
        String note,
        Optional<Act> act,
        List<Finding> findings,
        Map<String, String> reasons,
        List<Channel> channels,
        boolean secret) {

    public Ask {
        findings = List.copyOf(findings);
        reasons = Map.copyOf(reasons);
        channels = List.copyOf(channels);
    }

    /** A step about a name for everybody that names no channel. */
    public Ask(
            Step step,
            String actor,
            Instant at,
            LocalDate today,
            LocalDate on,
            String note,
            Optional<Act> act,
            List<Finding> findings,
            Map<String, String> reasons) {
        this(step, actor, at, today, on, note, act, findings, reasons, List.of(), false);
    }

    Entry entry(Stage to) {
        return new Entry(step, to, actor, at, on, note, act, Optional.empty(), channels);
    }
}
