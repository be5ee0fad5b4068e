package org.jieming.api.resource.inspection;

import java.util.List;
import java.util.Locale;
import org.jieming.api.demarcation.LinePaper;
import org.jieming.api.demarcation.RegistrationForm;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.outlet.ResultFile;
import org.jieming.api.process.Outcome;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemVersion;

/** The papers of a line and its markers (C-21), to be filled and given back as an import, for those who see to the line. */
final class LinePaperResource {
    private static final String LINE = "/line-papers/{lineCode}";
    /** What numbers of three digits and three markers each come to (C-16). */
    private static final int MOST_MARKERS = 3 * 999;

    /** Characters that a spreadsheet takes in one cell. */
    private static final int LONGEST_CELL = 32_767;

    private final LinesInCare inCare;

    LinePaperResource(LinesInCare inCare) {
        this.inCare = inCare;
    }

    void routes(Menu menu) {
        menu.add(paper(
                "/results", "getResultTable", LinePaper.RESULTS.title(), request -> line(request, LinePaper.RESULTS)));
        menu.add(paper(
                "/positions",
                "getPositionTexts",
                LinePaper.POSITIONS.title(),
                request -> line(request, LinePaper.POSITIONS)));
        menu.add(paper(
                "/course", "getCourseText", LinePaper.COURSE.title(), request -> line(request, LinePaper.COURSE)));
        menu.add(paper("/forms/{markerNo}", "getRegistrationForm", RegistrationForm.TITLE, this::form));
    }

    private static Operation paper(String tail, String id, Bilingual title, Operation.Handler handler) {
        return Operation.of(Verb.GET, LINE + tail, id, title, handler)
                .offering("linePaper", Media.JSON, Media.HTML, Media.DOCX, Media.XLSX, Media.CSV)
                .failing(ProblemType.NO_SUCH);
    }

    /** A line and its markers as their reader may see them. */
    private record Shown(ItemVersion line, List<ItemVersion> markers) {}

    private void line(Request request, LinePaper paper) throws InterruptedException {
        Shown shown = shown(request);
        String file =
                shown.line().values().text("line_code") + "-" + paper.name().toLowerCase(Locale.ROOT);
        answer(request, paper.of(shown.line(), shown.markers(), request.language()), file);
    }

    private void form(Request request) throws InterruptedException {
        Shown shown = shown(request);
        String number = request.path("markerNo");
        ItemVersion marker = shown.markers().stream()
                .filter(each -> LineFacts.number(each).equals(number))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.NO_SUCH, "这条界线上没有这个编号的界桩", "No marker of this line bears that number")
                        .about("markerNo", number));
        // a page is printed and filed, a file is filled in and given back
        Outcome form = request.media() == Media.HTML
                ? RegistrationForm.filed(shown.line(), marker, request.language())
                : RegistrationForm.of(shown.line(), marker, request.language());
        answer(request, form, number);
    }

    private Shown shown(Request request) throws InterruptedException {
        ItemVersion line = inCare.seen(request);
        Reading reading = inCare.reading(request);
        List<ItemVersion> markers = InspectedLine.markers(reading, line);
        if (markers.size() > MOST_MARKERS) {
            throw new Malformed(
                    "lineCode",
                    request.path("lineCode"),
                    Bilingual.format(
                            "界桩多于 %d 个;请用“数据”的导出",
                            "more than %d markers; use the export of data instead", MOST_MARKERS));
        }
        return new Shown(
                InspectedLine.exact(reading, line),
                markers.stream()
                        .map(marker -> InspectedLine.exact(reading, marker))
                        .toList());
    }

    private static void answer(Request request, Outcome outcome, String file) {
        Media media = request.media();
        if (media == Media.XLSX) {
            refuseCut(outcome);
        }
        ResultFile written =
                new ResultFile(outcome, request.language(), request.links().to("/style.css"));
        Answers.header(request, "Cache-Control", "no-store");
        if (media == Media.HTML) {
            Answers.html(request, written.page());
            return;
        }
        if (media != Media.JSON) {
            String name = file.replaceAll("[^\\w-]", "_") + "." + media.shortName();
            Answers.header(request, "Content-Disposition", "attachment; filename=\"" + name + "\"");
        }
        Answers.bytes(request, media, written.in(media));
    }

    /** A text that a spreadsheet cuts would come back as another text. */
    private static void refuseCut(Outcome outcome) {
        boolean isCut = outcome.table().orElseThrow().get().rows().stream()
                .flatMap(List::stream)
                .anyMatch(value -> value instanceof String text && text.length() > LONGEST_CELL);
        if (isCut) {
            throw new Malformed(
                    "f",
                    "xlsx",
                    Bilingual.format(
                            "有文字超过电子表格单元格的 %d 字,会被截断;请改用 docx",
                            "a text is longer than the %d characters of a spreadsheet's cell and would be cut; ask for docx",
                            LONGEST_CELL));
        }
    }
}
