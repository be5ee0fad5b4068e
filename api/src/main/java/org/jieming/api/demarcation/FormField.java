package org.jieming.api.demarcation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.boundary.LegalPosition;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jspecify.annotations.Nullable;

/**
 * One field of a paper: a property under its own title, or an ordinate of the place.
 *
 * @param id the property, or {@code longitude} or {@code latitude}
 * @param title what the import knows it by
 * @param hint how it is filled in
 * @param isNumber whether spreadsheets hold it as a number
 * @param value what an item has there: a {@link Bilingual}, a number or a text; null for nothing
 */
record FormField(
        String id, Bilingual title, Bilingual hint, boolean isNumber, Function<ItemVersion, @Nullable Object> value) {
    private static final int DECIMALS = 8;
    private static final Bilingual DEGREES =
            Bilingual.of("度,如 118.40000000 或 118°24′00.00″", "degrees, as 118.40000000 or 118°24′00.00″");
    static final FormField LONGITUDE = new FormField(
            "longitude", Bilingual.of("经度", "Longitude"), DEGREES, true, version -> ordinate(version, true));
    static final FormField LATITUDE = new FormField(
            "latitude", Bilingual.of("纬度", "Latitude"), DEGREES, true, version -> ordinate(version, false));

    /** The fields of a paper: some properties, ordinates of the place, and more properties. */
    static List<FormField> in(ItemType type, List<String> first, List<FormField> place, List<String> last) {
        return Stream.of(
                        first.stream().map(name -> of(type, name)),
                        place.stream(),
                        last.stream().map(name -> of(type, name)))
                .flatMap(Function.identity())
                .toList();
    }

    private static FormField of(ItemType type, String name) {
        Property property = Descriptor.of(type).property(name).orElseThrow();
        return new FormField(
                name,
                property.title(),
                hint(property),
                property.type() == PropertyType.DECIMAL,
                version -> version.values()
                        .get(name)
                        .map(value -> told(property, value))
                        .orElse(null));
    }

    private static Bilingual hint(Property property) {
        if (property.many()) {
            return Bilingual.of("多项以 | 分隔", "several, with | between them");
        }
        return switch (property.type()) {
            case CODE -> Bilingual.of(words(property, Bilingual::zh), words(property, Bilingual::en));
            case DATE -> Bilingual.of("日期,如 2024-05-01", "a day, as 2024-05-01");
            case DECIMAL -> property.unit().equals("m") ? Bilingual.of("米", "metres") : Bilingual.of("度", "degrees");
            default -> Bilingual.of("文字", "text");
        };
    }

    private static String words(Property property, Function<Bilingual, String> language) {
        return property.codeList().orElseThrow().entries().values().stream()
                .map(entry -> language.apply(entry.title()))
                .collect(Collectors.joining(" / "));
    }

    private static Object told(Property property, Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(property::format).collect(Collectors.joining("|"));
        }
        if (value instanceof Double number) {
            return whole(BigDecimal.valueOf(number).stripTrailingZeros());
        }
        return property.codeList()
                .<Object>map(list -> list.title(value.toString()))
                .orElse(property.format(value));
    }

    /** 300 and not 3E+2. */
    private static BigDecimal whole(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    /** With all eight decimals, a millimetre, as the form asks; none that is on record is cut off. */
    private static BigDecimal degrees(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.setScale(Math.max(exact.scale(), DECIMALS), RoundingMode.UNNECESSARY);
    }

    /** Of the legal place; where the row names an old system, of what was recorded in it. */
    private static @Nullable Object ordinate(ItemVersion version, boolean isLongitude) {
        String system = version.values().text("coordinate_system");
        if (SourceSystem.oldDatum(system).isPresent()) {
            boolean same = version.values().text("orig_crs").equals(system);
            return same
                    ? version.values()
                            .get(isLongitude ? "orig_x" : "orig_y")
                            .map(value ->
                                    whole(BigDecimal.valueOf((Double) value).stripTrailingZeros()))
                            .orElse(null)
                    : null;
        }
        return version.shape()
                .filter(shape -> LegalPosition.isSurveyed(version))
                .map(shape -> shape.geometry().getCoordinate())
                .map(place -> degrees(isLongitude ? place.x : place.y))
                .orElse(null);
    }
}
