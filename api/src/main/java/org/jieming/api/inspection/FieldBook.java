package org.jieming.api.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The work package as a GeoPackage for QGIS and QField, with the office check and a layer for what stands outside the list: the line, its markers to look at, and two layers of forms to fill in, one
 * row for each marker and one for each segment, with fields for photographs. {@link FilledBook} reads the filled ones back. A row is filled once its state, or
 * for segments whether it was walked, is chosen; its point is the team's fix only when an accuracy is stated, because it is drawn
 * at the marker beforehand so that it can be tapped.
 */
public final class FieldBook {
    static final String OBSERVATIONS = "observations";
    static final String SEGMENTS = "segments";
    static final String SIGHTINGS = "sightings";
    static final List<String> OBSERVATION_FIELDS = List.of(
            "marker",
            "marker_no",
            "state",
            "inscription",
            "surroundings_changed",
            "accuracy_m",
            "note",
            "opinion",
            "responsible",
            "deadline",
            "observed_at");
    static final int MOST_OBJECTS = 3;

    private static final String RED = "200,16,46,255";
    static final String BLUE = "15,108,176,255";
    private static final GeometryFactory SHAPES = new GeometryFactory();
    /** Beijing time with its offset: a date column of QGIS would not tell of which zone it is. */
    static final String NOW = "format_date(now(), 'yyyy-MM-ddTHH:mm:ss') || '+08:00'";

    static final String LINE = "line";
    /** The column of the line that tells of which round the package is, and that of its year. */
    static final String ROUND = "round";

    static final String YEAR = "round_year";
    /** The column that tells for which team it was made; empty where somebody above both took it. */
    static final String TEAM = "team";

    private final Round round;
    private final Optional<Team> team;
    private final LineFacts facts;
    private final List<ItemId> markers;

    private FieldBook(Round round, Optional<Team> team, LineFacts facts) {
        this.round = round;
        this.team = team;
        this.facts = facts;
        this.markers = round.plan().markers();
    }

    /** Writes the package of a round for a team, with what the last report on the line says where there is one. */
    public static void write(
            RoundFile file, Optional<Team> team, Optional<LastBook> last, LineFacts facts, OutputStream out)
            throws IOException {
        FieldBook pages = new FieldBook(file.round(), team, facts);
        try (GeoPackageBook book = new GeoPackageBook()) {
            pages.line(book);
            pages.markers(book);
            new SegmentBook(facts).add(book);
            pages.observations(book);
            new SightingBook(facts).add(book);
            new OfficeBook(file.office(), facts).add(book);
            PhotoBook photographs = new PhotoBook();
            if (last.isPresent()) {
                last.get().add(book);
                last.get().photographs(photographs);
            }
            // what the other team states is not told before both have
            team.ifPresent(own -> photographs.take(file, facts, Optional.of(own)));
            photographs.add(book);
            book.finish(out);
        }
    }

    private void line(GeoPackageBook book) throws IOException {
        Row row = new Row(
                List.of(
                        Cell.ofText(facts.line().values().text("line_code")),
                        Cell.ofText(facts.line().name()),
                        Cell.ofText(round.id().toString()),
                        Cell.ofText(Integer.toString(round.plan().year())),
                        Cell.ofText(team.map(Team::word).orElse(""))),
                facts.line().shape().map(shape -> shape.geometry()).orElse(null));
        FormStyle style =
                FormStyle.ofLines(RED).shows("line_code", "界线编号", "Line code").shows("name", "界线名称", "Name");
        book.add(LINE, columns(List.of("line_code", "name", ROUND, YEAR, TEAM)), List.of(row), style.qml());
    }

    static List<SinkColumn> columns(List<String> names) {
        return names.stream()
                .map(name ->
                        name.equals("accuracy_m") ? new SinkColumn(name, SinkColumn.Kind.REAL) : SinkColumn.text(name))
                .toList();
    }

    private @Nullable Geometry point(ItemId marker) {
        return facts.legal(marker).map(SHAPES::createPoint).orElse(null);
    }

