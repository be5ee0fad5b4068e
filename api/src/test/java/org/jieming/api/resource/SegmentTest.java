package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.inspection.Team;
import org.jieming.inspection.Track;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two teams between the markers: what they state of segments, where they walked, and photographs that fell into the river. */
class SegmentTest {
    private final Inspecting work = new Inspecting();
    private final String path = work.inTheField();

    @AfterEach
    void stop() {
        work.close();
    }

    private Answer states(Client who, String from, String to, String more) {
        return work.put(who, path + "/segments/" + UUID.randomUUID(), Inspecting.segment(from, to, more));
    }

    /** That between the first two markers; before it lies the one from the start of the line. */
    private JsonNode first(Client who) {
        return who.get(path + "/segments").json().at("/segments/1");
    }

    private Answer walks(Client who, String track) {
        return work.put(who, path + "/tracks/" + UUID.randomUUID(), track);
    }

    private void concluded() {
        work.minutes(work.a, path, "双方同意");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
    }

    @Test
    void both_statements_on_a_segment_stand_side_by_side_and_the_neighbours_is_withheld_at_first() {
        states(work.b, "1", "2", ",\"feature\":\"ridge\",\"encroached\":true,\"note\":\"采石越界\"");
        assertThat(work.a.get(path + "/segments").text()).doesNotContain("采石").contains("\"withheld\":true");
        states(work.a, "1", "2", ",\"feature\":\"ridge\",\"encroached\":false");
        JsonNode segment = first(work.a);
        assertThat(segment.get("comparison").asText()).isEqualTo("contested");
        assertThat(segment.at("/differences/0/field").asText()).isEqualTo("encroached");
        assertThat(segment.at("/b/statement/note").asText()).isEqualTo("采石越界");
        // having looked at it together an hour later A states anew; both of A's statements stay
        String again = Inspecting.segment("1", "2", ",\"feature\":\"ridge\",\"encroached\":true");
        work.put(work.a, path + "/segments/" + UUID.randomUUID(), again.replace("T01:00:00Z", "T02:00:00Z"));
        assertThat(first(work.b).get("comparison").asText()).isEqualTo("agreed");
        // a change that A saw and took back an hour later is none
        String seen = Inspecting.segment("2", "3", ",\"feature\":\"ridge\",\"changed\":true");
        work.put(work.a, path + "/segments/" + UUID.randomUUID(), seen);
        String unseen = seen.replace("T01:00:00Z", "T02:00:00Z").replace("changed\":true", "changed\":false");
        work.put(work.a, path + "/segments/" + UUID.randomUUID(), unseen);
        concluded();
        assertThat(work.a.get(path + "/report?f=json").json().get("segments")).hasSize(5);
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("任一方陈述有变化或越界生产建设的界线段 1 段")
                .contains("<circle cx=\"250.0\" cy=\"150.0\"")
                .contains("采石越界")
                .contains("001Q–" + Inspecting.LINE + "002Q");
    }

    @Test
    void segments_on_which_the_parties_contradict_each_other_stand_among_the_disagreements() {
        states(work.a, "1", "2", ",\"encroached\":false");
        states(work.b, "1", "2", ",\"encroached\":true");
        concluded();
        String report = work.a.get(path + "/report?f=html").text();
        String told = report.substring(report.indexOf("双方不一致之处"));
        assertThat(told.substring(0, told.indexOf("</table>")))
                .contains("001Q–" + Inspecting.LINE + "002Q", "有越界生产建设:甲方称否,乙方称是", "C-38");
        // neither has stated anything of its three markers
        assertThat(report)
                .contains(
                        "尚未由双方检查完:" + Inspecting.LINE + "001Q、" + Inspecting.LINE + "002Q、" + Inspecting.LINE + "003Q");
    }

