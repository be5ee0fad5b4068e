package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer in the writing. A feature is begun with {@link #feature}, gets its {@link Tags}, then its geometry, and is ended;
 * one without geometry leaves no trace. Coordinates are steps from the top left corner of the tile, y downwards.
 */
public final class MvtLayer implements Tags {
    private static final int LAYER_NAME = 1 << 3 | 2;
    private static final int LAYER_FEATURES = 2 << 3 | 2;
    private static final int LAYER_KEYS = 3 << 3 | 2;
    private static final int LAYER_EXTENT = 5 << 3;
    private static final int LAYER_VERSION = 15 << 3;
    private static final int FEATURE_ID = 1 << 3;
    private static final int FEATURE_TAGS = 2 << 3 | 2;
    private static final int FEATURE_TYPE = 3 << 3;
    private static final int FEATURE_GEOMETRY = 4 << 3 | 2;
    private static final int VERSION = 2;

    private final Bytes name = new Bytes(64);
    private final Bytes featureBytes = new Bytes(1 << 16);
    private final Bytes tags = new Bytes(256);
    private final MvtGeometry geometry = new MvtGeometry();
    private final MvtValues values = new MvtValues();
    private final List<String> keys = new ArrayList<>();
    private long id;
    private int features;

    MvtLayer() {}

    void open(String layerName) {
        name.clear();
        name.utf8(layerName);
        featureBytes.clear();
        tags.clear();
        geometry.clear();
        values.clear();
        keys.clear();
        features = 0;
    }

    int features() {
        return features;
    }

    /** Begins a feature; {@code featureId} is its MVT id, at least 0. */
    public void feature(long featureId) {
        geometry.clear();
        identify(featureId);
    }

    /** Gives the feature its id and takes back its tags; its geometry stays, so that only what is drawn need be described. */
    void identify(long featureId) {
        id = featureId;
        tags.clear();
    }

    @Override
    public void text(String key, String value) {
        tag(key, values.text(value));
    }

    @Override
    public void number(String key, long value) {
        tag(key, values.number(value));
    }

    @Override
    public void real(String key, double value) {
        tag(key, values.real(value));
    }

    @Override
    public void flag(String key, boolean value) {
        tag(key, values.flag(value));
    }

    /** Gives the feature the id and tags of a record; its geometry stays. */
    void identify(byte[] records, int offset, ValuePool pool) {
        var reading = new RecordReader(records, offset);
        identify(reading.varlong());
        int count = (int) reading.varlong();
        for (int i = 0; i < count; i++) {
            tags.varint(indexOf(pool.keyOf((int) reading.varlong())));
            tags.varint(values.pooled(pool, (int) reading.varlong()));
        }
    }

    private void tag(String key, int value) {
        tags.varint(indexOf(key));
        tags.varint(value);
    }

    private int indexOf(String key) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).equals(key)) {
                return i;
            }
        }
        keys.add(key);
        return keys.size() - 1;
    }

    /** The geometry of the feature that was begun last. */
    public MvtGeometry geometry() {
        return geometry;
    }

    /** Ends the feature; without a geometry it is forgotten. */
    public void end() {
        if (geometry.type() == MvtGeometry.Type.UNKNOWN) {
            return;
        }
        int type = geometry.type().ordinal();
        var commands = geometry.finished();
        featureBytes.varint(LAYER_FEATURES);
        featureBytes.varint(featureSize(commands.size()));
        featureBytes.varint(FEATURE_ID);
        featureBytes.varlong(id);
        if (tags.size() > 0) {
            featureBytes.varint(FEATURE_TAGS);
            featureBytes.varint(tags.size());
            featureBytes.append(tags);
        }
        featureBytes.varint(FEATURE_TYPE);
        featureBytes.varint(type);
        featureBytes.varint(FEATURE_GEOMETRY);
        featureBytes.varint(commands.size());
        featureBytes.append(commands);
        features++;
    }

    private int featureSize(int commands) {
        int idSize = 1 + (id == 0 ? 1 : (70 - Long.numberOfLeadingZeros(id)) / 7);
        int tagSize = tags.size() == 0 ? 0 : 1 + Bytes.sizeOfVarint(tags.size()) + tags.size();
        return idSize + tagSize + 2 + 1 + Bytes.sizeOfVarint(commands) + commands;
    }

    void close(Bytes out) {
        var dictionary = new Bytes(256);
        for (var key : keys) {
            var utf8 = new Bytes(32);
            utf8.utf8(key);
            dictionary.varint(LAYER_KEYS);
            dictionary.varint(utf8.size());
            dictionary.append(utf8);
        }
        int size = 2 + 1 + Bytes.sizeOfVarint(name.size()) + name.size() + featureBytes.size() + dictionary.size();
        int extent = 1 + Bytes.sizeOfVarint(TileMatrixSet.EXTENT);
        out.varint(size + values.bytes().size() + extent);
        out.varint(LAYER_VERSION);
        out.varint(VERSION);
        out.varint(LAYER_NAME);
        out.varint(name.size());
        out.append(name);
        out.append(featureBytes);
        out.append(dictionary);
        out.append(values.bytes());
        out.varint(LAYER_EXTENT);
        out.varint(TileMatrixSet.EXTENT);
    }
}
