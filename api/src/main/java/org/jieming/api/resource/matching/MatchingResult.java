package org.jieming.api.resource.matching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.matching.Decision;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Matchings;
import org.jieming.api.matching.Ruling;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.matching.Standing;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** A matched table as it came, with what was decided on each row and the ids of the register added. */
final class MatchingResult {
    private static final List<Bilingual> ADDED = List.of(
            Bilingual.of("对照状态", "State"),
            Bilingual.of("对照结论", "Decision"),
            Bilingual.of("登记标识", "Register id"),
            Bilingual.of("登记名称", "Register name"),
            Bilingual.of("登记代码", "Register code"),
            Bilingual.of("登记所在政区", "Register division"),
            Bilingual.of("对照人", "Decided by"),
            Bilingual.of("对照日期", "Decided on"),
            Bilingual.of("对照备注", "Note"));

    private static final Parameter DECISION = Parameter.query(
            "decision",
            Bilingual.of("只要如此决定的各行,例如 new 可再作导入", "Rows so decided alone; those that are new may go on as an import"),
            Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(Decision.values()).map(Decision::word).toList()),
            "new");

    private final MatchingDesk desk;

    MatchingResult(MatchingDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        MatchingDesk.MATCHING + "/result",
                        "getMatchingResult",
                        Bilingual.of("原表加上对照结论和登记标识", "The table as it came with decisions and register ids added"),
                        this::answer)
                .taking(DECISION)
                .offering("", Media.CSV, Media.XLSX)
                .failing(ProblemType.NO_SUCH));
    }

    private void answer(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings().now(request);
        Matching matching = desk.known(request, now);
        FileFormat format = request.media() == Media.XLSX ? FileFormat.XLSX : FileFormat.CSV;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<SinkColumn> columns = Stream.concat(
                        matching.columns().stream(), ADDED.stream().map(request.language()::of))
                .map(name -> SinkColumn.text(name.isBlank() ? "-" : name))
                .toList();
        try (Sink sink = Sink.open(format, bytes, columns, WriteOptions.of(matching.id()))) {
            write(request, now, matching, sink);
            sink.finish();
        }
        String file = "matching-" + matching.id() + "." + request.media().shortName();
        Answers.header(request, "Content-Disposition", "attachment; filename=\"" + file + "\"");
        Answers.header(request, "Cache-Control", "no-store");
        Answers.bytes(request, request.media(), bytes.toByteArray());
    }

    private void write(Request request, Reading now, Matching matching, Sink sink) throws IOException {
        Standing standing = desk.matchings().standing(matching);
        Optional<Decision> only = request.parameter("decision").map(MatchingRowResource::decision);
        int number = 0;
        for (int chunk = 0; chunk * Matchings.CHUNK < matching.rows(); chunk++) {
            for (SheetRow row : desk.matchings().rows(matching, chunk)) {
                Optional<Decision> decided = standing.ruling(number).map(Ruling::decision);
                if (only.isEmpty() || only.equals(decided)) {
                    List<String> texts = new ArrayList<>(row.cells());
                    texts.addAll(added(request, now, standing, number));
                    sink.write(texts.stream().map(Cell::ofText).toList(), null);
                }
                number++;
            }
        }
    }

    private static List<String> added(Request request, Reading now, Standing standing, int row) {
        Optional<Ruling> ruling = standing.ruling(row);
        Optional<ItemVersion> item = ruling.flatMap(Ruling::item).flatMap(id -> MatchingDesk.item(now, id));
        return List.of(
                request.language().of(standing.state(row).title()),
                ruling.map(each -> request.language().of(each.decision().title()))
                        .orElse(""),
                item.map(each -> each.id().toString()).orElse(""),
                item.map(ItemVersion::name).orElse(""),
                item.map(each -> text(each, "place_code", "code")).orElse(""),
                item.map(each -> text(each, "code", "division_code"))
                        .filter(code -> code.matches("\\d{6}|\\d{9}|\\d{12}"))
                        .map(code -> ProposalDesk.divisionName(now, code))
                        .orElse(""),
                ruling.map(Ruling::actor).orElse(""),
                ruling.map(each -> each.on().toString()).orElse(""),
                ruling.map(Ruling::note).orElse(""));
    }

    private static String text(ItemVersion item, String... properties) {
        return Stream.of(properties)
                .filter(name -> item.type() == ItemType.DIVISION || !name.equals("code"))
                .flatMap(name -> item.values().get(name).stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
