package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** GeoJSON, feature by feature; a first pass gathers the names of all properties and checks the file to its end. */
final class GeoJsonSource implements Source {
    private final Counting bytes;
    private final GeoJsonWalk walk;
    private final GeoJsonRow row;
    private final Notes notes;
    private final About about;

    private GeoJsonSource(Input input, TextEncoding encoding, About about, Members members, Notes notes)
            throws IOException {
        this.notes = notes;
        this.about = about;
        this.bytes = new Counting(input.open(), input.size());
        this.row = new GeoJsonRow(input.name(), List.copyOf(members.properties), members.ids, notes);
        this.walk = new GeoJsonWalk(encoding.reader(bytes), input.name(), row);
    }

    static GeoJsonSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        TextEncoding encoding = TextEncoding.of(input, options.charset(), notes);
        Members members = new Members(input.name());
        try (GeoJsonWalk walk = new GeoJsonWalk(encoding.reader(input.open()), input.name(), members)) {
            while (walk.next()) {
                members.checkWidth(members.properties.size());
            }
            members.tell(notes);
            About about = new About(
                    walk.isOneDocument() ? FileFormat.GEOJSON : FileFormat.GEOJSON_SEQ,
                    input.stem(),
                    List.of(input.stem()),
                    members.columns(input.name(), notes),
                    walk.declaredCrs(),
                    Optional.of(encoding.charset().name()));
            return new GeoJsonSource(input, encoding, about, members, notes);
        }
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        return walk.next() ? row.taken() : null;
    }

    @Override
    public double progress() {
        return bytes.progress();
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }

    /** What the features of a file have: the first pass. */
    private static final class Members implements GeoJsonWalk.Taker {
        private static final int TOLD = 20;

        private final String file;
        private final Set<String> properties = new LinkedHashSet<>();
        private final Set<String> foreign = new LinkedHashSet<>();
        private final List<String> taken = new ArrayList<>();
        private final List<String> takenForeign = new ArrayList<>();
        private final List<String> loose = new ArrayList<>();
        private boolean ids;
        private boolean takenId;
        private String type = "";

        Members(String file) {
            this.file = file;
        }

        @Override
        public void begin() {
            taken.clear();
            takenForeign.clear();
            loose.clear();
            takenId = false;
            type = "";
        }

        @Override
        public void take(String member, JsonParser json) throws IOException {
            switch (member) {
                case "properties" -> takeProperties(json);
                case "id" -> takenId = json.currentToken().isScalarValue();
                case "type" -> type = String.valueOf(json.getText());
                case "geometry", "bbox", "coordinates", "geometries" -> json.skipChildren();
                default -> {
                    if (json.currentToken().isScalarValue() && !member.equals(NationalRecord.SHAPE)) {
                        loose.add(member);
                        checkWidth(loose.size());
                    }
                    if (takenForeign.size() < TOLD) {
                        takenForeign.add(member);
                    }
                    json.skipChildren();
                }
            }
        }

        private void takeProperties(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                taken.add(json.currentName());
                checkWidth(taken.size());
                json.nextToken();
                json.skipChildren();
            }
        }

        @Override
        public boolean isFeature() {
            return type.equals("Feature") || GeoJsonShape.isGeometry(type) || isRecord();
        }

        private boolean isRecord() {
            return type.isEmpty() && loose.contains(NationalRecord.NAME);
        }

        @Override
        public void end(long number) {
            if (isRecord()) {
                properties.addAll(loose);
                return;
            }
            properties.addAll(taken);
            ids |= takenId;
            if (foreign.size() < TOLD) {
                foreign.addAll(takenForeign);
            }
        }

        /** While a feature is being read, too: one alone may be wider than memory. */
        void checkWidth(int width) {
            if (width >= Limits.COLUMNS) {
                throw Unreadable.limit(file, "不同属性的个数", "different properties", Limits.COLUMNS);
            }
        }

        void tell(Notes notes) {
            if (!foreign.isEmpty()) {
                String listed = String.join(", ", foreign);
                notes.note(
                        "X-FOREIGN",
                        Bilingual.of(
                                "properties 之外的成员未读取：" + listed,
                                "Members outside properties were not read: " + listed));
            }
        }

        List<String> columns(String file, Notes notes) {
            List<String> columns = new ArrayList<>();
            if (ids) {
                columns.add(properties.contains("id") ? "@id" : "id");
            }
            columns.addAll(properties);
            return ColumnNames.unique(columns, file, notes);
        }
    }
}
