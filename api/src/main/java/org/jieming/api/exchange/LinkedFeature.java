package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;

/** A feature of the Linked Places format as rows: one for each version that this service wrote, else one. */
final class LinkedFeature implements GeoJsonWalk.Taker {
    /** The layer of what says of no item type: a place. */
    static final String PLACES = "places";

    private static final String VERSIONS = "versions";
    private static final String TYPE = "item_type";
    private static final String GEOMETRY = "geometry";
    private static final String EVENTS = "successions";
    /** Events of one file that are kept in mind; more than the divisions of the country had in forty years. */
    private static final int MOST_EVENTS = 200_000;

    private static final Set<String> READ = Set.of(
            "@id", "type", "properties", "when", "names", "types", "descriptions", "links", "relations", "depictions");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> LAYERS = Map.of("place", PLACES, "division", "divisions");

    private final String file;
    private final Notes notes;
    private final Map<String, JsonNode> members = new HashMap<>();
    private @Nullable GeoJsonShape shape;
    private List<Row> rows = List.of();
    private boolean areAllOurs = true;
    /** An event is told by each of its items. */
    private final Set<Following> followings = new LinkedHashSet<>();

    LinkedFeature(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    /**
     * A row.
     *
     * @param layer the layer in which it is
     * @param cells its values, by column
     * @param geometry its shape, or null
     * @param findings what is wrong with it
     */
    record Row(
            String layer, Map<String, Cell> cells, @Nullable Geometry geometry, List<Finding> findings) {
        SourceRow under(List<String> columns, long number) {
            return new SourceRow(
                    number,
                    columns.stream()
                            .map(column -> cells.getOrDefault(column, Cell.BLANK))
                            .toList(),
                    geometry,
                    findings);
        }
    }

    @Override
    public void begin() {
        members.clear();
        shape = null;
    }

    @Override
    public void take(String member, JsonParser json) throws IOException {
        if (member.equals(GEOMETRY)) {
            shape = json.currentToken() == JsonToken.VALUE_NULL ? null : GeoJsonShape.read(json, file);
            return;
        }
        if (!READ.contains(member)) {
            json.skipChildren();
            return;
        }
        // a tree read from the parser itself would leave it without its token, by which the walk goes on
        try (TokenBuffer copy = new TokenBuffer(json)) {
            copy.copyCurrentStructure(json);
            members.put(member, MAPPER.readTree(copy.asParser()));
        }
    }

    @Override
    public boolean isFeature() {
        return member("type").asText().equals("Feature");
    }

    @Override
    public void end(long number) {
        List<Finding> findings = new ArrayList<>();
        @Nullable Geometry drawn = null;
        try {
            drawn = shape == null ? null : shape.build();
        } catch (BrokenGeometry broken) {
            findings.add(broken.finding());
        }
        JsonNode versions = member("properties").path(VERSIONS);
        boolean isOurs = versions.isArray() && !versions.isEmpty();
        areAllOurs &= isOurs;
        member("properties").path(EVENTS).forEach(this::follow);
        rows = isOurs
                ? ours(versions, drawn, findings)
                : List.of(new Row(
                        PLACES,
                        new LinkedStatements(this::member, notes, number).cells(),
                        single(drawn, findings),
                        findings));
    }

    private JsonNode member(String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    /** The rows of the feature that was just ended. */
    List<Row> rows() {
        return rows;
    }

    private void follow(JsonNode event) {
        if (followings.size() < MOST_EVENTS) {
            followings.add(new Following(
                    event.path("kind").asText(),
                    event.path("effective").asText(),
                    ids(event.path("predecessors")),
                    ids(event.path("successors"))));
        }
    }

    private static List<String> ids(JsonNode addresses) {
        List<String> ids = new ArrayList<>();
        addresses.forEach(each -> ids.add(LinkedStatements.ownId(each.asText())));
        return ids;
    }

    /** The events that features until now told, each once. */
    List<Following> followings() {
        return List.copyOf(followings);
    }

    /** Whether all features until now had versions, as this service writes them. */
    boolean areAllOurs() {
        return areAllOurs;
    }

    private List<Row> ours(JsonNode versions, @Nullable Geometry drawn, List<Finding> findings) {
        List<Row> all = new ArrayList<>();
        for (JsonNode version : versions) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            cells.put("id", Cell.ofText(LinkedStatements.ownId(member("@id").asText())));
            version.properties().forEach(each -> {
                if (!each.getKey().equals(TYPE) && !each.getKey().equals(GEOMETRY)) {
                    cells.put(each.getKey(), Cell.ofText(each.getValue().asText()));
                }
            });
            String layer = LAYERS.getOrDefault(
                    version.path(TYPE).asText(), version.path(TYPE).asText());
            all.add(new Row(layer, cells, part(drawn, version.path(GEOMETRY)), findings));
        }
        return all;
    }

    /** The geometry of a version among those of the feature. */
    private static @Nullable Geometry part(@Nullable Geometry drawn, JsonNode number) {
        if (drawn == null || !number.isInt()) {
            return null;
        }
        return !isSeveral(drawn)
                ? drawn
                : number.asInt() < drawn.getNumGeometries() ? drawn.getGeometryN(number.asInt()) : null;
    }

    private static boolean isSeveral(Geometry drawn) {
        boolean isOfOneKind =
                drawn instanceof MultiPoint || drawn instanceof MultiLineString || drawn instanceof MultiPolygon;
        return drawn instanceof GeometryCollection && !isOfOneKind;
    }

    /** The geometry of what has one; of several none is chosen. */
    private static @Nullable Geometry single(@Nullable Geometry drawn, List<Finding> findings) {
        if (drawn == null || !isSeveral(drawn)) {
            return drawn == null || drawn.isEmpty() ? null : drawn;
        }
        if (drawn.getNumGeometries() == 1) {
            return drawn.getGeometryN(0);
        }
        findings.add(Finding.warn(
                "X-LINKED",
                GEOMETRY,
                Bilingual.of(
                        "此要素有 " + drawn.getNumGeometries() + " 个几何，未选用其中任何一个；请只保留应登记的一个",
                        "This feature has " + drawn.getNumGeometries()
                                + " geometries and none was chosen; keep the one that is to be recorded")));
        return null;
    }
}
