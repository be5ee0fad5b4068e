package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.LineFacts;
import org.jieming.boundary.InspectionDue;
import org.jieming.inspection.MarkerState;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/**
 * Something that stands in the calendar of inspections.
 *
 * @param kind of what kind
 * @param mark what tells it from the others of its kind and line however often it is told: the year, or the id of the round
 * @param due the line
 * @param first its first day
 * @param last its last
 * @param lead the party that leads, {@code a} or {@code b}; empty where that is not on record
 * @param expected whether it follows from an inspection that has not been held yet
 * @param standing how urgent it is today; empty but for what the cycle asks for next
 * @param broken the markers of the line that are not intact
 */
record CalendarEntry(
        Kind kind,
        String mark,
        InspectionDue due,
        LocalDate first,
        LocalDate last,
        Optional<String> lead,
        boolean expected,
        Optional<InspectionDue.Standing> standing,
        List<ItemVersion> broken) {

    /** What stands in the calendar. */
    enum Kind {
        /** The year in which the cycle asks for an inspection. */
        DUE,
        /** A special inspection of the past, which does not reset the cycle. */
        SPECIAL,
        /** The days in the field of a round that was planned. */
        ROUND,
        /** Those of a special one. */
        SPECIAL_ROUND;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    int year() {
        return first.getYear();
    }

    ItemVersion line() {
        return due.line();
    }

    String code() {
        return line().values().text("line_code");
    }

    /** The name of a party, else its code. */
    String party(String which) {
        String name = line().values().text("party_" + which + "_name");
        return name.isEmpty() ? line().values().text("party_" + which + "_code") : name;
    }

    Optional<String> leader() {
        return lead.map(this::party);
    }

    /** The markers that are not intact, with their states. */
    String brokenWords(String language) {
        return Bilingual.listed(
                broken.stream()
                        .map(marker -> LineFacts.number(marker) + " "
                                + state(marker).title().in(language))
                        .toList(),
                language);
    }

    static MarkerState state(ItemVersion marker) {
        return new MarkerState(marker.values().text("state"));
    }

    ObjectNode json(int warnMonths) {
        ObjectNode json = Json.object().put("kind", kind.word()).put("year", year());
        json.put("line", line().id().toString()).put("line_code", code()).put("name", line().name());
        json.put("party_a", party("a")).put("party_b", party("b"));
        json.put("first", first.toString()).put("last", last.toString());
        json.put("lead", leader().orElse(null)).put("expected", expected);
        json.put("standing", standing.map(InspectionDue.Standing::word).orElse(null));
        if (kind == Kind.DUE) {
            json.put("warned_from", first.minusMonths(warnMonths).toString());
            json.put("last_left", due.left());
        }
        ArrayNode markers = json.putArray("markers_not_intact");
        broken.forEach(marker -> markers.addObject()
                .put("id", marker.id().toString())
                .put("marker_no", LineFacts.number(marker))
                .put("state", state(marker).code())
                .put("state_zh", state(marker).title().zh())
                .put("state_en", state(marker).title().en()));
        return json;
    }
}
