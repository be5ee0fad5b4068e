package org.jieming.tile;

/** Takes down what features carry as records that a tile can copy: the id, the number of tags, key and value of each. */
final class TagRecorder implements Tags {
    private final ValuePool pool;
    private final Bytes tags = new Bytes(64);
    private final Bytes value = new Bytes(256);
    private final Bytes text = new Bytes(256);
    private int count;

    TagRecorder(ValuePool pool) {
        this.pool = pool;
    }

    /** Appends the record of a feature. */
    void record(int feature, TileAttributes attributes, Bytes out) {
        tags.clear();
        count = 0;
        attributes.describe(feature, this);
        out.varlong(attributes.id(feature));
        out.varint(count);
        out.append(tags);
    }

    /** Appends a record that was made with another pool, its values moved over to this one. */
    void move(byte[] records, int offset, ValuePool source, Bytes out) {
        var reading = new RecordReader(records, offset);
        out.varlong(reading.varlong());
        int pairs = (int) reading.varlong();
        out.varint(pairs);
        for (int i = 0; i < pairs; i++) {
            out.varint(pool.key(source.keyOf((int) reading.varlong())));
            value.clear();
            source.copy((int) reading.varlong(), value);
            out.varint(pool.intern(value));
        }
    }

    @Override
    public void text(String key, String given) {
        value.clear();
        MvtValue.text(given, text, value);
        add(key);
    }

    @Override
    public void number(String key, long given) {
        value.clear();
        MvtValue.number(given, value);
        add(key);
    }

    @Override
    public void real(String key, double given) {
        value.clear();
        MvtValue.real(given, value);
        add(key);
    }

    @Override
    public void flag(String key, boolean given) {
        value.clear();
        MvtValue.flag(given, value);
        add(key);
    }

    private void add(String key) {
        tags.varint(pool.key(key));
        tags.varint(pool.intern(value));
        count++;
    }
}
