package org.jieming.api.resource.item;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Deadline;
import org.jieming.api.resource.View;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.filter.Condition;
import org.jieming.filter.CqlJson;
import org.jieming.filter.CqlText;
import org.jieming.filter.Filter;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemVersion;
import org.jieming.register.PropertyType;
import org.jieming.register.Query;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** The filter of a request (OGC API – Features Part 3): compiled once, its boxes and equalities handed to the index. */
final class FilterParameter {
    private FilterParameter() {}

    /** The question narrowed by {@code filter}, in the language and system its companions name. */
    static Query on(Request request, Descriptor descriptor, View view, Query query, Duration longest) {
        Crs crs = Parameters.crs(request, "filter-crs");
        Optional<Condition> condition = parse(request);
        if (condition.isEmpty()) {
            return query;
        }
        Filter<ItemVersion> filter =
                Filter.compile(condition.get(), Queryables.of(query.type(), view), geometry -> stored(geometry, crs));
        Deadline deadline = Deadline.within(longest);
        Query narrowed = query.where(version -> deadline.passes() && filter.test(version));
        if (!view.coarsensSomeOf(query.type())) {
            Optional<org.locationtech.jts.geom.Envelope> bounds = filter.bounds(Queryables.GEOMETRY);
            narrowed = bounds.isPresent() ? narrowed.within(bounds.get()) : narrowed;
        }
        return narrowed.knowing(known(descriptor, filter, query));
    }

    private static Optional<Condition> parse(Request request) {
        String language = request.parameter("filter-lang").orElse("cql2-text");
        return request.parameter("filter").map(text -> switch (language) {
            case "cql2-text" -> CqlText.parse(text);
            case "cql2-json" -> CqlJson.parse(text);
            default ->
                throw new Malformed(
                        "filter-lang",
                        language,
                        Bilingual.of("可用:cql2-text、cql2-json", "there are cql2-text and cql2-json"));
        });
    }

    private static Map<String, Object> known(Descriptor descriptor, Filter<ItemVersion> filter, Query query) {
        Map<String, Object> known = new HashMap<>(query.equal());
        filter.equalities().forEach((name, values) -> {
            boolean comparable = descriptor
                    .property(name)
                    .filter(property -> property.type() != PropertyType.REFERENCE && !property.many())
                    .isPresent();
            if (comparable && values.size() == 1) {
                known.putIfAbsent(name, values.iterator().next());
            }
        });
        return known;
    }

    private static Geometry stored(Geometry given, Crs crs) {
        Geometry geometry = given.copy();
        if (crs.northingFirst()) {
            geometry.apply(new AxesSwapped());
        }
        return Projection.between(crs, Crs.CGCS2000).transform(geometry);
    }

    /** Puts longitude or easting first. */
    private static final class AxesSwapped implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double first = points.getOrdinate(i, 0);
            points.setOrdinate(i, 0, points.getOrdinate(i, 1));
            points.setOrdinate(i, 1, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
