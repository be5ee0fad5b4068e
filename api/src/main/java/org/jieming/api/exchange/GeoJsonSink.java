package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** GeoJSON (RFC 7946), as one collection or as a sequence (RFC 8142); outer rings counterclockwise, degrees with all their digits. */
final class GeoJsonSink implements Sink {
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private static final String SEPARATOR = "\u001E";

    private final JsonGenerator json;
    private final boolean sequence;
    private final List<SinkColumn> columns;
    private final int id;
    private final Notes notes = new Notes();

    GeoJsonSink(FileFormat format, OutputStream out, List<SinkColumn> columns, WriteOptions options)
            throws IOException {
        SinkCrs.degrees(options.crs(), format);
        this.sequence = format == FileFormat.GEOJSON_SEQ;
        this.columns = List.copyOf(columns);
        this.id = columns.stream()
                .map(SinkColumn::name)
                .toList()
                .indexOf(options.idColumn().orElse(""));
        this.json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        if (!sequence) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("name", options.layer());
            json.writeArrayFieldStart("features");
        }
    }

    @Override
    public void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException {
        SinkColumn.check(cells, columns);
        if (sequence) {
            json.writeRaw(SEPARATOR);
        }
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        if (id >= 0 && !cells.get(id).isBlank()) {
            json.writeFieldName("id");
            value(cells.get(id).settled());
        }
        json.writeFieldName("geometry");
        GeoJsonDrawing.write(json, geometry);
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < cells.size(); i++) {
            if (i != id) {
                json.writeFieldName(columns.get(i).name());
                value(cells.get(i).settled());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void value(Cell cell) throws IOException {
        if (cell instanceof Cell.Number number) {
            json.writeNumber(number.value());
        } else if (cell instanceof Cell.Truth truth) {
            json.writeBoolean(truth.value());
        } else if (cell instanceof Cell.Blank) {
            json.writeNull();
        } else {
            json.writeString(cell.text());
        }
    }

    @Override
    public void finish() throws IOException {
        if (!sequence) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        json.flush();
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public void close() {
        // Closing the generator would close what is open and make a cut file look whole.
    }
}
