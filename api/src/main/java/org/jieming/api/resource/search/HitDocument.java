package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.api.http.Language;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.View;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.proposal.LastStatus;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.search.Hit;
import org.jieming.search.Match;
import org.jieming.search.NameIndex;
import org.jieming.search.NameKind;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/** What is said of an item that was found: enough to choose it by. */
public final class HitDocument {
    /** What an item is, by the first of these that it has. */
    private static final List<String> KINDS = List.of("type", "facility_type", "cemetery_type", "class_name", "kind");

    /** The words for what kind of name was found. */
    public static final List<String> NAME_KINDS =
            Arrays.stream(NameKind.values()).map(HitDocument::word).toList();

    /** What is said of an item that was found by an organ of its own. */
    static final Bilingual BY_ORGAN = Bilingual.of(
            "按村(居)民委员会的名称找到:那是该村(社区)的组织,不是它的地名",
            "Found by its villagers' or residents' committee, which is an organ of it and not its name");

    private static final double DEGREES = 1e7;
    private static final double DECIMETRES = 10;
    /** Beyond this the plane in which nearest points are looked for does not reach. */
    private static final double FAR_DEGREES = 1;

    private final Request request;
    private final View view;
    private final NameIndex index;
    private final LocalDate day;

    /**
     * Speaks of items that were found.
     *
     * @param day by whose names divisions are told, and on which an item is or is no more
     */
    public HitDocument(Request request, View view, NameIndex index, LocalDate day) {
        this.day = day;
        this.request = request;
        this.view = view;
        this.index = index;
    }

    private static String word(NameKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What was found under which name, and how. */
    void hit(ObjectNode json, Hit hit) {
        item(json, hit.version());
        json.put("found", hit.text());
        json.put("foundIn", hit.property().name());
        json.put("nameKind", word(hit.kind()));
        json.put("match", SearchParameters.word(hit.match()));
        if (hit.match() == Match.ORGAN) {
            json.put("note", request.language().of(BY_ORGAN));
        }
        ArrayNode matched = json.putArray("matched");
        hit.matched().forEach(span -> matched.addArray().add(span.from()).add(span.to()));
    }

    /** What it is and where it lies. */
    public void item(ObjectNode json, ItemVersion whole) {
        ItemVersion version = view.shown(whole);
        Descriptor descriptor = Descriptor.of(version.type());
        json.put("id", version.id().toString());
        json.put("collection", version.type().collection());
        json.put("name", version.name());
        json.put(
                "kind",
                kind(version, request.language()).orElse(request.language().of(descriptor.title())));
        text(json, "code", version, "code", "place_code", "division_code");
        text(json, "pinyin", version, "pinyin", "pinyin_plain");
        status(version).ifPresent(status -> json.put("status", status));
        ArrayNode divisions = json.putArray("divisions");
        index.divisionsAround(version, day).stream()
                .filter(view::sees)
                .forEach(division -> divisions.add(division.name()));
        Shape shape = version.shapeOrNull();
        if (shape != null && !shape.envelope().isNull()) {
            place(json, shape.envelope());
        }
        ArrayNode links = json.putArray("links");
        Links.add(
                links,
                "item",
                request.links().to(Addresses.item(version.type(), version.id())),
                Media.GEOJSON.type(),
                version.name().isEmpty() ? version.id().toString() : version.name());
    }

    /** What it is on the day, of what ended before as of its end. */
    private Optional<String> status(ItemVersion shown) {
        return Optional.of(LastStatus.on(day, shown, index.snapshot().timeline(shown.type(), shown.id())))
                .filter(status -> !status.isEmpty());
    }

    private static void text(ObjectNode json, String member, ItemVersion version, String... properties) {
        Arrays.stream(properties)
                .flatMap(property -> version.values().get(property).stream())
                .findFirst()
                .ifPresent(value -> json.put(member, value.toString()));
    }

    /** What an item, as it is shown, is in words: its type, class or kind. */
    static Optional<String> kind(ItemVersion shown, Language language) {
        return KINDS.stream()
                .flatMap(name -> Descriptor.of(shown.type()).property(name).stream())
                .flatMap(property -> shown.values().get(property.name()).stream()
                        .map(value -> title(property, value.toString(), language)))
                .findFirst();
    }

    static String title(Property property, String value, Language language) {
        return property.codeList()
                .map(list -> list.entries().get(value))
                .map(entry -> language.of(entry.title()))
                .orElse(value);
    }

    private static void place(ObjectNode json, Envelope box) {
        json.putArray("position").add(degrees(box.centre().x)).add(degrees(box.centre().y));
        json.putArray("bbox")
                .add(degrees(box.getMinX()))
                .add(degrees(box.getMinY()))
                .add(degrees(box.getMaxX()))
                .add(degrees(box.getMaxY()));
    }

    private static double degrees(double value) {
        return Math.rint(value * DEGREES) / DEGREES;
    }

    /** How far an item is shown to be from a point, where it has a place. */
    void distance(ObjectNode json, ItemVersion version, double[] from) {
        Shape shape = view.shape(version);
        if (shape != null && !shape.envelope().isNull()) {
            json.put("distance_m", metres(from, shape));
        }
    }

    /** The distance on the ellipsoid from a point to a shape, from afar to its box: metres, to the decimetre. */
    static double metres(double[] from, Shape shape) {
        Envelope box = shape.envelope();
        double x = Math.max(box.getMinX(), Math.min(box.getMaxX(), from[0]));
        double y = Math.max(box.getMinY(), Math.min(box.getMaxY(), from[1]));
        boolean isPoint = box.getWidth() == 0 && box.getHeight() == 0;
        boolean isFar = Math.hypot(from[0] - x, from[1] - y) > FAR_DEGREES;
        Metres metres = isPoint || isFar
                ? Geodesy.distance(from[0], from[1], x, y)
                : Shape.point(from[0], from[1]).distance(shape);
        return Math.rint(metres.value() * DECIMETRES) / DECIMETRES;
    }
}
