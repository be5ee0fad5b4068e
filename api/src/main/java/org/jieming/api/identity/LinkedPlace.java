package org.jieming.api.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.process.Documented;
import org.jieming.api.process.GeoJsonTree;
import org.jieming.api.process.gazetteer.EntryFacts;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.register.Evidence;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;

/**
 * Items in the Linked Places format, version 1.3 of 2024 (GeoJSON-T as JSON-LD, github.com/LinkedPasts/linked-places-format).
 * A first day that is not known is told as "at the latest today", and what goes on as "not before today": the format has no
 * open ends.
 */
public final class LinkedPlace {
    private static final String CONTEXT =
            "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";
    /** Stands before a code of GB/T 18521 as the identifier of a type. */
    private static final String CLASS = "gbt18521:";
    /** Feature classes of GeoNames, which version 1.3 demands, by chapter of GB/T 18521. */
    private static final Map<String, String> CLASSES =
            Map.of("11", "H", "12", "H", "13", "T", "21", "A", "22", "P", "23", "R", "24", "S", "25", "S", "26", "S");

    private static final Map<String, String> KINDS =
            Map.of("K1", "T", "K2", "A", "K3", "P", "K4", "L", "K5", "R", "K6", "S", "K7", "S");
    private static final Map<String, String> CERTAINTY = Map.of(
            "surveyed", "certain", "map-derived", "less-certain", "described", "uncertain", "unknown", "uncertain");

    private final Divisions divisions;
    private final Permanent permanent;
    private final PlaceClass classes;
    private final LocalDate today;
    private final LinkedTime time;

    /** A writer of items as they are known on a day. */
    public LinkedPlace(Divisions divisions, Permanent permanent, PlaceClass classes, LocalDate today) {
        this.divisions = divisions;
        this.permanent = permanent;
        this.classes = classes;
        this.today = today;
        this.time = new LinkedTime(today);
    }

    /** A collection without features. */
    public static ObjectNode collection() {
        ObjectNode collection = Json.object();
        collection.put("type", "FeatureCollection").put("@context", CONTEXT).putArray("features");
        return collection;
    }

    /** An item as a feature. */
    public ObjectNode feature(Life life) {
        ItemVersion shown = life.on(today);
        ObjectNode feature = Json.object().put("@id", permanent.of(life.id())).put("type", "Feature");
        ObjectNode properties = feature.putObject("properties").put("title", shown.name());
        if (!isInvented(shown)) {
            properties.putArray("ccodes").add("CN");
        }
        properties.putArray("fclasses").add(featureClass(shown));
        new LinkedVersions(life).write(properties.putArray(LinkedVersions.MEMBER));
        life.events()
                .forEach(event -> LinkedVersions.write(
                        properties.withArray(LinkedVersions.EVENTS).addObject(), event.event(), permanent));
        ArrayNode spans = feature.putObject("when").putArray("timespans");
        life.periods().forEach(period -> time.span(spans, period));
        new LinkedNames(permanent, time).write(feature.putArray("names"), life);
        ObjectNode type = feature.putArray("types").addObject();
        String code = PlaceClass.code(shown);
        if (!code.isEmpty()) {
            type.put("identifier", CLASS + code);
        }
        type.put("label", classes.title(code).en());
        type.putArray("sourceLabels")
                .addObject()
                .put("label", classes.title(code).zh())
                .put("lang", "zh");
        feature.set("geometry", geometry(life));
        relations(feature.putArray("relations"), life);
        descriptions(feature.putArray("descriptions"), life);
        return feature;
    }

    /** GB/T 2260 assigns no code that begins with 99: the county that a register is born with lies in no country. */
    private static boolean isInvented(ItemVersion item) {
        return item.unitCode().startsWith("99");
    }

    private static String featureClass(ItemVersion item) {
        String code = PlaceClass.code(item);
        String byKind = KINDS.getOrDefault(item.values().text("kind"), "L");
        return code.length() < 2 ? byKind : CLASSES.getOrDefault(code.substring(0, 2), byKind);
    }

    private JsonNode geometry(Life life) {
        ArrayNode geometries = Json.object().putArray("geometries");
        for (ItemVersion version : life.versions()) {
            version.shape().ifPresent(shape -> {
                ObjectNode geometry = GeoJsonTree.of(shape.geometry());
                time.when(geometry, version.valid());
                LinkedCitations.write(geometry, life.backing(Evidence.GEOMETRY, version));
                certainty(version).ifPresent(certain -> geometry.put("certainty", certain));
                geometries.add(geometry);
            });
        }
        if (geometries.size() < 2) {
            return geometries.isEmpty() ? NullNode.getInstance() : geometries.get(0);
        }
        ObjectNode all = Json.object().put("type", "GeometryCollection");
        all.set("geometries", geometries);
        return all;
    }

    private static Optional<String> certainty(ItemVersion version) {
        if (version.values().get("schematic").filter(Boolean.TRUE::equals).isPresent()) {
            return Optional.of("uncertain");
        }
        return Optional.ofNullable(CERTAINTY.get(version.values().text("location_quality")));
    }

    private void relations(ArrayNode relations, Life life) {
        for (ItemVersion version : life.versions()) {
            LocalDate day = version.valid().firstDay().orElseGet(() -> version.valid()
                    .endDay()
                    .map(end -> end.minusDays(1))
                    .orElse(today));
            Optional<DivisionCode> code = Divisions.code(version);
            divisions.holding(code, day).ifPresent(unit -> {
                ObjectNode json = relations.addObject().put("relationType", "gvp:broaderPartitive");
                json.put("relationTo", permanent.of(unit.id())).put("label", "part of " + unit.name());
                time.when(json, version.valid());
            });
        }
        life.events().forEach(event -> events(relations, life, event));
    }

    private void events(ArrayNode relations, Life life, Documented documented) {
        Succession event = documented.event();
        boolean before = event.predecessors().contains(life.id());
        (before ? event.successors() : event.predecessors())
                .stream().filter(other -> !other.equals(life.id())).forEach(other -> {
                    ObjectNode json = relations.addObject().put("relationType", "gvp:tgn3000_related_to");
                    json.put("relationTo", permanent.of(other));
                    json.put("label", event.kind() + (before ? ": succeeded by" : ": came out of"));
                    String day = event.effective().toString();
                    ObjectNode span =
                            json.putObject("when").putArray("timespans").addObject();
                    span.putObject("start").put("in", day);
                    LinkedCitations.write(json, documented.acts());
                });
    }

    private void descriptions(ArrayNode descriptions, Life life) {
        ItemVersion item = life.on(today);
        for (String property : EntryFacts.PROSE) {
            String text = item.type() == ItemType.PLACE ? item.values().text(property) : "";
            if (!text.isEmpty()) {
                ObjectNode json = descriptions.addObject().put("value", text).put("lang", "zh");
                LinkedCitations.write(json, life.backing(property, item));
            }
        }
    }
}
