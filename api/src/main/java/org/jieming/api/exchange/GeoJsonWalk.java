package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes from feature to feature through a collection, a single feature, or features one after the other (RFC 7946, RFC 8142),
 * holding nothing but the feature at hand.
 */
final class GeoJsonWalk implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.CELL_CHARS)
                    .maxNumberLength(400)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final String file;
    private final JsonParser json;
    private final GeoJsonComplaints complaints;
    private final Taker taker;
    private boolean inRoot;
    private boolean inFeatures;
    private boolean collection;
    private boolean records;
    private long features;
    private long line;
    private int roots;
    private @Nullable String crs;
    private String rootType = "";

    /** Takes a feature, member by member. */
    interface Taker {
        /** A new object starts; what was taken before and not ended was no feature. */
        void begin();

        /** A member whose value starts here; returns with the parser at the value's end. */
        void take(String member, JsonParser json) throws IOException;

        /** Whether what was taken is a feature or a geometry. */
        boolean isFeature();

        /** The object was a feature. */
        void end(long number);
    }

    GeoJsonWalk(Reader characters, String file, Taker taker) throws IOException {
        this.file = file;
        this.json = FACTORY.createParser(new WithoutSeparators(characters));
        this.complaints = new GeoJsonComplaints(file, json);
        this.taker = taker;
    }

    /** Goes through the next feature; false at the end. */
    boolean next() throws IOException {
        try {
            while (true) {
                if (inFeatures ? element() : inRoot ? rootMember() : root()) {
                    return true;
                }
                if (json.currentToken() == null) {
                    return false;
                }
            }
        } catch (JsonProcessingException | CharacterCodingException broken) {
            throw complaints.broken(broken);
        }
    }

    private boolean root() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            return false;
        }
        roots++;
        if (token == JsonToken.START_ARRAY) {
            enter(true);
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw complaints.notGeoJson(json.getText());
        }
        inRoot = true;
        collection = false;
        line = json.currentTokenLocation().getLineNr();
        taker.begin();
        return false;
    }

    private boolean rootMember() throws IOException {
        if (json.nextToken() == JsonToken.END_OBJECT) {
            inRoot = false;
            return endOfRoot();
        }
        String member = json.currentName();
        JsonToken value = json.nextToken();
        boolean answer = member.equals(NationalRecord.ARRAY) && rootType.isEmpty();
        if (value == JsonToken.START_ARRAY && (answer || member.equals("features"))) {
            enter(answer);
        } else if (member.equals("crs")) {
            crs = DeclaredCrs.read(json);
        } else {
            if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                rootType = json.getText();
            }
            taker.take(member, json);
        }
        return false;
    }

    private void enter(boolean ofRecords) {
        inFeatures = true;
        collection = true;
        records = ofRecords;
    }

    private boolean endOfRoot() {
        if (collection) {
            return false;
        }
        if (!taker.isFeature()) {
            throw complaints.notGeoJson(rootType);
        }
        features++;
        taker.end(line);
        return true;
    }

    private boolean element() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            inFeatures = false;
            return false;
        }
        features++;
        if (token != JsonToken.START_OBJECT) {
            throw Unreadable.row(file, features, json.getText(), "要素不是对象", "A feature is no object");
        }
        taker.begin();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            taker.take(member, json);
        }
        if (records && !taker.isFeature()) {
            throw complaints.notGeoJson("[{…}]");
        }
        taker.end(features);
        return true;
    }

    /** The declared reference system met so far. */
    Optional<String> declaredCrs() {
        return Optional.ofNullable(crs);
    }

    /** How many features were met. */
    long features() {
        return features;
    }

    /** Whether the file is one document, not features one after the other. */
    boolean isOneDocument() {
        return roots <= 1 && (collection || roots == 0 || features <= 1);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
