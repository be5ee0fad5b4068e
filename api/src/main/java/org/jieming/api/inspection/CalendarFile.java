package org.jieming.api.inspection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jieming.register.LegalTime;

/**
 * Days as a calendar for Outlook, telephones and the like (iCalendar, RFC 5545): events of whole days alone, which need no time zone.
 */
public final class CalendarFile {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Section 3.1: a line has at most so many octets, the break not counted. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /**
     * Something that lasts some whole days.
     *
     * @param uid the same whenever the same event is told, so that a calendar takes the new one for the old
     * @param first its first day
     * @param last its last day
     * @param summary what it is
     * @param description more of it; may be empty
     */
    public record Event(String uid, LocalDate first, LocalDate last, String summary, String description) {}

    /**
     * The calendar.
     *
     * @param name what people call it
     * @param now when it is told
     */
    public static String of(String name, Instant now, List<Event> events) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Jieming//Inspection calendar//ZH");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line("X-WR-CALNAME:" + escaped(name));
        events.forEach(event -> file.event(event, now));
        if (events.isEmpty()) {
            file.zone();
        }
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    /** A calendar has one component at least (section 3.6), and one without events still tells the legal time of China. */
    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + LegalTime.CHINA);
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Event event, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + day(event.first()));
        // the end of whole days is the day after (section 3.6.1)
        line("DTEND;VALUE=DATE:" + day(event.last().plusDays(1)));
        line("SUMMARY:" + escaped(event.summary()));
        if (!event.description().isEmpty()) {
            line("DESCRIPTION:" + escaped(event.description()));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Section 3.3.11. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Writes a line, folded so that no character is cut in two. */
    private void line(String words) {
        int octets = 0;
        for (int i = 0; i < words.length(); ) {
            String character = Character.toString(words.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += character.length();
        }
        text.append("\r\n");
    }
}
