package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.boundary.InspectionDue;
import org.jieming.boundary.MarkerRemark;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/**
 * The markers of lines in the ledger of joint inspections, and in what state they are recorded to be.
 *
 * @param setting the area and the day
 * @param byLine the markers by the number of their line
 * @param repairs what was agreed of them and is not done
 */
record LineMarkers(Setting setting, Map<String, List<ItemVersion>> byLine, RepairsDue repairs) {
    private static final String INTACT = "intact";
    private static final String UNRECORDED = "unknown";
    private static final CodeList STATES = Descriptor.of(ItemType.BOUNDARY_MARKER)
            .property("state")
            .flatMap(Property::codeList)
            .orElseThrow();

    LineMarkers {
        byLine = Map.copyOf(byLine);
    }

    /** The markers of some lines by the number of the line. */
    static Map<String, List<ItemVersion>> byLine(Setting setting, List<ItemVersion> lines) {
        return Borders.markers(setting, lines).stream()
                .collect(Collectors.groupingBy(marker -> marker.values().text("line_code")));
    }

    /** Those of a line. */
    List<ItemVersion> of(InspectionDue line) {
        return byLine.getOrDefault(line.line().values().text("line_code"), List.of());
    }

    /** Those of a line that are recorded as something else than intact. */
    List<ItemVersion> notIntact(InspectionDue line) {
        return of(line).stream().filter(LineMarkers::isNotIntact).toList();
    }

    /** How many of a line have no recorded state. */
    int unrecorded(InspectionDue line) {
        return (int) of(line).stream().filter(LineMarkers::isUnrecorded).count();
    }

    /** A marker by its number, with its state in Chinese. */
    static String said(ItemVersion marker) {
        return marker.values().text("marker_no") + " "
                + STATES.title(state(marker)).zh();
    }

    void tell(ObjectNode told, InspectionDue line) {
        List<ItemVersion> own = of(line);
        told.put("total", own.size());
        ObjectNode states = told.putObject("by_state");
        own.stream()
                .collect(Collectors.groupingBy(LineMarkers::state, TreeMap::new, Collectors.counting()))
                .forEach(states::put);
        ArrayNode broken = told.putArray("not_intact");
        notIntact(line).forEach(marker -> marker(broken.addObject(), marker));
    }

    private void marker(ObjectNode json, ItemVersion marker) {
        json.put("id", marker.id().toString());
        json.put("collection", ItemType.BOUNDARY_MARKER.collection());
        json.put("marker_no", marker.values().text("marker_no"));
        json.put("state", state(marker));
        Told.text(json, "state", STATES.title(state(marker)));
        json.put("managing_party", marker.values().text("managing_party"));
        MarkerRemark remark =
                MarkerRemark.of(marker, setting.ground().snapshot().timeline(marker.type(), marker.id()));
        json.put("remarks", remark.earlier() ? "" : remark.text());
        json.put("remarks_earlier", remark.earlier() ? remark.text() : "");
        repairs.of(marker.id()).ifPresent(due -> due.tell(json.putObject("repair")));
    }

    private static String state(ItemVersion marker) {
        String state = marker.values().text("state");
        return state.isEmpty() ? UNRECORDED : state;
    }

    /** Of what nobody recorded nothing is known, and it is counted apart. */
    private static boolean isNotIntact(ItemVersion marker) {
        return !isUnrecorded(marker) && !state(marker).equals(INTACT);
    }

    private static boolean isUnrecorded(ItemVersion marker) {
        return state(marker).equals(UNRECORDED);
    }
}
