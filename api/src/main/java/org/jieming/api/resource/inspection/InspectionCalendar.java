package org.jieming.api.resource.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.inspection.CalendarEntry.Kind;
import org.jieming.boundary.InspectionDue;
import org.jieming.boundary.InspectionDue.Standing;
import org.jieming.division.DivisionCode;
import org.jieming.inspection.MarkerState;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;

/** The inspections of an area's lines over some years: what the cycle asks for, what was overdue before, special ones and planned rounds. */
final class InspectionCalendar {
    private final Reading reading;
    private final int from;
    private final int to;
    private final Map<ItemId, InspectionDue> lines = new HashMap<>();
    private final Map<String, List<ItemVersion>> broken = new HashMap<>();
    private final List<CalendarEntry> entries = new ArrayList<>();

    private InspectionCalendar(Reading reading, int from, int to) {
        this.reading = reading;
        this.from = from;
        this.to = to;
    }

    /**
     * The calendar of an area. O(lines + markers of the register), and of rounds those of the area's lines.
     *
     * @param rounds the rounds of a line that the reader may know of
     */
    static InspectionCalendar of(
            Reading reading, DivisionCode area, int from, int to, Function<ItemId, List<Round>> rounds) {
        InspectionCalendar calendar = new InspectionCalendar(reading, from, to);
        calendar.read(ItemType.BOUNDARY_LINE, line -> {
            if (isIn(area, line, "a") || isIn(area, line, "b")) {
                calendar.lines.put(line.id(), InspectionDue.of(line));
            }
        });
        calendar.read(ItemType.BOUNDARY_MARKER, calendar::marker);
        calendar.lines.values().forEach(calendar::line);
        calendar.lines.keySet().forEach(line -> rounds.apply(line).forEach(calendar::round));
        return calendar;
    }

    private void read(ItemType type, java.util.function.Consumer<ItemVersion> use) {
        Query query = Query.on(type, reading.today()).where(reading.view()::sees);
        reading.snapshot().each(query, version -> {
            use.accept(reading.view().shown(version));
            return true;
        });
    }

    private static boolean isIn(DivisionCode area, ItemVersion line, String party) {
        String code = line.values().text("party_" + party + "_code");
        return !code.isEmpty() && area.contains(DivisionCode.parse(code));
    }

    private void marker(ItemVersion marker) {
        String state = marker.values().text("state");
        if (!state.isEmpty() && !state.equals(MarkerState.INTACT.code())) {
            broken.computeIfAbsent(marker.values().text("line_code"), none -> new ArrayList<>())
                    .add(marker);
        }
    }

    private void line(InspectionDue due) {
        Standing standing = due.on(reading.today(), InspectionDue.WARN_MONTHS);
        for (InspectionDue.Turn turn : due.turns(to)) {
            boolean overdue = !turn.expected() && standing == Standing.OVERDUE;
            if (turn.year() >= from || overdue) {
                Optional<Standing> urgent = turn.expected() ? Optional.empty() : Optional.of(standing);
                add(
                        Kind.DUE,
                        "" + turn.year(),
                        due,
                        day(turn.year(), 1, 1),
                        day(turn.year(), 12, 31),
                        turn.lead(),
                        turn.expected(),
                        urgent);
            }
        }
        due.special()
                .filter(year -> year >= from && year <= to)
                .ifPresent(year -> add(
                        Kind.SPECIAL,
                        "" + year,
                        due,
                        day(year, 1, 1),
                        day(year, 12, 31),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private void round(Round round) {
        Plan plan = round.plan();
        InspectionDue due = lines.get(round.line());
        if (due != null && plan.year() >= from && plan.year() <= to) {
            Kind kind = plan.special() ? Kind.SPECIAL_ROUND : Kind.ROUND;
            String mark = round.id().toString();
            add(kind, mark, due, plan.from(), plan.to(), Optional.of(plan.lead().word()), false, Optional.empty());
        }
    }

    private void add(
            Kind kind,
            String mark,
            InspectionDue due,
            LocalDate first,
            LocalDate last,
            Optional<String> lead,
            boolean expected,
            Optional<Standing> standing) {
        List<ItemVersion> own = broken.getOrDefault(due.line().values().text("line_code"), List.of());
        entries.add(new CalendarEntry(
                kind, mark, due, first, last, lead, expected, standing, kind == Kind.DUE ? own : List.of()));
    }

    /** What stands in it, by time and line. */
    List<CalendarEntry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(CalendarEntry::first)
                        .thenComparing(CalendarEntry::code)
                        .thenComparing(CalendarEntry::kind))
                .toList();
    }

    /** The lines of which nothing can be told, for no last inspection is on record. */
    List<ItemVersion> unknown() {
        return lines.values().stream()
                .filter(due -> due.year().isEmpty())
                .map(InspectionDue::line)
                .sorted(Comparator.comparing(line -> line.values().text("line_code")))
                .toList();
    }
}
