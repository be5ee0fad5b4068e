package org.jieming.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jieming.shape.Validity;

/**
 * What holds for every item of the register whatever its trade: the descriptor is kept, shapes are valid and of the
 * right kind, unique values are unique while in force, references lead somewhere. All of it blocks. Rule ids begin
 * with {@code R-}. Checking changes nothing, so several threads may check with the same rules.
 */
final class StructureRules {
    private final Snapshot before;
    private final Set<ItemVersion> withdrawn;
    private final Map<KeyOf, List<ItemVersion>> assertedByUnique = new HashMap<>();
    private final Predicate<ItemId> stated;

    private record KeyOf(ItemType type, Property property, Object value) {}

    /**
     * Rules for one revision.
     *
     * @param stated whether something of an item is believed after it
     */
    StructureRules(Snapshot before, List<ItemVersion> asserted, List<ItemVersion> withdrawn, Predicate<ItemId> stated) {
        this.before = before;
        this.stated = stated;
        this.withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());
        this.withdrawn.addAll(withdrawn);
        for (ItemVersion version : asserted) {
            for (Property property : version.values().descriptor().unique()) {
                version.values()
                        .get(property.name())
                        .ifPresent(value -> assertedByUnique.merge(
                                new KeyOf(version.type(), property, value), List.of(version), StructureRules::joined));
            }
        }
    }

    private static List<ItemVersion> joined(List<ItemVersion> some, List<ItemVersion> more) {
        List<ItemVersion> joined = some instanceof ArrayList ? some : new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }

    List<Finding> check(ItemVersion version) {
        List<Finding> findings = new ArrayList<>();
        List<Property> properties = version.values().descriptor().properties();
        int next = 0;
        for (int i = 0; i < properties.size(); i++) {
            if (next < version.values().size() && version.values().place(next) == i) {
                value(version, properties.get(i), version.values().value(next++), findings);
            } else if (properties.get(i).required()) {
                findings.add(missing(properties.get(i)));
            }
        }
        findings.addAll(Evidence.findings(version.values()));
        version.shape().ifPresent(shape -> shape(version, shape, findings));
        return findings;
    }

    List<Finding> check(Succession succession) {
        List<ItemId> all = new ArrayList<>(succession.predecessors());
        all.addAll(succession.successors());
        return all.stream()
                .filter(id -> !isKnown(id))
                .map(id -> UnknownItem.at("succession", id))
                .toList();
    }

    private void value(ItemVersion version, Property property, Object value, List<Finding> findings) {
        if (value instanceof List<?> many) {
            many.forEach(element -> single(property, element, findings));
        } else {
            single(property, value, findings);
        }
        if (property.unique()) {
            unique(version, property, value, findings);
        }
    }

    private void single(Property property, Object value, List<Finding> findings) {
        if (value instanceof String text) {
            length(property, text, findings);
        } else if (value instanceof Number number) {
            range(property, number.doubleValue(), findings);
        } else if (value instanceof ItemId id && !isKnown(id)) {
            findings.add(UnknownItem.at(property.name(), id));
        }
        property.codeList().ifPresent(list -> {
            if (!list.entries().containsKey(value.toString())) {
                findings.add(block(
                        "R-CODE",
                        property,
                        "“" + value + "”不在代码表“" + list.id() + "”中",
                        "'" + value + "' is not in the code list '" + list.id() + "'"));
            }
        });
    }

    private static void length(Property property, String text, List<Finding> findings) {
        double longest =
                property.type().isWords() ? property.max().orElse(Property.LONGEST_TEXT) : Property.LONGEST_TEXT;
        int length = 0;
        boolean unfit = false;
        for (int i = 0; i < text.length(); length++) {
            int c = text.codePointAt(i);
            unfit |= isUnfit(c);
            i += Character.charCount(c);
        }
        if (length > longest) {
            findings.add(block(
                    "R-LENGTH",
                    property,
                    "共 " + length + " 字,最多 " + (int) longest + " 字",
                    length + " characters; at most " + (int) longest));
        }
        if (unfit) {
            findings.add(block("R-CONTROL", property, "含有控制字符,请删除", "holds control characters; remove them"));
        }
    }

    /** Control characters but for line ends and tabs, NUL among them, and halves of a surrogate pair, which UTF-8 lacks. */
    private static boolean isUnfit(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xD800 && c <= 0xDFFF;
    }

    private static void range(Property property, double number, List<Finding> findings) {
        double least = property.min().orElse(Double.NEGATIVE_INFINITY);
        double most = property.max().orElse(Double.POSITIVE_INFINITY);
        if (!(number >= least && number <= most) || Double.isInfinite(number)) {
            String bounds = property.format(least) + " … " + property.format(most);
            findings.add(block(
                    "R-RANGE",
                    property,
                    "应在 " + bounds + " 之间,实为 " + property.format(number),
                    "must lie in " + bounds + ", is " + property.format(number)));
        }
    }

    private void unique(ItemVersion version, Property property, Object value, List<Finding> findings) {
        rival(version, property, value).ifPresent(rival -> findings.add(taken(property, value, rival)));
    }

    /** Whoever is told that a value is taken may not be one who may know by what. */
    private static Finding taken(Property property, Object value, ItemVersion rival) {
        boolean open = rival.isOpen();
        return block(
                "R-UNIQUE",
                property,
                "“" + value + "”已由同期有效的" + (open ? "“" + rival.title() + "”" : "另一对象") + "使用",
                "'" + value + "' is taken by " + (open ? "'" + rival.title() + "'" : "another item")
                        + ", in force at the same time");
    }

    private Optional<ItemVersion> rival(ItemVersion version, Property property, Object value) {
        for (ItemVersion other : assertedByUnique.getOrDefault(new KeyOf(version.type(), property, value), List.of())) {
            if (isRival(version, other)) {
                return Optional.of(other);
            }
        }
        for (ItemVersion other : before.withKey(version.type(), List.of(property), new KeyValue(List.of(value)))) {
            if (!withdrawn.contains(other) && isRival(version, other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean isRival(ItemVersion version, ItemVersion other) {
        return !other.id().equals(version.id()) && other.valid().overlaps(version.valid());
    }

    private static void shape(ItemVersion version, Shape shape, List<Finding> findings) {
        GeometryKind kind = version.values().descriptor().geometry();
        if (!kind.admits(shape.geometry())) {
            findings.add(Finding.block(
                    "R-SHAPE-KIND",
                    "geometry",
                    Bilingual.format(
                            "图形应为 %s,实为 %s",
                            "the shape must be a %s, is a %s",
                            kind.name().toLowerCase(java.util.Locale.ROOT),
                            shape.geometry().getGeometryType())));
        }
        findings.addAll(Validity.of(shape).findings());
    }

    private boolean isKnown(ItemId id) {
        return stated.test(id) || !before.timeline(id).versions().isEmpty();
    }

    private static Finding missing(Property property) {
        return block("R-REQUIRED", property, "必填项为空", "is required");
    }

    private static Finding block(String rule, Property property, String zh, String en) {
        return Finding.block(
                rule,
                property.name(),
                Bilingual.of(property.title().zh() + ":" + zh, property.title().en() + ": " + en));
    }
}
