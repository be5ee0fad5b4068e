package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.identity.Permanent;
import org.jieming.api.inspection.LineCare;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.page.CardPages;
import org.jieming.api.page.CardPages.Table;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.HistoryEntry;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Journal;
import org.jieming.incident.Incident;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;

/**
 * The cards of lines and markers with their history, for those who see to the line. Their address is made of the item's id, which a new
 * number does not change.
 */
final class CardResource {
    private static final String CARD = Permanent.PATH + "/{featureId}/card";
    private static final int MOST_INCIDENTS = 200;

    private final Inspections inspections;
    private final Reported reported;
    private final Journal journal;

    CardResource(Inspections inspections, Reported reported, Journal journal) {
        this.inspections = inspections;
        this.reported = reported;
        this.journal = journal;
    }

    /** The path of the card of a line or marker. */
    static String of(ItemId id) {
        return Permanent.PATH + "/" + id + "/card";
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        CARD,
                        "getCard",
                        Bilingual.of(
                                "界线或界桩的卡片:历次联检双方陈述、处理、事件、照片、文件;可打印",
                                "The card of a line or marker: what both parties stated year by year, handling, incidents,"
                                        + " photographs, papers; for the printer as well"),
                        this::card)
                .offering("card", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH));
    }

    private void card(Request request) throws InterruptedException {
        Reading reading = inspections.reading(request);
        ItemId id = Addresses.id(request);
        Optional<ItemVersion> line = RoundFacts.today(reading, ItemType.BOUNDARY_LINE, id);
        if (line.isPresent()) {
            line(request, reading, cared(reading, line.get()));
            return;
        }
        ItemVersion marker =
                RoundFacts.today(reading, ItemType.BOUNDARY_MARKER, id).orElseThrow(() -> noSuch(id.toString()));
        marker(request, reading, marker, cared(reading, lineOf(reading, marker)));
    }

    private static Problem noSuch(String id) {
        return Problem.of(ProblemType.NO_SUCH, "没有这条界线或这个界桩,或不归您管理", "There is no such line or marker in your care")
                .about("featureId", id);
    }

    /** The line, for whoever has a seat at it. */
    private static ItemVersion cared(Reading reading, ItemVersion line) {
        Seat seat = Seat.of(reading, team -> line.values().text("party_" + team.word() + "_code"));
        if (seat.sides().isEmpty()) {
            throw noSuch(line.id().toString());
        }
        return line;
    }

    private static ItemVersion lineOf(Reading reading, ItemVersion marker) {
        KeyValue code = new KeyValue(List.of(marker.values().text("line_code")));
        return reading
                .snapshot()
                .withKey(
                        ItemType.BOUNDARY_LINE,
                        Descriptor.of(ItemType.BOUNDARY_LINE).keys().get(0),
                        code)
                .stream()
                .max(Comparator.comparing(version -> version.valid().end()))
                .map(reading.view()::shown)
                .orElseThrow(() -> noSuch(marker.id().toString()));
    }

    private void line(Request request, Reading reading, ItemVersion line) throws InterruptedException {
        String code = line.values().text("line_code");
        LineCard card = new LineCard(
                line,
                reading.today(),
                InspectedLine.markers(reading, line).stream()
                        .map(reading.view()::shown)
                        .toList(),
                rounds(reading, line, open -> true),
                incidents(line, incident -> true),
                CareDocument.of(
                        new LineCare(reported.inCare().documents()),
                        code,
                        reported.inCare().lineNumbers().numbered(line.id()),
                        Optional.empty()),
                HistoryEntry.of(journal, line.type(), line.id(), reading.view()));
        answer(request, line, card.document(request), card.tables(request));
    }

    private void marker(Request request, Reading reading, ItemVersion marker, ItemVersion line)
            throws InterruptedException {
        MarkerCard card = new MarkerCard(
                marker,
                line,
                rounds(
                        reading,
                        line,
                        open -> open.file().round().plan().markers().contains(marker.id())),
                incidents(line, incident -> isOf(incident, marker)),
                HistoryEntry.of(journal, marker.type(), marker.id(), reading.view()));
        answer(request, marker, card.document(request), card.tables(request));
    }

    private List<OpenRound> rounds(Reading reading, ItemVersion line, Predicate<OpenRound> wanted) {
        return inspections.seated(reading).of(line.id()).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (OpenRound open) -> open.file().round().plan().to())
                        .reversed())
                .toList();
    }

    private List<Incident> incidents(ItemVersion line, Predicate<Incident> wanted) {
        return reported.incidentLines().of(line.id()).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.report().at())
                        .reversed())
                .limit(MOST_INCIDENTS)
                .toList();
    }

    /** By the item, or by the number that a device knew. */
    private static boolean isOf(Incident incident, ItemVersion marker) {
        return incident.report().marker().equals(marker.id())
                || incident.report().markerNo().equals(LineFacts.number(marker));
    }

    private static void answer(Request request, ItemVersion shown, ObjectNode document, List<Table> tables) {
        Answers.header(request, "Cache-Control", "no-store");
        if (request.media() == Media.HTML) {
            Answers.html(request, CardPages.of(request, shown, tables));
        } else {
            Answers.json(request, document);
        }
    }
}
