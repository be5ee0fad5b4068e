package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;

/**
 * A line to be inspected, with both its parties (C-02) and its markers.
 *
 * @param line the line
 * @param parties its parties
 * @param facts its markers in the order of their numbers
 */
record InspectedLine(ItemVersion line, Map<Team, Round.Party> parties, LineFacts facts) {

    /**
     * The line of a code in force today.
     *
     * @throws Malformed when there is none, or it does not name both parties by code
     */
    static InspectedLine of(Reading reading, String code) {
        return of(reading, line(reading, code));
    }

    /** The line of a round, whatever it is called now; throws as the other does where it is no more in force. */
    static InspectedLine of(Reading reading, Round round) {
        return of(
                reading,
                reading.snapshot()
                        .item(ItemType.BOUNDARY_LINE, round.line(), reading.today())
                        .orElseGet(() -> line(reading, round.lineCode())));
    }

    private static InspectedLine of(Reading reading, ItemVersion line) {
        Map<Team, Round.Party> parties = new EnumMap<>(Team.class);
        for (Team team : Team.values()) {
            parties.put(team, party(line, team));
        }
        return new InspectedLine(line, parties, LineFacts.of(line, markers(reading, line), Set.of()));
    }

    /**
     * The line of a code in force today.
     *
     * @throws Malformed when there is none
     */
    static ItemVersion line(Reading reading, String code) {
        Property key =
                Descriptor.of(ItemType.BOUNDARY_LINE).property("line_code").orElseThrow();
        return reading.snapshot().withKey(ItemType.BOUNDARY_LINE, List.of(key), new KeyValue(List.of(code))).stream()
                .filter(each -> each.valid().contains(reading.today()))
                .findFirst()
                .orElseThrow(() -> malformed(code, "登记簿中没有这条界线", "the register holds no line of that code"));
    }

    /** Refuses another line than that of a round; throws {@link Malformed} naming both. */
    static void refuseOther(Round round, String stated) {
        if (!stated.isEmpty() && !stated.equals(round.lineCode())) {
            throw new Malformed(
                    "line_code",
                    stated,
                    Bilingual.of(
                            "本次联检的界线是 " + round.lineCode() + ",不能改为另一条;请为那条界线另行发起联检",
                            "this round is of line " + round.lineCode()
                                    + " and stays so; plan another round of that line"));
        }
    }

    /** The markers of a line in force today, in the order of their numbers. O(markers of the register). */
    static List<ItemVersion> markers(Reading reading, ItemVersion line) {
        String code = line.values().text("line_code");
        List<ItemVersion> markers = reading.snapshot().believed(ItemType.BOUNDARY_MARKER).stream()
                .filter(marker -> marker.values().text("line_code").equals(code))
                .filter(marker -> marker.valid().contains(reading.today()))
                .toList();
        return List.copyOf(LineFacts.of(line, markers, Set.of()).markers().values());
    }

    /** What the reader may see of a line or marker; a place that is shown to her coarsely is none for a paper or a check. */
    static ItemVersion exact(Reading reading, ItemVersion version) {
        ItemVersion shown = reading.view().shown(version);
        return shown.shapeOrNull() == version.shapeOrNull()
                ? shown
                : new ItemVersion(shown.id(), shown.type(), shown.valid(), shown.recorded(), shown.values(), null);
    }

    private static Round.Party party(ItemVersion line, Team team) {
        String code = line.values().text("party_" + team.word() + "_code");
        if (code.isEmpty()) {
            throw malformed(
                    line.values().text("line_code"),
                    "这条界线没有登记双方的政区代码,不能联检",
                    "the line does not name both parties by their codes, so nobody could speak for them");
        }
        String name = line.values().text("party_" + team.word() + "_name");
        return new Round.Party(code, name.isEmpty() ? code : name);
    }

    /** A plan for the markers that it lists, or for all of the line; it reaches the ends of the line behind those. */
    Plan planned(Plan plan) {
        plan.markers().stream()
                .filter(each -> !facts.markers().containsKey(each))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new Malformed(
                            "markers",
                            stranger.toString(),
                            Bilingual.of("不是这条界线上今天有效的界桩", "no marker of this line is in force under that id"));
                });
        List<ItemId> inspected =
                plan.markers().isEmpty() ? List.copyOf(facts.markers().keySet()) : plan.markers();
        return plan.of(inspected, facts.reached(inspected));
    }

    /** A round of this line. */
    Round round(UUID id, Plan plan, String author, Instant at) {
        return new Round(id, line.id(), line.values().text("line_code"), line.name(), parties, plan, "", author, at);
    }

    private static Malformed malformed(String given, String zh, String en) {
        return new Malformed("line_code", given, Bilingual.of(zh, en));
    }
}
