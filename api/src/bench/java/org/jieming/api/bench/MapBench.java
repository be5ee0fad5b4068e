package org.jieming.api.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jieming.api.job.Progress;
import org.jieming.api.map.MapTiles;
import org.jieming.api.map.Onlooker;
import org.jieming.api.map.TileQuestion;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.Audience;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jieming.tile.MvtReader;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The whole map of a province with all its layers: preparing it, drawing, editing, memory, and kept tiles over HTTP. Arguments:
 * the folder, then numbers of places; a million comes with all divisions, less with as large a part of the prefectures.
 */
public final class MapBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final long CACHE = 512L << 20;
    private static final int EDITS = 60;
    private static final int ALL_PLACES = 1_000_000;

    private final Province province;
    private final int size;
    private final Table table;
    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(7);
    private final LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT);

    private MapBench(Province province, int size) {
        this.province = province;
        this.size = size;
        this.table = new Table(size);
    }

    public static void main(String[] arguments) throws Exception {
        Province province = new Province(Path.of(arguments[0]));
        Table.head();
        for (String places : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            new MapBench(province, Integer.parseInt(places)).run();
        }
    }

    private void run() throws Exception {
        try (register) {
            fill();
            MapTiles map = new MapTiles(LayerCatalogue.shipped(), CACHE);
            List<TileCoord> tiles = province.tiles();
            prepare(map, tiles.get(0));
            draw(new MapTiles(LayerCatalogue.shipped(), 0), tiles);
            edits(map);
            ServedTiles.measure(register, tiles, table);
        }
    }

    private void fill() throws IOException {
        List<Change> divisions = new ArrayList<>();
        for (Province.Division division : province.divisions((10 * size + ALL_PLACES - 1) / ALL_PLACES)) {
            divisions.add(division.asChange());
        }
        commit(divisions);
        List<Change> places = new ArrayList<>();
        for (Province.Place place : province.places(size)) {
            places.add(put(
                    ItemType.PLACE,
                    "place" + place.number(),
                    Shape.point(place.x(), place.y()),
                    Map.of("name", place.name(), "pinyin_plain", place.pinyin(), "class_code", place.classCode())));
        }
        commit(places);
        table.row("divisions", "%d", divisions.size());
    }

    private static Change put(ItemType type, String id, Shape shape, Map<String, String> values) {
        Values.Builder builder = Values.of(Descriptor.of(type));
        values.forEach(builder::parse);
        return new Change.Put(ItemId.named(id), type, Period.ALWAYS, builder.build(), shape);
    }

    private void commit(List<Change> changes) {
        Edit edit = register.commit(ChangeSet.of("bench", "bench", changes));
        if (!(edit instanceof Edit.Applied)) {
            throw new IllegalStateException(edit.toString().substring(0, 500));
        }
    }

    private TileQuestion question(MapTiles map, TileCoord tile) {
        return question(map, tile, map.layers(Audience.PUBLIC));
    }

    private TileQuestion question(MapTiles map, TileCoord tile, List<Layer> layers) {
        return new TileQuestion(
                register.now(), TODAY, Onlooker.anybody(register.now()), TileMatrixSet.WEB_MERCATOR_QUAD, tile, layers);
    }

    private void prepare(MapTiles map, TileCoord tile) {
        long before = heap();
        long start = System.nanoTime();
        map.tile(question(map, new TileCoord(14, tile.x() << 14 - tile.z(), tile.y() << 14 - tile.z())));
        table.row("first tile: all layers prepared", "%.2f s", Table.seconds(start));
        table.row("heap of register; of the map beside it", "%.0f MB; %.0f MB", before / 1e6, (heap() - before) / 1e6);
    }

    private void draw(MapTiles map, List<TileCoord> tiles) {
        map.tile(question(map, tiles.get(0)));
        for (int round = 0; round < 2; round++) {
            double[] times = new double[tiles.size()];
            int slowest = 0;
            long bytes = 0;
            for (int i = 0; i < times.length; i++) {
                long before = cpu.getCurrentThreadCpuTime();
                bytes += map.tile(question(map, tiles.get(i))).gzip().length;
                times[i] = (cpu.getCurrentThreadCpuTime() - before) / 1e6;
                slowest = times[i] > times[slowest] ? i : slowest;
            }
            TileCoord slow = tiles.get(slowest);
            double most = times[slowest];
            double mean = Arrays.stream(times).average().orElseThrow();
            Arrays.sort(times);
            if (round > 0) {
                table.row(
                        "tile with all layers, drawn, tagged and packed",
                        "%.3f ms CPU, p50 %.3f, p99 %.3f; %d bytes packed; slowest %d/%d/%d with %.2f ms",
                        mean,
                        times[times.length / 2],
                        times[times.length * 99 / 100],
                        bytes / times.length,
                        slow.z(),
                        slow.x(),
                        slow.y(),
                        most);
                explain(map, slow);
                byLayer(map, tiles.subList(0, tiles.size() / 8));
            }
        }
    }

    /** What the slowest tile holds. */
    private void explain(MapTiles map, TileCoord tile) {
        table.row(
                "features of " + tile.z() + "/" + tile.x() + "/" + tile.y(),
                "%s",
                MvtReader.read(map.tile(question(map, tile)).mvt()).stream()
                        .map(layer -> layer.name() + " " + layer.features().size())
                        .collect(Collectors.joining(", ")));
    }

    /** What each layer costs and weighs alone, packing included. */
    private void byLayer(MapTiles map, List<TileCoord> tiles) {
        for (Layer layer : map.layers(Audience.PUBLIC)) {
            long before = cpu.getCurrentThreadCpuTime();
            long bytes = 0;
            for (TileCoord tile : tiles) {
                bytes += map.tile(question(map, tile, List.of(layer))).gzip().length;
            }
            double each = (cpu.getCurrentThreadCpuTime() - before) / 1e6 / tiles.size();
            if (bytes > 100L * tiles.size()) {
                table.row("a tile of " + layer.id() + " alone", "%.3f ms CPU; %d bytes", each, bytes / tiles.size());
            }
        }
    }

    private void edits(MapTiles map) throws IOException {
        List<Province.Place> places = province.places(1_000);
        edits(map, "a place moved", () -> {
            Province.Place place = places.get(random.nextInt(places.size()));
            double x = place.x() + random.nextDouble() * 1e-3;
            commit(List.of(put(
                    ItemType.PLACE,
                    "place" + place.number(),
                    Shape.point(x, place.y()),
                    Map.of("name", place.name(), "class_code", place.classCode()))));
            return new Coordinate(x, place.y());
        });
        List<Province.Division> villages = province.divisions(1).stream()
                .filter(division -> division.level() == 5)
                .toList();
        edits(map, "a vertex of a border moved in all that share it", () -> {
            Geometry village =
                    villages.get(random.nextInt(villages.size())).shape().geometry();
            return moved(village.getCoordinates()[random.nextInt(village.getNumPoints())]);
        });
    }

    /** Moves a vertex by about ten metres in every division that has it. */
    private Coordinate moved(Coordinate from) {
        Coordinate to = new Coordinate(
                from.x + 1e-4 * (random.nextDouble() - 0.5), from.y + 1e-4 * (random.nextDouble() - 0.5));
        List<Change> changes = new ArrayList<>();
        register.now().each(Query.on(ItemType.DIVISION, TODAY).within(new Envelope(from)), version -> {
            Geometry geometry = version.shape().orElseThrow().geometry().copy();
            boolean[] has = {false};
            geometry.apply(new CoordinateSequenceFilter() {
                @Override
                public void filter(CoordinateSequence vertices, int i) {
                    if (vertices.getX(i) == from.x && vertices.getY(i) == from.y) {
                        vertices.setOrdinate(i, 0, to.x);
                        vertices.setOrdinate(i, 1, to.y);
                        has[0] = true;
                    }
                }

                @Override
                public boolean isDone() {
                    return false;
                }

                @Override
                public boolean isGeometryChanged() {
                    return true;
                }
            });
            if (has[0]) {
                changes.add(new Change.Put(
                        version.id(),
                        ItemType.DIVISION,
                        version.valid(),
                        version.values(),
                        Shape.of(geometry, version.shape().orElseThrow().crs())));
            }
            return true;
        });
        Edit edit = register.commit(ChangeSet.of("bench", "bench", changes));
        return edit instanceof Edit.Applied ? to : from;
    }

    /** Does something to the register and tells where. */
    private interface Doing {
        Coordinate apply();
    }

    private void edits(MapTiles map, String what, Doing doing) {
        double[] times = new double[EDITS];
        for (int i = -EDITS; i < EDITS; i++) {
            Coordinate where = doing.apply();
            TileRange at = TileMatrixSet.WEB_MERCATOR_QUAD.touching(new Envelope(where), 14);
            long start = System.nanoTime();
            map.tile(question(map, new TileCoord(14, at.minX(), at.minY())));
            times[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        table.row("next tile after " + what, "median %.2f ms, slowest %.2f ms", times[EDITS / 2], times[EDITS - 1]);
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