    @Test
    void a_segment_lies_between_markers_that_follow_each_other_and_is_walked_or_not() {
        assertThat(states(work.a, "1", "3", "").json().get("field").asText()).isEqualTo("to");
        String silent = Inspecting.segment("1", "2", "").replace(",\"walked\":true", "");
        Answer refused = work.put(work.a, path + "/segments/" + UUID.randomUUID(), silent);
        assertThat(refused.json().get("field").asText()).isEqualTo("walked");
        assertThat(states(work.a, "1", "2", ",\"feature\":\"fence\"")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("feature");
    }

    /** The line goes from 31.0° to 31.1° N; its markers stand at 31.02°, 31.04° and 31.06°. */
    @Test
    void a_line_is_stated_from_the_end_before_its_first_marker_to_that_behind_its_last() {
        JsonNode segments = work.a.get(path + "/segments").json().get("segments");
        assertThat(segments.findValuesAsText("from"))
                .containsExactly("start", Inspecting.marker("1"), Inspecting.marker("2"), Inspecting.marker("3"));
        assertThat(segments.at("/0/name").asText()).isEqualTo("起点–" + Inspecting.LINE + "001Q");
        assertThat(work.a.get(path + "/package").json().at("/segments/3/to").asText())
                .isEqualTo("end");
        assertThat(states(work.a, "end", "3", "").json().get("field").asText()).isEqualTo("to");
        assertThat(states(work.a, "beginning", "1", "").json().get("field").asText())
                .isEqualTo("from");
        assertThat(states(work.a, "start", "1", ",\"note\":\"沿河\"").status()).isEqualTo(200);
        assertThat(states(work.b, "start", "1", "").status()).isEqualTo(200);
        concluded();
        // of four segments one is stated by both
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("双方均未陈述的界线段 3 段", "<td>起点–" + Inspecting.LINE + "001Q</td>", "沿河");
    }

    @Test
    void a_round_of_some_markers_goes_on_to_the_end_of_the_line_that_lies_next_to_one_of_them() {
        String other = work.planned("\"special\":true,\"markers\":[\"" + Inspecting.marker("2") + "\",\""
                + Inspecting.marker("3") + "\"],");
        JsonNode segments = work.a.get(other + "/segments").json().get("segments");
        assertThat(segments.findValuesAsText("to")).containsExactly(Inspecting.marker("3"), "end");
    }

    @Test
    void a_track_is_there_once_and_the_stretches_that_nobody_walked_are_listed_for_each_team() {
        String address = path + "/tracks/" + UUID.randomUUID();
        String south = Inspecting.track(31.0, 31.05);
        assertThat(work.put(work.a, address, south).status()).isEqualTo(200);
        assertThat(work.put(work.a, address, south).status()).isEqualTo(200);
        assertThat(work.put(work.a, address, Inspecting.track(31.0, 31.06)).status())
                .isEqualTo(409);
        JsonNode walks = work.a.get(path + "/tracks").json().get("walks");
        // 0.05° of latitude at 31.1° are 5,543 m on the ellipsoid; the last fix vouches for 50 m more
        assertThat(walks.at("/a/unwalked")).hasSize(1);
        assertThat(walks.at("/a/unwalked/0/length_m").asDouble()).isCloseTo(5_543 - 50, within(15.0));
        assertThat(walks.at("/a/unwalked/0/between").asText()).isEqualTo(Inspecting.LINE + "002Q–终点");
        assertThat(walks.at("/a/walked_m").asDouble()
                        + walks.at("/a/unwalked/0/length_m").asDouble())
                .isCloseTo(walks.at("/a/length_m").asDouble(), within(1.5));
        // B sees A's way when it has stated for itself where it walked
        assertThat(work.b.get(path + "/tracks").json().get("features").findValuesAsText("kind"))
                .doesNotContain("track");
        String gpx =
                "<gpx xmlns='http://www.topografix.com/GPX/1/1'><rte><rtept lat='31.09' lon='118.1'/></rte><trk><trkseg>"
                        + "<trkpt lat='31.05' lon='118.1'><ele>9</ele><time>2026-05-02T00:00:00Z</time></trkpt></trkseg></trk></gpx>";
        Answer brought =
                work.b.send("PUT", path + "/tracks/" + UUID.randomUUID(), gpx, "Content-Type", "application/gpx+xml");
        assertThat(brought.json().get("points").asInt()).isEqualTo(1);
        states(work.b, "1", "2", "");
        assertThat(work.b.get(path + "/tracks").json().at("/walks/a/withheld").asBoolean())
                .as("a point and one segment of four open nothing")
                .isTrue();
        states(work.b, "2", "3", "");
        states(work.b, "start", "1", "");
        states(work.b, "3", "end", "");
        assertThat(work.b.get(path + "/tracks").json().get("features").findValuesAsText("kind"))
                .contains("track");
        concluded();
        assertThat(work.b.get(path + "/report?f=html").text()).contains("有轨迹的").contains("50 米视为沿线踏查");
    }

    @Test
    void a_fix_at_zero_zero_of_a_device_without_one_keeps_nobody_from_tracks_report_and_archive() {
        String nowhere = "{\"at\":\"2025-12-31T23:00:00Z\",\"longitude\":0,\"latitude\":0},";
        String track = Inspecting.track(31.0, 31.1).replace("\"points\":[", "\"points\":[" + nowhere);
        assertThat(walks(work.b, track).status()).isEqualTo(200);
        assertThat(work.b.get(path + "/tracks").json().at("/walks/b/unwalked")).isEmpty();
        concluded();
        assertThat(work.a.get(path + "/report?f=html").status()).isEqualTo(200);
        work.sign(work.a, path, "report");
        work.sign(work.b, path, "report");
        assertThat(work.a.get(path + "/archive").status()).isEqualTo(200);
    }

    /** The round is of 2026 from 1 January on and the service's clock stands at that noon; 11 km of line are 101 fixes. */
    @Test
    void a_track_by_a_clock_that_cannot_be_right_is_kept_told_as_doubtful_and_proves_no_walk() {
        String right = Inspecting.track(31.0, 31.1);
        assertThat(walks(work.b, right).json().get("doubts")).isEmpty();
        for (String day : new String[] {"2099-05-02", "1901-05-02"}) {
            JsonNode kept = walks(work.a, right.replace("2026-01-01", day)).json();
            assertThat(kept.get("doubts").findValuesAsText("zh")).containsExactly("时间存疑");
            assertThat(kept.get("doubtful_points").asInt()).isEqualTo(101);
        }
        String once = right.replaceAll("\"at\":\"[^\"]+", "\"at\":\"2026-01-01T00:00:00Z");
        assertThat(walks(work.a, once).json().get("doubtful_points").asInt()).isEqualTo(100);
        JsonNode ways = work.a.get(path + "/tracks").json();
        assertThat(ways.at("/walks/a/walked_m").asInt()).isLessThanOrEqualTo(110);
        assertThat(ways.at("/walks/a/doubts").findValuesAsText("code")).containsExactly("clock");
        assertThat(ways.get("features").findValuesAsText("doubtful_points"))
                .containsExactlyInAnyOrder("101", "101", "100");
        concluded();
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("甲方(时间存疑):界线长", "乙方:界线长", "快于 120 千米/时才能到达的点不计");
    }

    /** The walk was of midnight to 02:46; a telephone a day ahead calls it the next day and sends at what it calls noon of that. */
    @Test
    void a_track_by_a_telephone_whose_clock_is_ahead_proves_its_walk_by_what_that_clock_says_when_it_sends() {
        String ahead = Inspecting.track(31.0, 31.1).replace("2026-01-01", "2026-01-02");
        String address = path + "/tracks/" + UUID.randomUUID();
        // the clock of the service stands at 2026-01-01T04:00Z, noon in Beijing
        String sent = ahead.replace("\"datum\"", "\"sent_at\":\"2026-01-02T04:00:07Z\",\"datum\"");
        JsonNode kept = work.put(work.a, address, sent).json();
        assertThat(kept.get("doubtful_points").asInt()).isZero();
        assertThat(kept.get("clock_ahead_minutes").asInt()).isEqualTo(24 * 60);
        assertThat(kept.has("unread")).isFalse();
        JsonNode ways = work.a.get(path + "/tracks").json();
        assertThat(ways.at("/walks/a/unwalked")).isEmpty();
        assertThat(ways.at("/walks/a/doubts")).isEmpty();
        // sent again by a clock that was put right meanwhile it is the same track, read as it was first
        Answer again = work.put(work.a, address, sent.replace("2026-01-02T04:00:07Z", "2026-01-01T04:00:07Z"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("doubtful_points").asInt()).isZero();
    }

    @Test
    void a_party_leaves_so_many_tracks_in_a_round_and_its_neighbour_as_many_beside_them() {
        UUID round = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Rounds rounds = new Rounds(work.service.register.journal().documents(), work.service.register.clock());
        var point = new Track.Point(Instant.parse("2026-05-02T00:00:00Z"), 118.1, 31.0, Optional.empty());
        for (int i = 0; i < 500; i++) {
            rounds.keep(round, new Track(new UUID(0, i), Team.A, "zhang", Duration.ZERO, point.at(), List.of(point)));
        }
        Answer refused = walks(work.a, Inspecting.track(31.0, 31.01));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("500 段轨迹", "500 tracks");
        assertThat(walks(work.b, Inspecting.track(31.0, 31.01)).status()).isEqualTo(200);
    }

    @Test
    void tracks_that_prove_no_walk_are_refused() {
        String drawn = "<gpx><trk><trkseg><trkpt lat='31' lon='118'/></trkseg></trk></gpx>";
        String bomb =
                "<!DOCTYPE g [<!ENTITY a 'aaaa'>]><gpx><trk><trkseg><trkpt lat='31' lon='118'><time>&a;</time></trkpt>"
                        + "</trkseg></trk></gpx>";
        for (String bad : new String[] {drawn, bomb, "<gpx/>", "words"}) {
            Answer refused = work.a.send(
                    "PUT", path + "/tracks/" + UUID.randomUUID(), bad, "Content-Type", "application/gpx+xml");
            assertThat(refused.status()).as(bad).isEqualTo(400);
        }
        assertThat(walks(work.a, Inspecting.track(31, 31.01).replace("WGS84", "GCJ-02"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("datum");
    }

    @Test
    void a_photograph_that_is_lost_for_good_is_stated_so_with_a_reason_and_keeps_nobody_from_signing() {
        String hash = Inspecting.sha256("never arrived");
        String photos = ",\"photos\":[{\"hash\":\"" + hash
                + "\",\"subject\":\"segment\",\"taken_at\":\"2026-05-02T01:00:00Z\"}]";
        states(work.a, "1", "2", photos);
        concluded();
        assertThat(work.sign(work.a, path, "report").status()).isEqualTo(409);
        String lost = path + "/photos/" + hash + "/loss";
        assertThat(work.put(work.a, lost, "{}").json().get("field").asText()).isEqualTo("reason");
        // B's statements do not name it
        assertThat(work.put(work.b, lost, "{\"reason\":\"手机落水\"}").status()).isEqualTo(404);
        assertThat(work.a.get(path).json().get("own_photos_missing")).hasSize(1);
        assertThat(work.put(work.a, lost, "{\"reason\":\"手机落水\"}").status()).isEqualTo(200);
        assertThat(work.put(work.a, lost, "{\"reason\":\"另一原因\"}").status()).isEqualTo(404);
        assertThat(work.a.get(path + "/report?f=html").text()).contains("手机落水").contains(hash.substring(0, 12));
        work.sign(work.a, path, "report");
        assertThat(work.sign(work.b, path, "report").json().get("stage").asText())
                .isEqualTo("reported");
        assertThat(work.b.get(path + "/archive").status()).isEqualTo(200);
    }
}
