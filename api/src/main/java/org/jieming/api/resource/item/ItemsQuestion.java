package org.jieming.api.resource.item;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Bbox;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.http.ValidTime;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.View;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Cursor;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.Query;

/**
 * What a request asks of a collection.
 *
 * @param query the conditions
 * @param from where the page begins
 * @param limit most items on it
 * @param crs the system the answer is wanted in
 */
record ItemsQuestion(Query query, Optional<Cursor> from, int limit, Crs crs) {

    /** Reads the parameters; throws {@link Malformed} or 400 for what cannot be. */
    static ItemsQuestion of(Request request, ItemType type, Reading reading) {
        return of(request, type, reading, request.settings().limits().longestQuestion());
    }

    /** The same question, allowed to look through the register for so long. */
    static ItemsQuestion of(Request request, ItemType type, Reading reading, Duration longest) {
        Descriptor descriptor = Descriptor.of(type);
        View view = reading.view();
        request.allow(Queryables.parameters(type, view));
        Period during =
                request.parameter("datetime").map(ValidTime::parse).orElseGet(() -> Query.dayOf(reading.today()));
        Query query = Query.on(type, reading.today()).during(during);
        if (view.hidesSomeOf(type)) {
            query = query.where(view.among(reading.snapshot()));
        }
        query = byProperties(request, descriptor, view, query);
        query = FilterParameter.on(request, descriptor, view, query, longest);
        query = byBox(request, view, query);
        query = ServingCondition.on(request, query, type, during.firstDay().orElse(reading.today()));
        Optional<Cursor> from = request.parameter("cursor").map(Cursor::parse);
        int limit = Parameters.limit(request, ItemParameters.USUAL_LIMIT, ItemParameters.MOST_LIMIT);
        return new ItemsQuestion(query, from, limit, Parameters.crs(request, "crs"));
    }

    private static Query byBox(Request request, View view, Query query) {
        Crs crs = Parameters.crs(request, "bbox-crs");
        return request.parameter("bbox")
                .map(text -> BoxCondition.on(query, Bbox.parse(text, crs), view))
                .orElse(query);
    }

    private static Query byProperties(Request request, Descriptor descriptor, View view, Query query) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        Query narrowed = query;
        for (Map.Entry<String, String> entry : request.parameters().entrySet()) {
            Optional<Property> property = descriptor.property(entry.getKey());
            if (property.isPresent()) {
                Object value = value(property.get(), entry.getValue());
                int index = descriptor.indexOf(property.get().name());
                narrowed = narrowed.where(
                        version -> has(version.values().at(index), value) && view.sees(property.get(), version));
                wanted.put(property.get().name(), value);
            }
        }
        return wanted.isEmpty() ? narrowed : narrowed.knowing(wanted);
    }

    private static boolean has(@org.jspecify.annotations.Nullable Object present, Object wanted) {
        return present instanceof List<?> many ? many.contains(wanted) : wanted.equals(present);
    }

    private static Object value(Property property, String text) {
        if (text.isBlank()) {
            throw new Malformed(
                    property.name(),
                    text,
                    Bilingual.of(
                            "值不能为空;要找没有该值的条目,请用 filter=" + property.name() + " IS NULL",
                            "a value is needed; to find items without one use filter=" + property.name() + " IS NULL"));
        }
        return property.parse(text);
    }
}