    private void markers(GeoPackageBook book) throws IOException {
        List<String> names = List.of("marker_no", "state", "position_note", "remarks");
        List<Row> rows = markers.stream()
                .map(id -> new Row(names.stream().map(name -> text(id, name)).toList(), point(id)))
                .toList();
        FormStyle style = FormStyle.ofPoints(RED)
                .shows("marker_no", "界桩编号", "Marker")
                .chooses("state", "登记状态", "State on record", states())
                .shows("position_note", "位置说明", "Position")
                .shows("remarks", "备注", "Remarks");
        book.add("markers", columns(names), rows, style.qml());
    }

    private Cell text(ItemId marker, String property) {
        ItemVersion version = facts.markers().get(marker);
        return version == null ? Cell.BLANK : Cell.ofText(version.values().text(property));
    }

    private static Map<String, Bilingual> states() {
        Map<String, Bilingual> states = new LinkedHashMap<>();
        for (CodeList.Entry each : MarkerState.list().entries().values()) {
            states.put(each.code(), each.title());
        }
        return states;
    }

    private static Map<String, Bilingual> teams() {
        Map<String, Bilingual> teams = new LinkedHashMap<>();
        Arrays.stream(Team.values()).forEach(team -> teams.put(team.word(), team.title()));
        return teams;
    }

    private void observations(GeoPackageBook book) throws IOException {
        FormStyle style = FormStyle.ofPoints(BLUE)
                .shows("marker", "界桩标识", "Id of the marker")
                .shows("marker_no", "界桩编号", "Marker")
                .chooses("state", "界桩状态", "State", states())
                .answers("inscription", "刻字可辨", "Inscription legible")
                .answers("surroundings_changed", "周边有变化", "Surroundings changed")
                .asks("accuracy_m", "定位精度(米);不填则位置不作为观测坐标", "Accuracy (m); without it the point is no fix")
                .asks("note", "备注", "Remarks")
                .asks("opinion", "处理意见", "Opinion")
                .chooses("responsible", "责任方", "Responsible", teams())
                .asks("deadline", "期限,例如 2026-06-01", "Until, such as 2026-06-01")
                .notes("observed_at", "时间(北京时间)", "Time in Beijing", NOW);
        for (int i = 1; i <= MOST_OBJECTS; i++) {
            style.shows("object_" + i, "方位物" + i, "Reference object " + i)
                    .answers("object_" + i + "_there", "方位物" + i + "仍在", "Object " + i + " is there");
        }
        List<SinkColumn> columns = new ArrayList<>(columns(OBSERVATION_FIELDS));
        objects().forEach(name -> columns.add(SinkColumn.text(name)));
        PhotoColumns photos = PhotoColumns.OF_MARKER;
        book.add(
                OBSERVATIONS,
                photos.behind(columns),
                markers.stream().map(this::blank).toList(),
                photos.in(style).qml());
    }

    /** The names of the columns on reference objects. */
    static Stream<String> objects() {
        return IntStream.rangeClosed(1, MOST_OBJECTS)
                .boxed()
                .flatMap(i -> Stream.of("object_" + i, "object_" + i + "_there"));
    }

    /** The row of a marker of which nothing is stated yet. */
    private Row blank(ItemId marker) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.ofText(marker.toString()), Cell.ofText(facts.number(marker))));
        OBSERVATION_FIELDS.stream().skip(cells.size()).forEach(none -> cells.add(Cell.BLANK));
        List<String> names = Optional.ofNullable(facts.markers().get(marker))
                .map(LineFacts::objects)
                .orElse(List.of());
        for (int i = 0; i < MOST_OBJECTS; i++) {
            cells.add(i < names.size() ? Cell.ofText(names.get(i)) : Cell.BLANK);
            cells.add(Cell.BLANK);
        }
        cells.addAll(Collections.nCopies(PhotoColumns.OF_MARKER.count(), Cell.BLANK));
        return new Row(cells, point(marker));
    }
}
