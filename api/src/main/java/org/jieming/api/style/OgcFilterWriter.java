package org.jieming.api.style;

import java.util.List;

/**
 * Writes conditions in OGC Filter Encoding 1.0 and 1.1 (the part that both share). In OGC's logic a comparison with a missing
 * attribute is unknown and so is its negation, in the styles the negation is true; negations are therefore pushed down to the
 * comparisons, and each says that the attribute may be missing.
 */
final class OgcFilterWriter {
    private final XmlText xml;

    OgcFilterWriter(XmlText xml) {
        this.xml = xml;
    }

    void write(Condition condition) {
        write(condition, true);
    }

    private void write(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            write(not.part(), !wanted);
        } else if (condition instanceof Condition.All all) {
            joined(all.parts(), wanted ? "ogc:And" : "ogc:Or", wanted);
        } else if (condition instanceof Condition.Any any) {
            joined(any.parts(), wanted ? "ogc:Or" : "ogc:And", wanted);
        } else if (condition instanceof Condition.Present present) {
            present(present.attribute(), wanted);
        } else if (wanted) {
            comparison(condition);
        } else {
            otherOrMissing(condition);
        }
    }

    private void joined(List<Condition> parts, String element, boolean wanted) {
        if (parts.size() == 1) {
            write(parts.get(0), wanted);
            return;
        }
        xml.open(element);
        parts.forEach(part -> write(part, wanted));
        xml.close(element);
    }

    private void present(String attribute, boolean wanted) {
        if (wanted) {
            xml.open("ogc:Not");
        }
        missing(attribute);
        if (wanted) {
            xml.close("ogc:Not");
        }
    }

    private void missing(String attribute) {
        xml.open("ogc:PropertyIsNull");
        xml.leaf("ogc:PropertyName", attribute);
        xml.close("ogc:PropertyIsNull");
    }

    private void otherOrMissing(Condition condition) {
        xml.open("ogc:Or");
        missing(condition.attributes().iterator().next());
        xml.open("ogc:Not");
        comparison(condition);
        xml.close("ogc:Not");
        xml.close("ogc:Or");
    }

    private void comparison(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            compare("ogc:" + compare.operator().element, compare.attribute(), compare.value());
            return;
        }
        Condition.OneOf oneOf = (Condition.OneOf) condition;
        if (oneOf.values().size() > 1) {
            xml.open("ogc:Or");
        }
        oneOf.values().forEach(value -> compare("ogc:PropertyIsEqualTo", oneOf.attribute(), value));
        if (oneOf.values().size() > 1) {
            xml.close("ogc:Or");
        }
    }

    private void compare(String element, String attribute, Object value) {
        xml.open(element);
        xml.leaf("ogc:PropertyName", attribute);
        xml.leaf("ogc:Literal", value instanceof Double number ? Numbers.plain(number) : value.toString());
        xml.close(element);
    }
}
