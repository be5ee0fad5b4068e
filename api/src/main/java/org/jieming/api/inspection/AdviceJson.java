package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jieming.inspection.Advice;
import org.jieming.inspection.Duty;

/** What a team would have done about a marker, as members of its statement. What is not stated leaves no trace, so that older signatures stay valid. */
final class AdviceJson {
    private AdviceJson() {}

    static Advice read(Fields json) {
        Duty duty = duty(json);
        return new Advice(json.textOrEmpty("opinion", Statements.LONGEST_NOTE), duty.responsible(), duty.deadline());
    }

    /** Who is to carry something out and until when. */
    static Duty duty(Fields json) {
        return new Duty(
                json.object().hasNonNull("responsible")
                        ? Optional.of(Identified.team(json, "responsible"))
                        : Optional.empty(),
                json.dayIfStated("deadline"));
    }

    static void tell(ObjectNode json, Advice advice) {
        if (!advice.opinion().isEmpty()) {
            json.put("opinion", advice.opinion());
        }
        tell(json, new Duty(advice.responsible(), advice.deadline()));
    }

    static void tell(ObjectNode json, Duty duty) {
        duty.responsible().ifPresent(team -> json.put("responsible", team.word()));
        duty.deadline().ifPresent(day -> json.put("deadline", day.toString()));
    }
}
