package org.jieming.api.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads a GeoJSON feature, or a merge patch of one (RFC 7396), against a descriptor. All that is wrong is gathered as findings,
 * field by field, so that an editor sees everything at once. Beside the descriptor's own, {@code properties} may hold
 * {@code valid_from} and {@code valid_to}; {@code revision} is read-only and passed over, so that what was served can be sent
 * back. Foreign members {@code reason} and {@code act} say why. For one body.
 */
public final class FeatureReader {
    private final Descriptor descriptor;
    private final GeometryReader geometry;
    private final List<Finding> findings = new ArrayList<>();

    /** A reader for a type; coordinates are in this system and its axis order. */
    public FeatureReader(Descriptor descriptor, Crs crs) {
        this.descriptor = descriptor;
        this.geometry = new GeometryReader(crs);
    }

    /** The day a body states as {@code valid_from}, if it states a readable one; what is wrong with it is said when it is read. */
    public static Optional<LocalDate> peekValidFrom(ObjectNode body) {
        return new ValueReader(new ArrayList<>())
                .day("valid_from", body.path("properties").path("valid_from"));
    }

    /**
     * Reads a whole feature: properties that are absent are without value.
     *
     * @throws Malformed when the body is no feature at all
     */
    public Statement whole(ObjectNode body) {
        if (!body.path("type").asText().equals("Feature")) {
            throw new Malformed(
                    "type",
                    body.path("type").asText(),
                    Bilingual.of(
                            "应为一个 GeoJSON Feature;多个对象请用导入",
                            "one GeoJSON Feature is expected; for many use an import"));
        }
        if (!body.has("geometry")) {
            findings.add(Finding.block(
                    "S-GEOJSON",
                    "geometry",
                    Bilingual.of("缺少 geometry;没有图形时写 null", "is missing; write null for no shape")));
        }
        Values.Builder values = Values.of(descriptor);
        Shape shape = shape(body.path("geometry"), null);
        return statement(body, values, shape);
    }

    /** Reads a merge patch on a version: what it does not name stays, null clears. */
    public Statement merged(ObjectNode patch, ItemVersion base) {
        JsonNode given = patch.path("geometry");
        Shape before = base.shapeOrNull();
        if (given instanceof ObjectNode object && !object.has("type") && before != null) {
            object.put("type", before.geometry().getGeometryType());
        }
        Shape shape = patch.has("geometry") ? shape(given, before) : before;
        return statement(patch, base.values().toBuilder(), shape);
    }

    private Statement statement(ObjectNode body, Values.Builder values, @Nullable Shape shape) {
        JsonNode properties = body.path("properties");
        if (!properties.isMissingNode() && !properties.isNull() && !properties.isObject()) {
            throw new Malformed("properties", "", Bilingual.of("应为对象或 null", "an object or null is expected"));
        }
        Grounds.demandWithin(body);
        ValueReader reader = new ValueReader(findings);
        properties.properties().forEach(member -> property(reader, values, member.getKey(), member.getValue()));
        Statement.Bound from = bound(reader, properties, "valid_from");
        Statement.Bound to = bound(reader, properties, "valid_to");
        Optional<String> reason = reader.text("reason", body.path("reason"), Grounds.LONGEST_REASON);
        Optional<Act> act = new Grounds(reader).act(body.path("act"));
        List<Finding> all = new ArrayList<>(geometry.findings());
        all.addAll(findings);
        return new Statement(id(body), values.build(), shape, from, to, reason, act, all);
    }

    private static Statement.Bound bound(ValueReader reader, JsonNode properties, String member) {
        return new Statement.Bound(properties.has(member), reader.day(member, properties.path(member)));
    }

    private static Optional<String> id(ObjectNode body) {
        JsonNode id = body.path("id");
        return id.isMissingNode() || id.isNull() ? Optional.empty() : Optional.of(id.asText());
    }

    private @Nullable Shape shape(JsonNode given, @Nullable Shape before) {
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        return geometry.read(given).orElse(before);
    }

    private void property(ValueReader reader, Values.Builder values, String name, JsonNode given) {
        Optional<Property> known = descriptor.property(name);
        if (known.isPresent()) {
            reader.property(known.get(), given, value -> values.set(name, value));
        } else if (!name.equals("valid_from") && !name.equals("valid_to") && !name.equals("revision")) {
            findings.add(Finding.block(
                    "R-UNKNOWN",
                    name,
                    Bilingual.of(
                            "“" + name + "”不是该类型的属性,见 schema",
                            "'" + name + "' is no property of this type; see its schema")));
        }
    }
}
