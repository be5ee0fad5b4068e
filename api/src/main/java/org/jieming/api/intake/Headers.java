package org.jieming.api.intake;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.Property;

/**
 * Recognises column headers: by property name, Chinese or English title or alias, whatever their width, case, spaces and
 * bracketed units; and the first ten bytes of one, which is all a shapefile keeps.
 */
final class Headers {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int DBF_NAME_BYTES = 10;
    private static final Map<Destination.Part, List<String>> PARTS = Map.of(
            Destination.Part.ID, List.of("id", "item_id", "标识", "唯一标识", "uuid"),
            Destination.Part.VALID_FROM, List.of("valid_from", "生效日期", "启用日期", "有效期起"),
            Destination.Part.VALID_TO, List.of("valid_to", "失效日期", "停用日期", "有效期止"),
            Destination.Part.LONGITUDE,
                    List.of("longitude", "lon", "lng", "x", "经度", "东经", "经度坐标", "lon_wgs84", "longitude_wgs84"),
            Destination.Part.LATITUDE,
                    List.of("latitude", "lat", "y", "纬度", "北纬", "纬度坐标", "lat_wgs84", "latitude_wgs84"),
            Destination.Part.EASTING, List.of("easting", "easting_m", "横坐标", "y坐标", "东坐标"),
            Destination.Part.NORTHING, List.of("northing", "northing_m", "纵坐标", "x坐标", "北坐标"),
            Destination.Part.WKT, List.of("wkt", "geometry", "geom", "图形", "the_geom", "shape"));

    private static final Map<String, String> AXES = Map.of("东经", "lon", "经度", "lon", "北纬", "lat", "纬度", "lat");

    private final Map<String, Destination> known = new HashMap<>();

    Headers(Descriptor descriptor) {
        PARTS.forEach((part, spellings) -> {
            if (fits(part, descriptor.geometry())) {
                spellings.forEach(spelling -> known.put(plain(spelling), part));
            }
        });
        // The first property that claims an alias keeps it, and titles go before aliases.
        for (Property property : descriptor.properties()) {
            property.aliases().forEach(alias -> claim(alias, property));
        }
        for (Property property : descriptor.properties()) {
            Stream.of(property.name(), property.title().zh(), property.title().en())
                    .forEach(spelling -> known.put(plain(spelling), new Destination.ToProperty(property.name())));
        }
    }

    private void claim(String alias, Property property) {
        Destination destination = known.get(plain(alias));
        if (!(destination instanceof Destination.ToProperty)) {
            known.put(plain(alias), new Destination.ToProperty(property.name()));
        }
    }

    /** What a header means between its neighbours: forms write 东经 | 至 | 北纬 | 至 above the ends of a range (A.12). */
    Optional<Destination> recognise(String before, String header, String after) {
        if (isEnd(header)) {
            return end(before, "_to");
        }
        return (isEnd(after) ? end(header, "_from") : Optional.<Destination>empty()).or(() -> recognise(header));
    }

    private static boolean isEnd(String header) {
        return plain(header).matches("[至止到]\\d*");
    }

    private Optional<Destination> end(String axis, String which) {
        return Optional.ofNullable(AXES.get(plain(axis))).map(name -> known.get(plain(name + which)));
    }

    /** What a header means, if it is known or is the unmistakable beginning of one that is. */
    Optional<Destination> recognise(String header) {
        Destination exact = known.get(plain(header));
        return exact != null ? Optional.of(exact) : cutShort(header);
    }

    private Optional<Destination> cutShort(String header) {
        int bytes = header.getBytes(GBK).length;
        if (bytes < DBF_NAME_BYTES - 1 || bytes > DBF_NAME_BYTES + 1) {
            return Optional.empty();
        }
        Set<String> candidates = new TreeSet<>();
        known.forEach((spelling, destination) -> {
            if (spelling.startsWith(plain(header))) {
                candidates.add(destination.text());
            }
        });
        return candidates.size() == 1
                ? known.values().stream()
                        .filter(destination -> candidates.contains(destination.text()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean fits(Destination.Part part, GeometryKind geometry) {
        boolean pointWise = part == Destination.Part.LONGITUDE
                || part == Destination.Part.LATITUDE
                || part == Destination.Part.EASTING
                || part == Destination.Part.NORTHING;
        return !pointWise || geometry == GeometryKind.POINT || geometry == GeometryKind.ANY;
    }

    /** Half-width, lower case, without spaces, asterisks of compulsory fields and a bracketed unit at the end. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*\\-]", "")
                .replaceAll("\\([^()]*\\)$", "");
    }
}
