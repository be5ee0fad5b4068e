package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jieming.language.Malformed;

/** What is told of a file that is no GeoJSON, or whose JSON cannot be read, and at which line. */
final class GeoJsonComplaints {
    private final String file;
    private final JsonParser json;

    GeoJsonComplaints(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /** That reading failed here. */
    Malformed broken(IOException failed) {
        if (failed instanceof JsonEOFException) {
            return Unreadable.cutOff(file, "line " + line());
        }
        if (failed instanceof StreamConstraintsException large) {
            return Unreadable.file(
                    file,
                    large.getOriginalMessage(),
                    "JSON 嵌套过深或单个值过长",
                    "The JSON is nested too deeply or a value is too long");
        }
        if (failed instanceof JsonProcessingException broken) {
            return Unreadable.row(file, line(), broken.getOriginalMessage(), "JSON 语法错误", "The JSON is broken");
        }
        return Unreadable.row(file, line(), "encoding", "含有不符合所选编码的字节", "Bytes that are no text in this encoding");
    }

    private long line() {
        return Math.max(1, json.currentLocation().getLineNr());
    }

    /** That there is no feature, geometry or collection. */
    Malformed notGeoJson(String given) {
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
}
