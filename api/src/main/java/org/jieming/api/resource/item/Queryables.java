package org.jieming.api.resource.item;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jieming.api.resource.View;
import org.jieming.filter.Field;
import org.jieming.filter.Kind;
import org.jieming.filter.Schema;
import org.jieming.population.SmallCounts;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What may be asked for in CQL2: id, geometry, the properties a reader may see, and the period and revision of a version. */
final class Queryables {
    static final String ID = "id";
    static final String GEOMETRY = "geometry";
    static final String VALID_FROM = "valid_from";
    static final String VALID_TO = "valid_to";
    static final String REVISION = "revision";

    private static final Map<Audience, Map<ItemType, Schema<ItemVersion>>> SCHEMAS = schemas();

    private static final Map<Audience, Map<ItemType, Set<String>>> FILTERS = filters();

    private Queryables() {}

    /** The properties a reader may filter by as parameters: those she may see on some item. */
    static Set<String> parameters(ItemType type, View view) {
        return FILTERS.get(view.most(type)).get(type);
    }

    private static Map<Audience, Map<ItemType, Set<String>>> filters() {
        Map<Audience, Map<ItemType, Set<String>>> filters = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Map<ItemType, Set<String>> byType = new EnumMap<>(ItemType.class);
            for (ItemType type : ItemType.values()) {
                byType.put(
                        type,
                        Descriptor.of(type).properties().stream()
                                .filter(property -> property.audience().compareTo(audience) <= 0)
                                .map(Property::name)
                                .collect(Collectors.toUnmodifiableSet()));
            }
            filters.put(audience, byType);
        }
        return filters;
    }

    /**
     * The schema of a type for a reader. What she may not see of an item is absent from it, so that no filter tells it; where
     * she sees more of some items than of others, or coarse positions, that is asked of every item.
     */
    static Schema<ItemVersion> of(ItemType type, View view) {
        return view.isEven(type) && !view.coarsensSomeOf(type) && !view.withholdsSomeOf(type)
                ? SCHEMAS.get(view.most(type)).get(type)
                : schema(Descriptor.of(type), view.most(type), view::shape, view::sees);
    }

    private static Map<Audience, Map<ItemType, Schema<ItemVersion>>> schemas() {
        Map<Audience, Map<ItemType, Schema<ItemVersion>>> schemas = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Map<ItemType, Schema<ItemVersion>> byType = new EnumMap<>(ItemType.class);
            for (ItemType type : ItemType.values()) {
                byType.put(
                        type,
                        schema(Descriptor.of(type), audience, ItemVersion::shapeOrNull, (property, version) -> true));
            }
            schemas.put(audience, byType);
        }
        return schemas;
    }

    private interface Positions {
        @Nullable
        Shape of(ItemVersion version);
    }

    private static Schema<ItemVersion> schema(
            Descriptor descriptor, Audience most, Positions positions, BiPredicate<Property, ItemVersion> sees) {
        List<Field<ItemVersion>> fields = new ArrayList<>();
        fields.add(new Field<>(ID, Kind.TEXT, version -> version.id().toString()));
        fields.add(new Field<>(GEOMETRY, Kind.GEOMETRY, version -> {
            Shape shape = positions.of(version);
            return shape == null ? null : shape.geometry();
        }));
        descriptor.properties().stream()
                .filter(property -> property.audience().compareTo(most) <= 0)
                .map(property -> field(descriptor, property, sees))
                .forEach(fields::add);
        fields.add(new Field<>(
                VALID_FROM, Kind.DATE, version -> version.valid().firstDay().orElse(null)));
        fields.add(new Field<>(
                VALID_TO, Kind.DATE, version -> version.valid().endDay().orElse(null)));
        fields.add(new Field<>(
                REVISION, Kind.INTEGER, version -> version.recorded().value()));
        return Schema.of(fields);
    }

    private static Field<ItemVersion> field(
            Descriptor descriptor, Property property, BiPredicate<Property, ItemVersion> sees) {
        Field<ItemVersion> open = field(descriptor, property);
        boolean isOpen = property.audience() == Audience.PUBLIC
                && !SmallCounts.of(descriptor.type()).contains(property.name());
        return isOpen
                ? open
                : new Field<>(
                        open.name(),
                        open.kind(),
                        version -> sees.test(property, version) ? open.reader().apply(version) : null);
    }

    private static Field<ItemVersion> field(Descriptor descriptor, Property property) {
        int index = descriptor.indexOf(property.name());
        if (property.many()) {
            return new Field<>(
                    property.name(),
                    Kind.TEXT_LIST,
                    version -> texts(version.values().at(index)));
        }
        if (property.type() == PropertyType.REFERENCE) {
            return new Field<>(
                    property.name(), Kind.TEXT, version -> text(version.values().at(index)));
        }
        return new Field<>(property.name(), kind(property.type()), version -> version.values()
                .at(index));
    }

    private static Kind kind(PropertyType type) {
        return switch (type) {
            case TEXT, CODE, DIVISION_CODE, REFERENCE, EVIDENCE -> Kind.TEXT;
            case INTEGER -> Kind.INTEGER;
            case DECIMAL -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case DATE -> Kind.DATE;
        };
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Object texts(@Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : null;
    }
}
