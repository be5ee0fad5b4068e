package org.jieming.api.resource.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.boundary.MarkerRemark;
import org.jieming.division.DivisionCode;
import org.jieming.inspection.Team;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Query;
import org.jieming.register.RevisionNumber;
import org.locationtech.jts.geom.Envelope;

/**
 * What lies around the line of a round today.
 *
 * @param sides the divisions of both parties
 * @param near lines whose box comes near that of the line
 * @param markers all markers of the line; one whose exact place the reader may not know has none
 * @param remarks what is remarked on each of them, and whether that was of another state than it has
 * @param revision of which revision
 */
record LineGround(
        List<ItemVersion> sides,
        List<ItemVersion> near,
        List<ItemVersion> markers,
        Map<ItemId, MarkerRemark> remarks,
        RevisionNumber revision) {
    /** About 100 m: farther apart no two ends are meant to meet (C-26). */
    private static final double NEAR_DEGREES = 0.001;

    static LineGround of(Reading reading, Round round, ItemVersion line) {
        List<ItemVersion> markers = InspectedLine.markers(reading, line);
        return new LineGround(
                sides(reading, round),
                near(reading, line),
                markers.stream()
                        .map(marker -> InspectedLine.exact(reading, marker))
                        .toList(),
                markers.stream().collect(Collectors.toMap(ItemVersion::id, marker -> remark(reading, marker))),
                reading.snapshot().number());
    }

    private static MarkerRemark remark(Reading reading, ItemVersion marker) {
        return MarkerRemark.of(marker, reading.snapshot().timeline(marker.type(), marker.id()));
    }

    private static List<ItemVersion> sides(Reading reading, Round round) {
        Property code = Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();
        List<ItemVersion> sides = new ArrayList<>();
        for (Team team : Team.values()) {
            String given = round.parties().get(team).code();
            if (given.matches("\\d{6}|\\d{9}|\\d{12}")) {
                KeyValue digits = new KeyValue(List.of(DivisionCode.parse(given).digits()));
                reading.snapshot().withKey(ItemType.DIVISION, List.of(code), digits).stream()
                        .filter(unit -> unit.valid().contains(reading.today())
                                && reading.view().sees(unit))
                        .findFirst()
                        .ifPresent(sides::add);
            }
        }
        return sides;
    }

    private static List<ItemVersion> near(Reading reading, ItemVersion line) {
        List<ItemVersion> near = new ArrayList<>();
        if (line.shapeOrNull() == null) {
            return near;
        }
        Envelope box = line.shapeOrNull().envelope().copy();
        box.expandBy(NEAR_DEGREES);
        Query query = Query.on(ItemType.BOUNDARY_LINE, reading.today()).within(box);
        reading.snapshot().each(query.where(reading.view()::sees), other -> {
            if (!other.id().equals(line.id())) {
                near.add(reading.view().shown(other));
            }
            return true;
        });
        return near;
    }
}
