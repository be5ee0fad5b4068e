package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The calendar of inspections on the invented county, whose line was inspected in 2022, A to lead next; the service says it is 2026. */
class CalendarTest {
    private static final Service SERVICE = Service.seeded();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void the_cycle_is_told_with_its_turns_warnings_and_the_markers_that_are_damaged() {
        JsonNode calendar = SERVICE.stranger()
                .get("/inspection-calendar?area=990121&from=2026&years=10")
                .json();
        assertThat(calendar.get("entries")).hasSize(2);
        JsonNode next = calendar.at("/entries/0");
        assertThat(next.get("year").asInt()).isEqualTo(2027);
        assertThat(next.get("warned_from").asText()).isEqualTo("2026-01-01");
        assertThat(next.get("lead").asText()).isEqualTo("示例县");
        assertThat(next.get("standing").asText()).isEqualTo("soon");
        assertThat(next.at("/markers_not_intact/0/marker_no").asText()).isEqualTo("990121990122002B");
        JsonNode after = calendar.at("/entries/1");
        assertThat(after.get("year").asInt()).isEqualTo(2032);
        assertThat(after.get("lead").asText()).isEqualTo("邻县");
        assertThat(after.get("expected").asBoolean()).isTrue();
    }

    @Test
    void a_calendar_program_reads_whole_days_in_lines_of_75_octets() {
        Answer file = SERVICE.stranger().get("/inspection-calendar?area=990121&from=2027&years=1&f=ics");
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        List<String> lines = List.of(file.text().split("\r\n"));
        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        String unfolded = file.text().replace("\r\n ", "");
        // the last day in time, and the day after as its end
        assertThat(unfolded)
                .contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\nSUMMARY:示邻线 2027年联检期限\r\n")
                .contains("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260102\r\n")
                .contains("DESCRIPTION:牵头:示例县\\n非完好:990121990122002B 损坏");
        assertThat(SERVICE.stranger()
                        .get("/inspection-calendar?area=990121&years=21")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void planned_rounds_stand_in_it_for_those_who_take_part() {
        try (Inspecting work = new Inspecting()) {
            work.planned();
            assertThat(kinds(work.b.get("/inspection-calendar?area=340207&from=2026")))
                    .containsExactly("round");
            assertThat(kinds(work.service.stranger().get("/inspection-calendar?area=340207&from=2026")))
                    .isEmpty();
            // RFC 5545, section 3.6: one component at least
            assertThat(work.service
                            .stranger()
                            .get("/inspection-calendar?area=340207&from=2026&f=ics")
                            .text())
                    .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n", "END:VTIMEZONE\r\nEND:VCALENDAR\r\n")
                    .doesNotContain("VEVENT");
            assertThat(work.b
                            .get("/inspection-calendar?area=340207")
                            .json()
                            .at("/unknown/0/name")
                            .asText())
                    .isEqualTo("甲乙线");
            // two special ones that begin on one day are two events, and the planned one is a third
            String special = "{\"line_code\":\"" + Inspecting.LINE + "\",\"year\":2026,\"special\":true,\"lead\":\"a\","
                    + "\"text\":\"水毁后专项\",\"from\":\"2026-06-01\",\"to\":\"2026-06-02\"," + Inspecting.MEMBERS + "}";
            for (int i = 0; i < 2; i++) {
                Answer made = work.post(work.a, "/inspections", special);
                assertThat(made.status()).as(made.text()).isEqualTo(201);
            }
            String file = work.b
                    .get("/inspection-calendar?area=340207&from=2026&f=ics")
                    .text();
            assertThat(file.replace("\r\n ", "")
                            .lines()
                            .filter(line -> line.startsWith("UID:"))
                            .distinct())
                    .hasSize(3);
        }
    }

    private static List<String> kinds(Answer answer) {
        return StreamSupport.stream(answer.json().get("entries").spliterator(), false)
                .map(entry -> entry.get("kind").asText())
                .toList();
    }
}
