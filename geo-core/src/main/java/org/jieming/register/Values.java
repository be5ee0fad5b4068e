package org.jieming.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jieming.division.DivisionCode;
import org.jieming.language.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The property values of one item version: only those present take memory (a byte and a reference each), since most
 * of the survey form stays empty for most names. A value has the class its {@link PropertyType} names, or is an
 * immutable {@link List} of such when the property holds many.
 */
public final class Values {
    private final Descriptor descriptor;
    private final byte[] present;
    private final Object[] dense;

    private Values(Descriptor descriptor, byte[] present, Object[] dense) {
        this.descriptor = descriptor;
        this.present = present;
        this.dense = dense;
    }

    /** No values at all. */
    public static Values none(Descriptor descriptor) {
        return new Values(descriptor, new byte[0], new Object[0]);
    }

    /** Starts to gather values for a descriptor. */
    public static Builder of(Descriptor descriptor) {
        return new Builder(descriptor);
    }

    /** The descriptor that names the properties. */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** The value at a place of the descriptor, or null; null, too, at −1. */
    public @Nullable Object at(int index) {
        int found = Arrays.binarySearch(present, (byte) index);
        return found < 0 ? null : dense[found];
    }

    /** The value of a property, if it has one. */
    public Optional<Object> get(String property) {
        int index = descriptor.indexOf(property);
        return index < 0 ? Optional.empty() : Optional.ofNullable(at(index));
    }

    /** The value of a text, code or division-code property, or empty text. */
    public String text(String property) {
        Object value = at(descriptor.indexOf(property));
        return value == null ? "" : value.toString();
    }

    /** The division codes that a property holds, one or several; what was kept before it held codes alone, and is none, is left out. */
    public List<DivisionCode> codes(String property) {
        Object value = get(property).orElse(List.of());
        List<?> several = value instanceof List<?> many ? many : List.of(value);
        return several.stream()
                .flatMap(each -> DivisionCode.read(each.toString()).stream())
                .toList();
    }

    /** How many properties have a value. */
    public int size() {
        return dense.length;
    }

    /** A builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder(descriptor);
        for (int i = 0; i < descriptor.properties().size(); i++) {
            builder.slots[i] = at(i);
        }
        return builder;
    }

    /** The place in the descriptor of the n-th value present, counted from 0. */
    public int place(int n) {
        return present[n];
    }

    /** The n-th value present, counted from 0. */
    public Object value(int n) {
        return dense[n];
    }

    /** The values present, by property name, in descriptor order. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < dense.length; i++) {
            map.put(descriptor.properties().get(present[i]).name(), dense[i]);
        }
        return map;
    }

    /** Visits the values present with their places in the descriptor, in its order; allocates nothing. */
    public void each(ObjIntConsumer<Object> visitor) {
        for (int i = 0; i < dense.length; i++) {
            visitor.accept(dense[i], present[i]);
        }
    }

    /** The names of the properties in which the other differs, in descriptor order. */
    public List<String> differences(Values other) {
        return descriptor.properties().stream()
                .map(Property::name)
                .filter(name -> !get(name).equals(other.get(name)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values
                && descriptor == values.descriptor
                && Arrays.equals(present, values.present)
                && Arrays.equals(dense, values.dense);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(present) + Arrays.hashCode(dense);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }

    /** Gathers values; not for sharing between threads. */
    public static final class Builder {
        private final Descriptor descriptor;
        private final @Nullable Object[] slots;

        private Builder(Descriptor descriptor) {
            this.descriptor = descriptor;
            this.slots = new Object[descriptor.properties().size()];
        }

        /**
         * Sets or, with null, clears a property.
         *
         * @throws IllegalArgumentException when the type has no such property or the value is of another class
         */
        public Builder set(String property, @Nullable Object value) {
            int index = descriptor.indexOf(property);
            if (index < 0) {
                throw new IllegalArgumentException(descriptor.type() + " has no property " + property);
            }
            return setAt(index, value);
        }

        /** Sets a property if the type has it. */
        public Builder setIfKnown(String property, Object value) {
            return descriptor.indexOf(property) < 0 ? this : set(property, value);
        }

        /** Sets or clears the property at a place of the descriptor. */
        public Builder setAt(int index, @Nullable Object value) {
            slots[index] =
                    value == null ? null : checked(descriptor.properties().get(index), value);
            return this;
        }

        /** Reads the value from text; blank text clears the property. */
        public Builder parse(String property, String text) {
            Property known = descriptor
                    .property(property)
                    .orElseThrow(
                            () -> new IllegalArgumentException(descriptor.type() + " has no property " + property));
            if (Writing.stored(text).isEmpty()) {
                return set(property, null);
            }
            return set(
                    property,
                    known.many() ? known.parts(text).stream().map(known::parse).toList() : known.parse(text));
        }

        /** The values gathered. */
        public Values build() {
            byte[] present = new byte[slots.length];
            Object[] dense = new Object[slots.length];
            int count = 0;
            for (int i = 0; i < slots.length; i++) {
                Object value = slots[i];
                if (value != null) {
                    present[count] = (byte) i;
                    dense[count++] = value;
                }
            }
            return new Values(descriptor, Arrays.copyOf(present, count), Arrays.copyOf(dense, count));
        }

        private static @Nullable Object checked(Property property, Object value) {
            if (property.many()) {
                List<?> list = value instanceof List<?> several ? List.copyOf(several) : List.of(value);
                list.forEach(element -> checkClass(property, element));
                if (property.type() == PropertyType.DECIMAL) {
                    list = list.stream().map(element -> (Double) element + 0.0).toList();
                }
                return list.isEmpty() ? null : list;
            }
            checkClass(property, value);
            if (value instanceof Double number) {
                // + 0.0 turns -0.0 into 0.0: databases do not tell them apart, fingerprints would
                return number + 0.0;
            }
            return value instanceof String text && text.isEmpty() ? null : value;
        }

        private static void checkClass(Property property, Object value) {
            if (!property.type().javaType().isInstance(value)) {
                throw new IllegalArgumentException(property.name() + " holds " + property.type() + ", not "
                        + value.getClass().getSimpleName());
            }
        }
    }
}
