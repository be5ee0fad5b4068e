package org.jieming.api.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jieming.inspection.PhotoNote;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The photographs stated so far as a layer of the work package, with what became of each: who takes up a round again sees which are
 * withdrawn, and why. To be read only: nothing of it is taken back.
 */
final class PhotoBook {
    private static final String LAYER = "photographs";
    private static final String GREEN = "46,125,50,255";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Row> rows = new ArrayList<>();

    /** Adds those of a round that a team stated, or either did where no team is named. */
    void take(RoundFile file, LineFacts facts, Optional<Team> team) {
        Picture.all(file, facts, "zh").stream()
                .filter(each -> team.isEmpty() || team.get() == each.team())
                .map(each -> row(each, file))
                .forEach(rows::add);
    }

    /** Writes the layer where there is any. */
    void add(GeoPackageBook book) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        FormStyle style = FormStyle.ofPoints(GREEN)
                .shows("year", "年份", "Year")
                .shows("of", "对象", "Of")
                .shows("team", "陈述方", "Stated by")
                .shows("subject", "内容", "Subject")
                .shows("caption", "说明", "Caption")
                .shows("taken_at", "拍摄时间", "Taken")
                .shows("state", "情形", "What of it")
                .shows("reason", "原因", "Reason")
                .shows("sha256", "摘要", "SHA-256");
        book.add(LAYER, style.columns(), rows, style.qml());
    }

    private static Row row(Picture picture, RoundFile file) {
        Fingerprint hash = picture.photo().hash();
        Optional<PhotoNote> withdrawn = file.notes().withdrawal(picture.stated(), hash);
        Optional<PhotoNote> note = withdrawn.or(() -> file.photos().contains(hash)
                ? Optional.empty()
                : file.notes().losses().stream()
                        .filter(each -> each.photo().equals(hash))
                        .findFirst());
        String state = withdrawn.isPresent()
                ? "已撤回"
                : note.isPresent() ? "已声明遗失" : file.photos().contains(hash) ? "已传到" : "未传到";
        List<String> texts = List.of(
                "" + file.round().plan().year(),
                picture.of(),
                picture.team().title().zh(),
                picture.photo().subject().title().zh(),
                picture.photo().caption(),
                ReportText.time(picture.photo().takenAt()),
                state,
                note.map(PhotoNote::reason).orElse(""),
                hash.hex());
        return new Row(
                texts.stream().map(Cell::ofText).toList(),
                picture.photo()
                        .where()
                        .map(fix -> SHAPES.createPoint(new Coordinate(fix.longitude(), fix.latitude())))
                        .orElse(null));
    }
}
