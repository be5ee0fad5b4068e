package org.jieming.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tiles of Mapbox Vector Tile 2.1 back, for checks and tests; linear. */
public final class MvtReader {

    /**
     * A layer of a tile.
     *
     * @param name its name
     * @param extent steps along the side of the tile
     * @param features in the order of the tile
     */
    public record Layer(String name, int extent, List<Feature> features) {

        public Layer {
            features = List.copyOf(features);
        }
    }

    /**
     * A feature of a tile.
     *
     * @param id its MVT id
     * @param tags its attributes: String, Long, Double or Boolean
     * @param type what it is made of
     * @param paths x, y, x, y… in steps of the tile: one array with all points, or an array a line or ring (not closed)
     */
    public record Feature(long id, Map<String, Object> tags, MvtGeometry.Type type, List<int[]> paths) {

        public Feature {
            tags = Map.copyOf(tags);
            paths = List.copyOf(paths);
        }
    }

    private MvtReader() {}

    /** Reads the layers of a tile; throws {@link IllegalArgumentException} when the bytes are no vector tile. */
    public static List<Layer> read(byte[] tile) {
        try {
            var layers = new ArrayList<Layer>();
            var fields = new Fields(tile, 0, tile.length);
            while (fields.next()) {
                if (fields.number() == 3) {
                    layers.add(layer(fields.message()));
                }
            }
            return layers;
        } catch (IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("Not a vector tile", broken);
        }
    }

    private static Layer layer(Fields fields) {
        String name = "";
        int extent = 4096;
        var keys = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var features = new ArrayList<Fields>();
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> name = fields.text();
                case 2 -> features.add(fields.message());
                case 3 -> keys.add(fields.text());
                case 4 -> values.add(value(fields.message()));
                case 5 -> extent = (int) fields.varint();
                default -> fields.skip();
            }
        }
        var read =
                features.stream().map(feature -> feature(feature, keys, values)).toList();
        return new Layer(name, extent, read);
    }

    private static Object value(Fields fields) {
        Object value = "";
        while (fields.next()) {
            value = switch (fields.number()) {
                case 1 -> fields.text();
                case 3 -> Double.longBitsToDouble(fields.fixed64());
                case 6 -> Fields.unzigzag(fields.varint());
                case 7 -> fields.varint() != 0;
                default -> fields.varint();
            };
        }
        return value;
    }

    private static Feature feature(Fields fields, List<String> keys, List<Object> values) {
        long id = 0;
        var type = MvtGeometry.Type.UNKNOWN;
        var tags = new LinkedHashMap<String, Object>();
        List<int[]> paths = List.of();
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> id = fields.varint();
                case 2 -> {
                    var pairs = fields.message();
                    while (pairs.more()) {
                        tags.put(keys.get((int) pairs.varint()), values.get((int) pairs.varint()));
                    }
                }
                case 3 -> type = MvtGeometry.Type.values()[(int) fields.varint()];
                case 4 -> paths = paths(fields.message());
                default -> fields.skip();
            }
        }
        return new Feature(id, tags, type, paths);
    }

    private static List<int[]> paths(Fields commands) {
        var paths = new ArrayList<int[]>();
        var open = new ArrayList<Integer>();
        int x = 0;
        int y = 0;
        while (commands.more()) {
            int command = (int) commands.varint();
            if ((command & 7) == 1 && !open.isEmpty()) {
                paths.add(open.stream().mapToInt(Integer::intValue).toArray());
                open.clear();
            }
            for (int i = 0; (command & 7) != 7 && i < command >>> 3; i++) {
                x += (int) Fields.unzigzag(commands.varint());
                y += (int) Fields.unzigzag(commands.varint());
                open.add(x);
                open.add(y);
            }
        }
        paths.add(open.stream().mapToInt(Integer::intValue).toArray());
        return paths;
    }
}
