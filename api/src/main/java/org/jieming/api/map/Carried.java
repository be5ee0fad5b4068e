package org.jieming.api.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.language.Malformed;
import org.jieming.layer.ClassGroup;
import org.jieming.layer.Layer;
import org.jieming.layer.Tint;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.tile.Tags;
import org.jieming.tile.TileAttributes;

/** What the features of a layer carry, told from their items. */
final class Carried implements TileAttributes {
    /** Ids stay exact as numbers of JavaScript. */
    private static final long EXACT = (1L << 53) - 1;

    private final Layer layer;
    private final List<Property> properties;
    private final Roster roster;

    Carried(Layer layer, Roster roster) {
        this.layer = layer;
        this.properties = Published.properties(layer, roster.onlooker().audience());
        this.roster = roster;
    }

    @Override
    public long id(int feature) {
        return roster.item(feature).id().low() & EXACT;
    }

    @Override
    public void describe(int feature, Tags tags) {
        ItemVersion item = roster.item(feature);
        for (Property property : properties) {
            item.values().get(property.name()).ifPresent(value -> tag(property, value, tags));
        }
        layer.computed().forEach(computed -> {
            switch (computed) {
                case ID -> tags.text(computed.word(), item.id().toString());
                case TINT -> tags.number(computed.word(), tint(item));
                case CLASS_GROUP ->
                    ClassGroup.of(item.values().text("class_code"))
                            .ifPresent(group -> tags.text(computed.word(), group));
            }
        });
    }

    private static void tag(Property property, Object value, Tags tags) {
        if (value instanceof Long number) {
            tags.number(property.name(), number);
        } else if (value instanceof Double number) {
            tags.real(property.name(), number);
        } else if (value instanceof Boolean flag) {
            tags.flag(property.name(), flag);
        } else if (value instanceof List<?> several) {
            tags.text(property.name(), several.stream().map(Object::toString).collect(Collectors.joining("|")));
        } else {
            tags.text(property.name(), value.toString());
        }
    }

    private static int tint(ItemVersion item) {
        return code(item.values().text("code")).map(Tint::of).orElse(0);
    }

    private static Optional<DivisionCode> code(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(text));
        } catch (Malformed noCode) {
            return Optional.empty();
        }
    }
}
