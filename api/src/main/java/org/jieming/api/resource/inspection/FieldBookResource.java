package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.auth.Visitor;
import org.jieming.api.exchange.BookArchive;
import org.jieming.api.exchange.Scratch;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.Upload;
import org.jieming.api.inspection.Album;
import org.jieming.api.inspection.AwaitedPhotos;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.FilledBook;
import org.jieming.api.inspection.FilledBook.Refusal;
import org.jieming.api.inspection.PhotoPaths;
import org.jieming.api.inspection.SaidBefore;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The work package as it comes back from QGIS or QField, alone or in a ZIP with its photographs: every filled row a statement of the
 * team, each exactly once, and so is every photograph.
 */
final class FieldBookResource {
    private final Inspections inspections;
    private final Stating stating;

    FieldBookResource(Inspections inspections) {
        this.inspections = inspections;
        this.stating = new Stating(inspections);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        InspectionResource.ROUND + "/package",
                        "bringWorkPackage",
                        Bilingual.of(
                                "交回填好的 GeoPackage 数据包,或它与照片的 ZIP:每行一份陈述,每张照片一次;重复交回不重复,改过的行另作陈述",
                                "Brings the filled GeoPackage back, alone or in a ZIP with its photographs: each row a statement, each"
                                        + " photograph once, however often it is brought; a row that was changed since states anew"),
                        this::bring)
                .reading("upload", Media.GEOPACKAGE, Media.ZIP)
                .offering("packageReceipt", Media.JSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.NOT_NOW,
                        ProblemType.TOO_LARGE,
                        ProblemType.STORE_UNAVAILABLE));
    }

    private void bring(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> bring(request, open));
    }

    private void bring(Request request, OpenRound open) throws InterruptedException, IOException {
        Team team = open.seat().team();
        try (Scratch scratch = scratch(request)) {
            Path file = Upload.receive(
                            request,
                            scratch.folder(),
                            request.settings().limits().fileBytes())
                    .file();
            Answers.json(request, read(file, open, team, Visitor.of(request).author()));
        }
    }

    private static Scratch scratch(Request request) {
        try {
            return Scratch.in(request.settings().workspace());
        } catch (IOException full) {
            throw Upload.notKept();
        }
    }

    private ObjectNode read(Path file, OpenRound open, Team team, String author) throws IOException {
        PhotoPaths paths = inspections.photoPaths(open.id(), team);
        if (!BookArchive.isOne(file)) {
            Album none = Album.none(paths);
            return keep(open, FilledBook.read(file, open.id(), team, none), none, author);
        }
        try (BookArchive archive = BookArchive.open(file, "package.zip")) {
            Path book = file.resolveSibling("package.gpkg");
            archive.unpack(book);
            Album album = Album.of(archive, paths);
            return keep(open, FilledBook.read(book, open.id(), team, album), album, author);
        }
    }

    private ObjectNode keep(OpenRound open, FilledBook book, Album album, String author) throws IOException {
        Team team = open.seat().team();
        SaidBefore before = SaidBefore.of(open.file(), team);
        List<FilledBook.Statement> rows =
                book.statements().stream().map(before::placed).toList();
        AwaitedPhotos awaited = inspections.awaitedPhotos();
        BroughtPhotos photos = new BroughtPhotos(inspections, open, album, before);
        open.allow(
                Allowance.STATEMENTS,
                rows.stream().filter(each -> !Stating.knows(open, each.id())).count());
        open.allow(Allowance.PHOTOGRAPHS, photos.fresh(rows));
        List<Refusal> refusals = new ArrayList<>(book.refusals());
        List<Refusal> missing = new ArrayList<>();
        List<Refusal> superseded = new ArrayList<>();
        int fresh = 0;
        int known = 0;
        for (FilledBook.Statement each : rows) {
            try {
                state(open, each, author);
                known += Stating.knows(open, each.id()) ? 1 : 0;
                fresh += Stating.knows(open, each.id()) ? 0 : 1;
                photos.keep(each, author);
                missing.addAll(each.missing());
                awaited.note(open.id(), team, each, BroughtPhotos.of(each, open.facts()));
                before.newer(each).ifPresent(newer -> superseded.add(older(each, newer)));
            } catch (Malformed wrong) {
                refusals.add(new Refusal(each.layer(), each.row(), wrong));
            }
        }
        ObjectNode receipt = Json.object().put("kept", fresh).put("already_there", known);
        tell(receipt.putArray("refused"), refusals);
        receipt.put("photos_kept", photos.kept()).put("photos_already_there", photos.known());
        tell(receipt.putArray("photos_missing"), missing);
        tell(receipt.putArray("photos_doubted"), album.doubted());
        tell(receipt.putArray("photos_withdrawn"), photos.withdrawn());
        tell(receipt.putArray("superseded"), superseded);
        return receipt;
    }

    /** A row of an older file is kept as what was seen then, and takes nothing back. */
    private static Refusal older(FilledBook.Statement row, Stated newer) {
        String seen = row.body().get("observed_at").asText();
        Bilingual sentence = Bilingual.format(
                "此行所见时间(%1$s)早于本方此后的陈述(%2$s):作为当时所见保留,不作为最新",
                "this row was seen (%1$s) before what your party stated since (%2$s): it is kept as seen then, and is not the newest",
                seen,
                newer.observedAt());
        return new Refusal(row.layer(), row.row(), new Malformed("observed_at", seen, sentence));
    }

    private void state(OpenRound open, FilledBook.Statement said, String author) {
        Fields body = new Fields(said.body());
        if (said.ofMarker()) {
            stating.marker(open, said.id(), body, author);
        } else if (said.ofPlace()) {
            stating.sighting(open, said.id(), body, author);
        } else {
            stating.segment(open, said.id(), body, author);
        }
    }

    private static void tell(ArrayNode list, List<Refusal> refusals) {
        refusals.forEach(each -> tell(list.addObject(), each));
    }

    private static void tell(ObjectNode json, Refusal refusal) {
        json.put("layer", refusal.layer()).put("row", refusal.row());
        json.put("field", refusal.reason().field());
        json.put("zh", refusal.reason().remedy().zh())
                .put("en", refusal.reason().remedy().en());
    }
}
