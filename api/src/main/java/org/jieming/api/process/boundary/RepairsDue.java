package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.process.Setting;
import org.jieming.boundary.InspectionDue;
import org.jieming.inspection.Step;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/**
 * The repairs that both parties agreed on and nobody has carried out, the first due first. What they agreed on is told to those who
 * keep the marker.
 *
 * @param all of all lines
 */
record RepairsDue(List<Due> all) {

    /**
     * A repair.
     *
     * @param line its line
     * @param marker its marker
     * @param measure what was agreed, with who carries it out and until when
     * @param overdue whether its last day is over
     */
    record Due(InspectionDue line, ItemVersion marker, Step measure, boolean overdue) {
        private Optional<LocalDate> deadline() {
            return measure.duty().deadline();
        }

        private Optional<String> responsible() {
            return measure.duty().responsible().map(team -> InspectionReport.party(line, team.word()));
        }

        void tell(ObjectNode json) {
            json.put("text", measure.text()).put("responsible", responsible().orElse(null));
            json.put("deadline", deadline().map(LocalDate::toString).orElse(null))
                    .put("overdue", overdue);
        }

        private String sentence() {
            return marker.values().text("marker_no") + " " + measure.text()
                    + responsible().map(",责任方 "::concat).orElse("")
                    + deadline().map(day -> ",期限 " + day).orElse("") + (overdue ? ",已逾期" : "");
        }
    }

    static RepairsDue of(
            Setting setting,
            List<InspectionDue> lines,
            Function<InspectionDue, List<ItemVersion>> markers,
            Measures measures) {
        List<Due> all = new ArrayList<>();
        for (InspectionDue line : lines) {
            List<ItemVersion> kept = markers.apply(line).stream()
                    .filter(setting.ground().sight()::keeps)
                    .toList();
            Map<ItemId, Step> agreed = kept.isEmpty() ? Map.of() : measures.agreed(line.line());
            kept.stream()
                    .filter(marker -> agreed.containsKey(marker.id()))
                    .map(marker -> due(line, marker, agreed.get(marker.id()), setting.day()))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(due -> due.deadline().orElse(LocalDate.MAX)));
        return new RepairsDue(List.copyOf(all));
    }

    private static Due due(InspectionDue line, ItemVersion marker, Step measure, LocalDate day) {
        return new Due(line, marker, measure, measure.duty().isOverdue(day));
    }

    Optional<Due> of(ItemId marker) {
        return all.stream().filter(due -> due.marker().id().equals(marker)).findFirst();
    }

    void tell(ArrayNode list) {
        for (Due due : all) {
            ObjectNode json = list.addObject();
            json.put("line_code", due.line().line().values().text("line_code"));
            json.put("line", due.line().line().name());
            json.put("id", due.marker().id().toString())
                    .put("marker_no", due.marker().values().text("marker_no"));
            due.tell(json);
        }
    }

    /** Those of one line as a cell of a table. */
    String sentence(ItemId line) {
        return all.stream()
                .filter(due -> due.line().line().id().equals(line))
                .map(Due::sentence)
                .collect(Collectors.joining(";"));
    }
}
