package org.jieming.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jieming.language.Bilingual;

/**
 * What the items of one type are made of. The only place where their properties are listed: schemas, tables, tile
 * attributes, spreadsheet headers, forms and exports derive from it.
 */
public final class Descriptor {
    /** How many properties a type may have: {@link Values} numbers them in a byte. */
    public static final int MOST_PROPERTIES = 127;

    private final ItemType type;
    private final Bilingual title;
    private final Bilingual description;
    private final GeometryKind geometry;
    private final List<Property> properties;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<List<Property>> keys;
    private final List<Property> unique;
    private final int secrecy;
    private final int[] byName;
    private final int[] nameRanks;

    /**
     * Puts a descriptor together.
     *
     * @param properties at most {@value #MOST_PROPERTIES}, names unique, in the order every face shows them
     */
    public Descriptor(
            ItemType type, Bilingual title, Bilingual description, GeometryKind geometry, List<Property> properties) {
        this.type = type;
        this.title = title;
        this.description = description;
        this.geometry = geometry;
        this.properties = List.copyOf(properties);
        if (properties.size() > MOST_PROPERTIES) {
            throw new IllegalArgumentException(type + " has more than " + MOST_PROPERTIES + " properties");
        }
        for (int i = 0; i < properties.size(); i++) {
            if (indexes.put(properties.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        type + " lists " + properties.get(i).name() + " twice");
            }
        }
        this.keys = keysOf(this.properties);
        this.unique = this.properties.stream().filter(Property::unique).toList();
        this.secrecy = indexOf("secrecy");
        this.byName = IntStream.range(0, properties.size())
                .boxed()
                .sorted(Comparator.comparing(place -> properties.get(place).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.nameRanks = new int[byName.length];
        for (int rank = 0; rank < byName.length; rank++) {
            nameRanks[byName[rank]] = rank;
        }
    }

    /** The descriptor of a type, as the tables in {@code data/item-types} state it. */
    public static Descriptor of(ItemType type) {
        return DescriptorTables.SHIPPED.get(type);
    }

    /** The type described. */
    public ItemType type() {
        return type;
    }

    /** What people call the collection. */
    public Bilingual title() {
        return title;
    }

    /** One sentence on what belongs in it. */
    public Bilingual description() {
        return description;
    }

    /** What shapes its items have. */
    public GeometryKind geometry() {
        return geometry;
    }

    /** All properties in the order every face shows them. */
    public List<Property> properties() {
        return properties;
    }

    /** The property of that name. */
    public Optional<Property> property(String name) {
        Integer index = indexes.get(name);
        return index == null ? Optional.empty() : Optional.of(properties.get(index));
    }

    /** The place of a property in {@link #properties()}, or −1. */
    public int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** The natural keys by which an item is recognised in a file, first choice first; each is one or more properties. */
    public List<List<Property>> keys() {
        return keys;
    }

    /** The properties whose value no two items in force on one day may share. */
    public List<Property> unique() {
        return unique;
    }

    /** The place of the property that says who may see an item, or −1. */
    int secrecy() {
        return secrecy;
    }

    /** How many properties have a name before that of the property at a place. */
    int nameRank(int place) {
        return nameRanks[place];
    }

    /** The place of the property that stands at a rank among the names. */
    int withNameRank(int rank) {
        return byName[rank];
    }

    private static List<List<Property>> keysOf(List<Property> properties) {
        Map<Integer, List<Property>> groups = new TreeMap<>();
        properties.stream().filter(property -> property.keyGroup() > 0).forEach(property -> groups.computeIfAbsent(
                        property.keyGroup(), group -> new ArrayList<>())
                .add(property));
        return groups.values().stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
        return "Descriptor[" + type.id() + ", " + Objects.toString(properties.size()) + " properties]";
    }
}
