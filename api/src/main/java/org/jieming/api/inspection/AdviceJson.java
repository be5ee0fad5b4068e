package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jieming.inspection.Advice;

/** What a team would have done about a marker, as members of its statement. What is not stated leaves no trace, so that older signatures stay valid. */
final class AdviceJson {
    private AdviceJson() {}

    static Advice read(Fields json) {
        return new Advice(
                json.textOrEmpty("opinion", Statements.LONGEST_NOTE),
                json.object().hasNonNull("responsible")
                        ? Optional.of(Identified.team(json, "responsible"))
                        : Optional.empty(),
                json.object().hasNonNull("deadline") ? Optional.of(json.day("deadline")) : Optional.empty());
    }

    static void tell(ObjectNode json, Advice advice) {
        if (!advice.opinion().isEmpty()) {
            json.put("opinion", advice.opinion());
        }
        advice.responsible().ifPresent(team -> json.put("responsible", team.word()));
        advice.deadline().ifPresent(day -> json.put("deadline", day.toString()));
    }
}
