package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The feature at hand, as a row under the columns that the first pass found. */
final class GeoJsonRow implements GeoJsonWalk.Taker {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final Notes notes;
    private final boolean ids;
    private final Map<String, Integer> places = new HashMap<>();
    private final Cell[] cells;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Cell> loose = new HashMap<>();
    private @Nullable GeoJsonShape national;
    private @Nullable GeoJsonShape shape;
    private GeoJsonShape bare;
    private @Nullable SourceRow row;

    GeoJsonRow(String file, List<String> properties, boolean ids, Notes notes) {
        this.file = file;
        this.notes = notes;
        this.ids = ids;
        this.bare = new GeoJsonShape(file);
        for (String each : properties) {
            places.put(each, places.size() + (ids ? 1 : 0));
        }
        this.cells = new Cell[places.size() + (ids ? 1 : 0)];
    }

    @Override
    public void begin() {
        Arrays.fill(cells, Cell.BLANK);
        findings.clear();
        loose.clear();
        national = null;
        shape = null;
        bare = new GeoJsonShape(file);
    }

    @Override
    public void take(String member, JsonParser json) throws IOException {
        switch (member) {
            case "properties" -> takeProperties(json);
            case "geometry" ->
                shape = json.currentToken() == JsonToken.VALUE_NULL ? null : GeoJsonShape.read(json, file);
            case "id" -> takeId(json);
            case NationalRecord.SHAPE ->
                national = json.currentToken() == JsonToken.VALUE_NULL ? null : GeoJsonShape.national(json, file);
            default -> takeOther(member, json);
        }
    }

    private void takeOther(String member, JsonParser json) throws IOException {
        boolean taken = bare.take(member, json);
        if (!taken && json.currentToken().isScalarValue()) {
            loose.put(member, value(json));
        } else if (!taken) {
            json.skipChildren();
        }
    }

    private void takeId(JsonParser json) throws IOException {
        if (ids) {
            cells[0] = value(json);
        } else {
            json.skipChildren();
        }
    }

    private void takeProperties(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String property = json.currentName();
            json.nextToken();
            Integer place = places.get(property);
            Cell value = value(json);
            if (place != null) {
                set(place, property, value);
            }
        }
    }

    private void set(int place, String property, Cell value) {
        if (cells[place] != Cell.BLANK) {
            findings.add(Finding.warn(
                    "X-PROPERTY-TWICE",
                    property,
                    Bilingual.of(
                            "属性“" + property + "”出现两次，取后者",
                            "Property \"" + property + "\" occurs twice; the later value is taken")));
        }
        cells[place] = value;
    }

    private Cell value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_TRUE, VALUE_FALSE -> new Cell.Truth(json.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Cell.ofNumber(json.getText());
            case START_OBJECT, START_ARRAY -> nested(json);
            default -> Cell.ofText(json.getText());
        };
    }

    private Cell nested(JsonParser json) throws IOException {
        notes.note("X-NESTED", Bilingual.of("嵌套的属性值以 JSON 文本读取", "Nested property values were read as JSON text"));
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = FACTORY.createGenerator(new Bounded(text, file))) {
            copy.copyCurrentStructure(json);
        }
        return Cell.ofText(text.toString());
    }

    @Override
    public boolean isFeature() {
        return true;
    }

    @Override
    public void end(long number) {
        boolean record = bare.isUntyped() && loose.containsKey(NationalRecord.NAME);
        if (record) {
            // members that GeoJSON itself knows, such as bbox, are no columns
            loose.keySet().retainAll(places.keySet());
            loose.forEach((name, cell) -> cells[places.get(name)] = cell);
            shape = national;
        }
        GeoJsonShape drawn = shape == null && bare.named() ? bare : shape;
        Geometry geometry = null;
        if (drawn != null) {
            try {
                geometry = record ? NationalRecord.single(drawn.build()) : drawn.build();
            } catch (BrokenGeometry broken) {
                findings.add(broken.finding());
            }
            if (drawn.heights()) {
                notes.heights(number);
            }
        }
        if (geometry != null && geometry.isEmpty()) {
            notes.empty(number);
            findings.add(BrokenGeometry.EMPTY);
            geometry = null;
        }
        row = new SourceRow(number, Arrays.asList(cells), geometry, findings);
    }

    /** The row of the feature that was just ended. */
    @Nullable
    SourceRow taken() {
        return row;
    }

    /** Text that may not grow beyond {@link Limits#CELL_CHARS}. */
    private static final class Bounded extends Writer {
        private final StringWriter text;
        private final String file;

        Bounded(StringWriter text, String file) {
            this.text = text;
            this.file = file;
        }

        @Override
        public void write(char[] from, int start, int length) {
            if (text.getBuffer().length() + length > Limits.CELL_CHARS) {
                throw Unreadable.limit(file, "一个值的字符数", "characters of one value", Limits.CELL_CHARS);
            }
            text.write(from, start, length);
        }

        @Override
        public void flush() {
            text.flush();
        }

        @Override
        public void close() {
            text.flush();
        }
    }
}
