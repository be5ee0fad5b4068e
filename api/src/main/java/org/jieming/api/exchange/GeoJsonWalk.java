package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.Closeable;
import java.io.FilterReader;
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
        } catch (JsonEOFException early) {
            throw Unreadable.cutOff(file, "line " + lineNow());
        } catch (StreamConstraintsException large) {
            throw Unreadable.file(
                    file,
                    large.getOriginalMessage(),
                    "JSON 嵌套过深或单个值过长",
                    "The JSON is nested too deeply or a value is too long");
        } catch (JsonProcessingException broken) {
            throw Unreadable.row(file, lineNow(), broken.getOriginalMessage(), "JSON 语法错误", "The JSON is broken");
        } catch (CharacterCodingException coding) {
            throw Unreadable.row(
                    file, lineNow(), "encoding", "含有不符合所选编码的字节", "Bytes that are no text in this encoding");
        }
    }

    private long lineNow() {
        return Math.max(1, json.currentLocation().getLineNr());
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
            throw notGeoJson(json.getText());
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
            crs = crs();
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
            throw notGeoJson(rootType);
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
            throw notGeoJson("[{…}]");
        }
        taker.end(features);
        return true;
    }

    /** The name of the {@code crs} member of the 2008 edition, or its link. */
    private @Nullable String crs() throws IOException {
        String found = null;
        int depth = json.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean named = "name".equals(json.currentName()) || "href".equals(json.currentName());
            if (token == JsonToken.VALUE_STRING && named) {
                found = json.getText();
            }
        }
        return found;
    }

    private org.jieming.language.Malformed notGeoJson(String given) {
        if (given.equals("Topology")) {
            return Unreadable.file(
                    file, given, "TopoJSON 不能直接读取；请先转换为 GeoJSON", "TopoJSON is not read; convert it to GeoJSON first");
        }
        return Unreadable.file(
                file,
                given.isEmpty() ? "{…}" : given,
                "这个 JSON 不是 GeoJSON（缺少 FeatureCollection、Feature 或几何）",
                "This JSON is no GeoJSON: no FeatureCollection, Feature or geometry");
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

    /** Record separators (RFC 8142) read as white space. */
    private static final class WithoutSeparators extends FilterReader {
        WithoutSeparators(Reader characters) {
            super(characters);
        }

        @Override
        public int read(char[] target, int from, int length) throws IOException {
            int got = in.read(target, from, length);
            for (int i = from; i < from + got; i++) {
                target[i] = target[i] == '\u001E' ? ' ' : target[i];
            }
            return got;
        }
    }
}
