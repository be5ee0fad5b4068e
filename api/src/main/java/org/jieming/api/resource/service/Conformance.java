package org.jieming.api.resource.service;

import java.util.List;
import java.util.stream.Stream;

/** The conformance classes the service keeps. */
final class Conformance {
    private static final String OGC = "http://www.opengis.net/spec/";

    /** Every class, by its URI; what is kept of CQL2, its package tells. */
    static final List<String> CLASSES = Stream.concat(own(), org.jieming.filter.Conformance.CLASSES.stream())
            .toList();

    private Conformance() {}

    private static Stream<String> own() {
        return Stream.of(
                        "ogcapi-features-1/1.0/conf/core",
                        "ogcapi-features-1/1.0/conf/oas30",
                        "ogcapi-features-1/1.0/conf/html",
                        "ogcapi-features-1/1.0/conf/geojson",
                        "ogcapi-features-2/1.0/conf/crs",
                        "ogcapi-features-3/1.0/conf/queryables",
                        "ogcapi-features-3/1.0/conf/queryables-query-parameters",
                        "ogcapi-features-3/1.0/conf/filter",
                        "ogcapi-features-3/1.0/conf/features-filter",
                        "ogcapi-features-4/1.0/conf/create-replace-delete",
                        "ogcapi-features-4/1.0/conf/update",
                        "ogcapi-features-4/1.0/conf/optimistic-locking-etags",
                        "ogcapi-features-4/1.0/conf/features",
                        "ogcapi-tiles-1/1.0/conf/core",
                        "ogcapi-tiles-1/1.0/conf/tileset",
                        "ogcapi-tiles-1/1.0/conf/tilesets-list",
                        "ogcapi-tiles-1/1.0/conf/mvt",
                        "ogcapi-processes-1/1.0/conf/core",
                        "ogcapi-processes-1/1.0/conf/ogc-process-description",
                        "ogcapi-processes-1/1.0/conf/json",
                        "ogcapi-processes-1/1.0/conf/oas30",
                        "ogcapi-processes-1/1.0/conf/dismiss")
                .map(OGC::concat);
    }
}
