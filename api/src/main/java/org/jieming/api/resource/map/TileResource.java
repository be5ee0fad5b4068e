package org.jieming.api.resource.map;

import java.io.IOException;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.map.MapTiles;
import org.jieming.api.map.Tile;
import org.jieming.api.map.TileQuestion;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Turn;
import org.jieming.api.resource.View;
import org.jieming.language.Bilingual;
import org.jieming.register.RevisionNumber;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;

/**
 * Vector tiles (OGC API – Tiles Part 1). A tile is tagged by its content alone: an edit that leaves it as it was leaves its tag,
 * whatever the revision. Whoever has an account is given what it lets her see, and no cache shares that.
 */
final class TileResource {
    private static final String GZIP = "gzip";
    static final String FRESH = "no-cache";

    private final Readings readings;
    private final MapTiles map;
    /** Maps that take long to make are made one at a time, and those of other days are not in the way of today's. */
    private final Turn today = new Turn();

    private final Turn otherDays = new Turn();

    TileResource(Readings readings, MapTiles map) {
        this.readings = readings;
        this.map = map;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/tiles/{tileMatrixSetId}/{z}/{row}/{col}",
                        "getTile",
                        Bilingual.of(
                                "一个矢量瓦片:级别 0 至 16,行号自上而下;没有内容时为空",
                                "A vector tile: zoom 0 to 16, rows from the top; empty where there is nothing"),
                        this::tile)
                .taking(MapParameters.layers(map), MapParameters.DATETIME)
                .offering("", Media.MVT)
                .failing(ProblemType.NO_SUCH, ProblemType.TOOK_TOO_LONG));
    }

    private void tile(Request request) throws InterruptedException, IOException {
        TileMatrixSet set = MapParameters.set(request);
        TileCoord coord = coord(request, set);
        Reading reading = readings.now(request);
        // what she may see is told by the state that is drawn
        View view = View.of(request, reading.snapshot(), reading.today());
        TileQuestion question = new TileQuestion(
                reading.snapshot(),
                MapParameters.day(request).orElse(reading.today()),
                view.onlooker(),
                set,
                coord,
                MapParameters.layers(request, map));
        map.stay(reading.today());
        if (map.takesLong(question)) {
            Turn turn = question.day().equals(reading.today()) ? today : otherDays;
            turn.during(request.settings().limits().longestQuestion(), () -> map.tile(question));
        }
        boolean packed = request.takesGzip();
        if (Answers.isKnown(request, etag(map.tag(question), packed), view.cacheControl())) {
            return;
        }
        Tile tile = map.tile(question);
        Answers.header(request, "Cache-Control", view.cacheControl());
        Answers.header(request, "ETag", etag(tile.tag(), packed).toString());
        Answers.coded(request, Media.MVT, packed ? GZIP : "", packed ? tile.gzip() : tile.mvt());
    }

    /** Two codings are two representations (RFC 9110 section 8.8.3.3). */
    static Etag etag(String tag, boolean packed) {
        return new Etag(RevisionNumber.NONE, packed ? tag + "-gzip" : tag);
    }

    private static TileCoord coord(Request request, TileMatrixSet set) {
        int zoom = number(request.path("z"), MapTiles.deepestZoom());
        if (zoom < 0) {
            throw outside(
                    request,
                    Bilingual.format("%s 的级别为 0 至 %d", "%s has zooms 0 to %d", set.id(), MapTiles.deepestZoom()));
        }
        int row = number(request.path("row"), set.rows(zoom) - 1);
        int column = number(request.path("col"), set.columns(zoom) - 1);
        if (row < 0 || column < 0) {
            throw outside(
                    request,
                    Bilingual.format(
                            "%s 第 %d 级的行号为 0 至 %d,列号为 0 至 %d",
                            "Zoom %2$d of %1$s has rows 0 to %3$d and columns 0 to %4$d",
                            set.id(),
                            zoom,
                            set.rows(zoom) - 1,
                            set.columns(zoom) - 1));
        }
        return new TileCoord(zoom, column, row);
    }

    /** The number of up to 9 digits that a text is; −1 when it is none or larger than the most. */
    private static int number(String text, int most) {
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        return number <= most ? number : -1;
    }

    private static Problem outside(Request request, Bilingual detail) {
        return Problem.of(ProblemType.NO_SUCH, detail)
                .about("tile", request.path("z") + "/" + request.path("row") + "/" + request.path("col"));
    }
}
