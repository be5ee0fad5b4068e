package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.CalendarFile;
import org.jieming.api.inspection.CalendarFile.Event;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.inspection.CalendarEntry.Kind;
import org.jieming.boundary.InspectionDue;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;

/**
 * The calendar of joint inspections (C-33): for programs, and as iCalendar for whatever calendar an officer keeps. The ledger is open to
 * everybody, and so is this; planned rounds stand in it for those who take part in them.
 */
final class CalendarResource {
    private static final int USUAL_YEARS = 6;
    private static final int MOST_YEARS = 20;
    private static final Parameter AREA = Parameter.query(
            "area",
            Bilingual.of("行政区划代码,6、9 或 12 位", "Code of a division in 6, 9 or 12 digits"),
            Map.of("type", "string", "pattern", "^([0-9]{6}|[0-9]{9}|[0-9]{12})$"),
            "340207");
    private static final Parameter FROM = Parameter.query(
            "from",
            Bilingual.of("起始年;默认今年", "The first year; this one by default"),
            Map.of("type", "integer", "minimum", 1996, "maximum", 2200),
            "2026");
    private static final Parameter YEARS = Parameter.query(
            "years",
            Bilingual.of("年数,默认 6", "How many years; 6 by default"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_YEARS, "default", USUAL_YEARS),
            "6");

    private final Inspections inspections;

    CalendarResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/inspection-calendar",
                        "getInspectionCalendar",
                        Bilingual.of(
                                "联检日历:应检年、提醒、牵头方、专项联检和您参加的联检;可作 iCalendar 订阅",
                                "The calendar of inspections: years due, warnings, who leads, special ones and rounds you take part"
                                        + " in; as iCalendar as well"),
                        this::calendar)
                .taking(AREA, FROM, YEARS)
                .offering("inspectionCalendar", Media.JSON, Media.ICALENDAR));
    }

    private void calendar(Request request) throws InterruptedException {
        DivisionCode area = DivisionCode.parse(request.parameter("area").orElse(""));
        Reading reading = inspections.reading(request);
        int from = number(request, "from", reading.today().getYear(), 1996, 2200);
        int to = from + number(request, "years", USUAL_YEARS, 1, MOST_YEARS) - 1;
        InspectionCalendar calendar = InspectionCalendar.of(reading, area, from, to, rounds(request, reading));
        Answers.header(request, "Cache-Control", "no-store");
        if (request.media() == Media.ICALENDAR) {
            file(request, area, calendar);
            return;
        }
        ObjectNode json = Json.object().put("area", area.shortForm());
        json.put("today", reading.today().toString()).put("from", from).put("to", to);
        json.put("warn_months", InspectionDue.WARN_MONTHS);
        ArrayNode entries = json.putArray("entries");
        calendar.entries().forEach(entry -> entries.add(entry.json(InspectionDue.WARN_MONTHS)));
        ArrayNode unknown = json.putArray("unknown");
        calendar.unknown().forEach(line -> unknown.addObject()
                .put("line", line.id().toString())
                .put("line_code", line.values().text("line_code"))
                .put("name", line.name()));
        Answers.json(request, json);
    }

    private static int number(Request request, String name, int usual, int least, int most) {
        String given = request.parameter(name).orElse("" + usual);
        if (!given.matches("\\d{1,4}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most) {
            throw new Malformed(
                    name,
                    given,
                    Bilingual.format("应为 %d 至 %d 的整数", "a whole number from %d to %d is expected", least, most));
        }
        return Integer.parseInt(given);
    }

    private Function<ItemId, List<Round>> rounds(Request request, Reading reading) {
        return line -> Visitor.of(request).isUnknown()
                ? List.of()
                : inspections.rounds().of(line).stream()
                        .filter(round -> !Seat.of(reading, round).sides().isEmpty())
                        .toList();
    }

    private void file(Request request, DivisionCode area, InspectionCalendar calendar) {
        List<Event> events = new ArrayList<>();
        calendar.entries().forEach(entry -> events(request, entry, events));
        String name = say(request, "联检日历 ", "Joint inspections ") + area.shortForm();
        Answers.header(
                request, "Content-Disposition", "attachment; filename=\"inspections-" + area.shortForm() + ".ics\"");
        Answers.bytes(
                request,
                Media.ICALENDAR,
                CalendarFile.of(name, inspections.now(), events).getBytes(StandardCharsets.UTF_8));
    }

    /** A year due stands on two days: the one from which it is warned of, and the last on which it is in time. */
    private static void events(Request request, CalendarEntry entry, List<Event> events) {
        String uid = entry.line().id() + "-" + entry.kind().word() + "-" + entry.mark() + "@jieming";
        String more = more(request, entry);
        switch (entry.kind()) {
            case DUE -> {
                var warned = entry.first().minusMonths(InspectionDue.WARN_MONTHS);
                String due = entry.line().name() + " " + entry.year();
                events.add(new Event(
                        "warning-" + uid, warned, warned, due + say(request, "年应联检(提醒)", ": due (warning)"), more));
                events.add(new Event(uid, entry.last(), entry.last(), due + say(request, "年联检期限", ": last day"), more));
            }
            case SPECIAL -> {
                // of the past the year alone is known, and that is no day of a calendar
            }
            default ->
                events.add(new Event(
                        uid,
                        entry.first(),
                        entry.last(),
                        entry.line().name()
                                + (entry.kind() == Kind.ROUND
                                        ? say(request, "联检外业", ": in the field")
                                        : say(request, "专项联检外业", ": special inspection")),
                        more));
        }
    }

    private static String more(Request request, CalendarEntry entry) {
        String lead =
                entry.leader().map(name -> say(request, "牵头:", "Lead: ") + name).orElse("");
        String broken = entry.brokenWords(request.language().tag());
        String expected = entry.expected()
                ? say(request, "按每五年一次推算,随上一次变动", "Reckoned from the one before, and moves with it")
                : "";
        return String.join("\n", lead, broken.isEmpty() ? "" : say(request, "非完好:", "Not intact: ") + broken, expected)
                .strip();
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
