package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.jieming.register.Period;

/**
 * Periods in the words of the Linked Places format, in which a span must have a start and without an end is over with it.
 *
 * @param today the day up to which is known what goes on
 */
record LinkedTime(LocalDate today) {

    /** A period as one more span: what began nobody knows when, began today at the latest; what goes on ends not before today. */
    void span(ArrayNode spans, Period period) {
        ObjectNode span = spans.addObject();
        ObjectNode start = span.putObject("start");
        Optional<LocalDate> first = period.firstDay();
        start.put(first.isPresent() ? "in" : "latest", first.orElse(today).toString());
        ObjectNode end = span.putObject("end");
        Optional<LocalDate> last = period.endDay().map(day -> day.minusDays(1));
        end.put(last.isPresent() ? "in" : "earliest", last.orElse(today).toString());
    }

    /** When something held. */
    void when(ObjectNode json, Period period) {
        span(json.putObject("when").putArray("timespans"), period);
    }
}
