package org.jieming.rule;

import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * One thing a check found.
 *
 * @param rule stable rule id, for example {@code A-11} or {@code R-REQUIRED}
 * @param severity how much it weighs
 * @param field the property at fault, or empty when the whole item is
 * @param sentence what is wrong and what would be right, for the officer
 * @param citation where the rule stands
 * @param subject what it is about when a check had several: the id of an item, or of all items that it names; empty when it had one
 * @param place where on the map it is, when the sentence names one place of a shape
 * @param isAnswerable whether whoever was told of it goes on all the same once she says why
 */
public record Finding(
        String rule,
        Severity severity,
        String field,
        Bilingual sentence,
        Citation citation,
        String subject,
        Optional<Place> place,
        boolean isAnswerable) {

    /** A position in degrees, in the system of the shape that was checked. */
    public record Place(double longitude, double latitude) {}

    /** A finding of a check that had one subject. */
    public Finding(String rule, Severity severity, String field, Bilingual sentence, Citation citation) {
        this(rule, severity, field, sentence, citation, "", Optional.empty(), false);
    }

    /** The same finding about one of several subjects. */
    public Finding about(String subject) {
        return new Finding(rule, severity, field, sentence, citation, subject, place, isAnswerable);
    }

    /** The same finding at a place. */
    public Finding at(double longitude, double latitude) {
        return new Finding(
                rule,
                severity,
                field,
                sentence,
                citation,
                subject,
                Optional.of(new Place(longitude, latitude)),
                isAnswerable);
    }

    /** The same finding, told as one that a reason answers. */
    public Finding answerable() {
        return new Finding(rule, severity, field, sentence, citation, subject, place, true);
    }

    /** A blocking finding about one property under a rule of this product. */
    public static Finding block(String rule, String field, Bilingual sentence) {
        return new Finding(rule, Severity.BLOCK, field, sentence, Citation.house(rule));
    }

    /** A warning about one property under a rule of this product. */
    public static Finding warn(String rule, String field, Bilingual sentence) {
        return new Finding(rule, Severity.WARN, field, sentence, Citation.house(rule));
    }
}
