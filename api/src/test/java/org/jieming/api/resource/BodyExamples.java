package org.jieming.api.resource;

import java.util.Map;
import java.util.TreeMap;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;

/** What is sent to each path of the API document so that it is taken. */
final class BodyExamples {
    static final String FILE = "名称,经度,纬度\n六洲,118.4,31.35\n";
    static final String SCENARIO = "{\"inputs\":{\"area\":\"110000\",\"kinds\":[\"E1\"],"
            + "\"changes\":[{\"action\":\"open\",\"name\":\"新养老院\",\"lon\":116,\"lat\":40}]}}";
    static final String PROFILE = "{\"type\":\"place\",\"columns\":{\"名称\":\"name\"}}";

    private final Service service;
    private int people;

    BodyExamples(Service service) {
        this.service = service;
    }

    /** The body of a request. */
    String of(String path, String method) {
        if (path.equals("/reconcile")) {
            return "queries={}";
        }
        if (path.endsWith("/execution") || path.endsWith("/evidence")) {
            return "{\"inputs\":{\"area\":\"110000\",\"kinds\":[\"E1\"]}}";
        }
        if (path.startsWith("/scenarios")) {
            return SCENARIO;
        }
        if (path.startsWith("/adoptions")) {
            return "{\"step\":\"withdraw\"}";
        }
        if (path.startsWith("/namesakes")) {
            return "{\"note\":\"两处不同的村\"}";
        }
        if (path.startsWith("/import")) {
            return path.equals("/imports") ? FILE : path.startsWith("/import-profiles") ? PROFILE : "{}";
        }
        if (path.startsWith("/matchings")) {
            return path.equals("/matchings")
                    ? "地名\n样区\n"
                    : path.endsWith("/decision") ? "{\"decision\":\"new\"}" : "{\"name\":\"地名\"}";
        }
        if (path.equals("/session")) {
            return Officers.credentials(Officers.ADMINISTRATOR);
        }
        if (path.equals("/session/password")) {
            return "{\"current\":\"" + Officers.PASSWORD + "\",\"password\":\"" + Officers.PASSWORD + "\"}";
        }
        if (path.equals("/mosaic-repairs")) {
            return Adjusting.repair(service);
        }
        if (path.equals("/division-changes")) {
            return Adjusting.renaming(service, ++people);
        }
        if (path.endsWith("/attachments")) {
            // papers are taken by their content
            return "%PDF-1.7 意见";
        }
        if (path.startsWith("/proposals")) {
            return path.endsWith("/steps") ? "{\"step\":\"withdraw\"}" : Proposing.naming(Proposing.STREET);
        }
        if (path.equals("/campaigns")) {
            return "{\"name\":\"清理整治\",\"area\":\"340207\"}";
        }
        if (path.endsWith("/searches")) {
            return "{\"causes\":[\"weird\"]}";
        }
        if (path.startsWith("/campaigns")) {
            return "{\"decision\":\"keep\",\"reason\":\"沿用至今\"}";
        }
        if (path.startsWith("/accounts")) {
            return "{\"id\":\"person-" + ++people + "\",\"name\":\"某人\",\"grants\":[{\"role\":\"reader\"}]}";
        }
        if (method.equals("PATCH")) {
            return "{\"properties\":{\"remarks\":\"x\"}}";
        }
        if (path.startsWith("/collections/boundary-markers") && method.equals("POST")) {
            return "{\"type\":\"Feature\",\"geometry\":null,"
                    + "\"properties\":{\"marker_no\":\"1112002Q\",\"line_code\":\"1112\"}}";
        }
        StringBuilder properties = new StringBuilder();
        ItemType type = ItemType.parse(path.split("/")[2]);
        required(type, method.equals("POST") ? "2" : "1")
                .forEach((name, value) ->
                        properties.append(properties.isEmpty() ? "" : ",").append('"' + name + "\":\"" + value + '"'));
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + properties + "}}";
    }

    /** The properties that an item of a type must have, with a text for those that take any. */
    static Map<String, String> required(ItemType type, String text) {
        Map<String, String> values = new TreeMap<>();
        Descriptor.of(type).properties().stream()
                .filter(Property::required)
                .forEach(property -> values.put(
                        property.name(),
                        property.codeList()
                                .map(list -> list.entries().keySet().iterator().next())
                                .orElse(text)));
        values.putIfAbsent(Descriptor.of(type).properties().get(0).name(), "样例");
        return values;
    }
}
