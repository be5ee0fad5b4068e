package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.CareJson;
import org.jieming.api.inspection.LineCare;
import org.jieming.api.inspection.NumberedLine;
import org.jieming.care.Assessment;
import org.jieming.care.Checklist;
import org.jieming.care.Dispute;
import org.jieming.care.Patrol;

/** What is written of the care of a line, the newest first, with the checklist that it is assessed by. */
final class CareDocument {
    /** Entries of one kind that are told. */
    private static final int MOST = 500;

    private final ObjectNode document = Json.object();
    private final ObjectNode leftOff = Json.object();

    private CareDocument() {}

    /** The entries about a year, or about all, as many as are told; {@code left_off} counts the older ones. */
    static ObjectNode of(LineCare care, String number, NumberedLine line, Optional<Integer> year) {
        CareDocument told = new CareDocument();
        told.document.put("line_code", number);
        told.patrols(about(year, care.patrols(line), each -> each.day().getYear()));
        told.disputes(about(year, care.disputes(line), each -> each.day().getYear()));
        told.assessments(
                about(year, care.assessments(line), Assessment::year),
                about -> CareTable.tally(care, line, about).isVetoed());
        told.document.set("left_off", told.leftOff);
        checklist(told.document.putArray("checklist"));
        return told.document;
    }

    private static <T> Stream<T> about(Optional<Integer> year, List<T> entries, Function<T, Integer> of) {
        return entries.stream().filter(each -> year.isEmpty() || year.get().equals(of.apply(each)));
    }

    private void patrols(Stream<Patrol> patrols) {
        ArrayNode array = document.putArray("patrols");
        newest("patrols", patrols, Comparator.comparing(Patrol::day).thenComparing(each -> each.written()
                        .at()))
                .forEach(each -> array.add(CareJson.json(each)));
    }

    private void disputes(Stream<Dispute> disputes) {
        ArrayNode array = document.putArray("disputes");
        List<Dispute> told =
                newest("disputes", disputes, Comparator.comparing(Dispute::day).thenComparing(each -> each.written()
                        .at()));
        Set<Dispute.Step> steps = new HashSet<>(newest(
                "steps",
                told.stream().flatMap(each -> each.steps().stream()),
                Comparator.comparing(each -> each.written().at())));
        for (Dispute each : told) {
            Dispute shown =
                    each.with(each.steps().stream().filter(steps::contains).toList());
            array.add(CareJson.json(shown).put("stage", each.word()));
        }
    }

    private void assessments(Stream<Assessment> assessments, IntPredicate isVetoed) {
        ArrayNode array = document.putArray("assessments");
        Map<Integer, Boolean> vetoed = new HashMap<>();
        for (Assessment each : newest("assessments", assessments, Comparator.comparing(some -> some.written()
                .at()))) {
            ObjectNode json = CareJson.json(each);
            CareTable.tell(
                    json.putObject("result"),
                    each.by(Checklist.SHIPPED),
                    vetoed.computeIfAbsent(each.year(), isVetoed::test));
            array.add(json);
        }
    }

    private <T> List<T> newest(String name, Stream<T> entries, Comparator<T> time) {
        List<T> all = entries.sorted(time.reversed()).toList();
        leftOff.put(name, Math.max(0, all.size() - MOST));
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static void checklist(ArrayNode checklist) {
        Checklist.SHIPPED.items().forEach(each -> checklist
                .addObject()
                .put("item", each.code())
                .put("zh", each.title().zh())
                .put("en", each.title().en())
                .put("weight", each.weight())
                .put("veto", each.veto()));
    }
}
