package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.inspection.LineFeature;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Team;

/** The schemas of what teams bring from the field. */
final class StatementSchemas {
    private StatementSchemas() {}

    static void describe(ObjectNode schemas) {
        observation(schemas.putObject("observation"));
        segment(schemas.putObject("segmentStatement"));
        sighting(schemas.putObject("sighting"));
        track(schemas.putObject("track"));
    }

    private static void observation(ObjectNode schema) {
        InspectionSchemas.texts(
                SchemaShapes.object(schema, "marker", "observed_at", "state"),
                "marker",
                "observed_at",
                "sent_at",
                "note");
        InspectionSchemas.choice(
                schema, "state", List.copyOf(MarkerState.list().entries().keySet()));
        ObjectNode members = schema.withObjectProperty("properties");
        InspectionSchemas.fix(members.putObject("fix"));
        InspectionSchemas.texts(schema, "opinion");
        InspectionSchemas.choice(
                schema,
                "responsible",
                List.of(Team.values()).stream().map(Team::word).toList());
        members.putObject("deadline").put("type", "string").put("format", "date");
        for (String flag : List.of("inscription", "surroundings_changed")) {
            members.putObject(flag).put("type", "boolean").put("nullable", true);
        }
        members.putObject("objects")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "boolean");
        photos(schema);
    }

    private static void segment(ObjectNode schema) {
        InspectionSchemas.texts(
                SchemaShapes.object(schema, "from", "to", "observed_at", "walked"),
                "from",
                "to",
                "observed_at",
                "sent_at",
                "note");
        InspectionSchemas.choice(
                schema,
                "feature",
                List.of(LineFeature.values()).stream().map(LineFeature::word).toList());
        ObjectNode members = schema.withObjectProperty("properties");
        members.putObject("walked").put("type", "boolean");
        for (String flag : List.of("recognisable", "changed", "encroached")) {
            members.putObject(flag).put("type", "boolean").put("nullable", true);
        }
        photos(schema);
    }

    private static void sighting(ObjectNode schema) {
        InspectionSchemas.texts(
                SchemaShapes.object(schema, "kind", "observed_at"),
                "marker",
                "observed_at",
                "sent_at",
                "number",
                "note");
        InspectionSchemas.choice(
                schema,
                "kind",
                List.of(Sighting.Kind.values()).stream()
                        .map(Sighting.Kind::word)
                        .toList());
        InspectionSchemas.fix(schema.withObjectProperty("properties").putObject("fix"));
        photos(schema);
    }

    private static void track(ObjectNode schema) {
        InspectionSchemas.choice(SchemaShapes.object(schema, "datum", "points"), "datum", List.of("CGCS2000", "WGS84"));
        InspectionSchemas.texts(schema, "sent_at");
        ObjectNode point = SchemaShapes.array(schema, "points");
        InspectionSchemas.texts(SchemaShapes.object(point, "at", "longitude", "latitude"), "at");
        for (String number : List.of("longitude", "latitude", "accuracy_m")) {
            point.withObjectProperty("properties").putObject(number).put("type", "number");
        }
    }

    private static void photos(ObjectNode schema) {
        ObjectNode photo = SchemaShapes.array(schema, "photos");
        InspectionSchemas.texts(
                SchemaShapes.object(photo, "hash", "subject", "taken_at"), "hash", "subject", "taken_at", "caption");
        InspectionSchemas.fix(photo.withObjectProperty("properties").putObject("fix"));
    }
}
