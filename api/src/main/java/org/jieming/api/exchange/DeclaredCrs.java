package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The reference system that a file of the 2008 edition of GeoJSON declares. */
final class DeclaredCrs {
    private DeclaredCrs() {}

    /** The name of the {@code crs} member of the 2008 edition, or its link. */
    static @Nullable String read(JsonParser json) throws IOException {
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
}
