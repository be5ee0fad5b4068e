package org.jieming.api.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.tile.Detail;
import org.jieming.tile.MvtWriter;
import org.jieming.tile.PointLayer;
import org.jieming.tile.ShapeLayer;
import org.jieming.tile.Spacing;
import org.jieming.tile.Tags;
import org.jieming.tile.TileAttributes;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TilePoint;
import org.jieming.tile.TileShape;

/**
 * Uncached tiles of a province beside {@code ST_AsMVT} of PostGIS over geometry simplified beforehand, the same tiles in the same
 * run: places from their first zoom, and one level of divisions by zoom. Arguments: the folder, and for the rival the JDBC URL of
 * its database, which has a table {@code tile} and a function {@code mvt_simp(z, x, y)}.
 */
public final class TileBench {
    private static final Detail[] ZOOMS = {
        Detail.ofZooms(6, 7), Detail.ofZooms(8, 9), Detail.ofZooms(10, 11), Detail.ofZooms(12, 14)
    };
    private static final int FIRST_LEVEL = 2;
    private static final int ROUNDS = 3;
    private static final int RIVALS_TILES = 1_000;

    private final List<Province.Place> places;
    private final List<Province.Division> divisions;
    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final MvtWriter writer = new MvtWriter();

    private TileBench(Province province) throws IOException {
        this.places = province.places(Integer.MAX_VALUE);
        this.divisions = province.divisions(10);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Province province = new Province(Path.of(arguments[0]));
        Optional<String> rival = arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty();
        new TileBench(province).run(province.tiles(), rival);
    }

    private void run(List<TileCoord> tiles, Optional<String> rival) throws SQLException {
        long start = System.nanoTime();
        PointLayer points = points();
        say("1 M places prepared in %.2f s, %.0f MB", seconds(start), points.bytes() / 1e6);
        start = System.nanoTime();
        List<ShapeLayer> mosaics = mosaics();
        say(
                "divisions prepared in %.2f s, %.0f MB",
                seconds(start), mosaics.stream().mapToLong(ShapeLayer::bytes).sum() / 1e6);
        // warm, then rounds that alternate
        ours(tiles, points, mosaics);
        for (int round = 1; round <= ROUNDS; round++) {
            say("round %d", round);
            ours(tiles, points, mosaics);
            if (rival.isPresent()) {
                RivalTiles.measure(rival.get(), RIVALS_TILES);
            }
        }
    }

    private PointLayer points() {
        List<TilePoint> points = places.stream()
                .map(place -> new TilePoint(place.number(), place.x(), place.y(), place.firstZoom()))
                .toList();
        return PointLayer.of(TileMatrixSet.WEB_MERCATOR_QUAD, Spacing.NONE, points, new PlaceTags());
    }

    private List<ShapeLayer> mosaics() {
        List<ShapeLayer> mosaics = new ArrayList<>();
        for (int i = 0; i < ZOOMS.length; i++) {
            List<TileShape> shapes = new ArrayList<>();
            for (int number = 0; number < divisions.size(); number++) {
                if (divisions.get(number).level() == FIRST_LEVEL + i) {
                    shapes.add(new TileShape(number, divisions.get(number).shape()));
                }
            }
            mosaics.add(ShapeLayer.of(TileMatrixSet.WEB_MERCATOR_QUAD, ZOOMS[i], shapes, new DivisionTags()));
        }
        return mosaics;
    }

    private void ours(List<TileCoord> tiles, PointLayer points, List<ShapeLayer> mosaics) {
        double[] times = new double[tiles.size()];
        long bytes = 0;
        int slowest = 0;
        int largest = 0;
        for (int i = 0; i < times.length; i++) {
            long before = cpu.getCurrentThreadCpuTime();
            int size = tile(tiles.get(i), points, mosaics);
            times[i] = (cpu.getCurrentThreadCpuTime() - before) / 1e6;
            bytes += size;
            largest = i == 0 || times[i] > times[slowest] ? size : largest;
            slowest = times[i] > times[slowest] ? i : slowest;
        }
        TileCoord slow = tiles.get(slowest);
        double most = times[slowest];
        double mean = Arrays.stream(times).average().orElseThrow();
        Arrays.sort(times);
        say(
                "Jieming: %.3f ms CPU a tile, p50 %.3f, p99 %.3f; %d bytes; slowest %d/%d/%d with %.2f ms and %d bytes",
                mean,
                times[times.length / 2],
                times[times.length * 99 / 100],
                bytes / times.length,
                slow.z(),
                slow.x(),
                slow.y(),
                most,
                largest);
    }

    private int tile(TileCoord tile, PointLayer points, List<ShapeLayer> mosaics) {
        points.write(tile, writer.layer("places"));
        var layer = writer.layer("divisions");
        for (ShapeLayer mosaic : mosaics) {
            mosaic.write(tile, layer);
        }
        return writer.finish().length;
    }

    private final class PlaceTags implements TileAttributes {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {
            Province.Place place = places.get(feature - 1);
            tags.number("id", feature);
            tags.text("name", place.name());
            tags.text("class", place.classCode());
        }
    }

    private final class DivisionTags implements TileAttributes {
        @Override
        public long id(int feature) {
            return feature;
        }

        @Override
        public void describe(int feature, Tags tags) {
            tags.text("code", divisions.get(feature).code());
            tags.text("name", divisions.get(feature).name());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, what, values));
    }
}
