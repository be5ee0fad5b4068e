package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Writing;
import org.jieming.register.Property;
import org.jieming.register.Values;

/** The properties of a name that somebody decided, and when two statements differ in one. */
final class Decided {
    /** Its letters and parts, what it names and where: fixed once they are stated. */
    private static final List<String> PARTS = List.of(
            "pinyin",
            "pinyin_plain",
            "pinyin_generic",
            "initials",
            "specific",
            "generic",
            "kind",
            "class_code",
            "place_code",
            "division_code");
    /** The name itself and what is of no other one. */
    static final List<String> LETTERS = List.of(
            "name",
            "specific",
            "generic",
            "generic_absorbed",
            "pinyin",
            "pinyin_plain",
            "pinyin_status",
            "pinyin_generic",
            "initials");
    /** By what a name counts as gone whatever its status says (A.12): stated or taken back, it ends a name like a status. */
    static final List<String> GONE = List.of("time_of_use", "abolished_year");
    /** What tells who approved it and how: nobody adds it later on her own word either. */
    static final List<String> APPROVAL = List.of("approver", "approved_on", "approval_doc");

    private Decided() {}

    /** The first property that differs of those that are decided of a name that is standard or on the protection list. */
    static Optional<Property> altered(Values before, Values after) {
        Stream<String> itself = Stream.of("name", "status", "protected").filter(name -> before.get(name)
                .filter(value -> !Boolean.FALSE.equals(value))
                .isPresent());
        Stream<String> listing = Listing.ALL.stream().filter(any -> Listed.isIn(before));
        return Stream.of(itself, parts(before), APPROVAL.stream(), GONE.stream(), listing)
                .flatMap(names -> names)
                .filter(name -> isOther(name, before, after))
                .findFirst()
                .or(() -> forgotten(before, after))
                .flatMap(name -> before.descriptor().property(name));
    }

    /** The first property by which a name counts as gone, to everybody or to the public, or by which what it was called is forgotten. */
    static Optional<String> unsaid(Values before, Values after) {
        return GONE.stream()
                .filter(name -> isOther(name, before, after))
                .findFirst()
                .or(() -> isClosed(before, after) ? Optional.of("secrecy") : Optional.empty())
                .or(() -> forgotten(before, after));
    }

    /** The former names where not all are told still. */
    static Optional<String> forgotten(Values before, Values after) {
        return FormerNames.areKept(before, after) ? Optional.empty() : Optional.of(FormerNames.PROPERTY);
    }

    /** Whether a property says what was decided of a name, and not what is known of the place. */
    static boolean isDecided(String property) {
        return Stream.of(
                        LETTERS.stream(),
                        PARTS.stream(),
                        APPROVAL.stream(),
                        GONE.stream(),
                        Listing.ALL.stream(),
                        Stream.of("status", "protected"))
                .flatMap(names -> names)
                .anyMatch(property::equals);
    }

    /** Whether a name that was for everybody is no longer. */
    static boolean isClosed(Values before, Values after) {
        return isOpen(before) && !isOpen(after);
    }

    /** Whether values state something for everybody (A.12 密级: none means open). */
    static boolean isOpen(Values values) {
        String secrecy = values.text("secrecy");
        return secrecy.isEmpty() || secrecy.equals("open");
    }

    /** Whether a property is a letter or part of a name other than the name itself: of one that is not stated nobody decided. */
    static boolean isPart(String property) {
        return !property.equals("name") && (PARTS.contains(property) || LETTERS.contains(property));
    }

    /** Its letters and parts that are stated. */
    static Stream<String> parts(Values values) {
        return PARTS.stream().filter(name -> values.get(name).isPresent());
    }

    /** Whether two statements differ in a property. That a name is of today (time_of_use) goes without saying. */
    static boolean isOther(String name, Values before, Values after) {
        return !said(name, before).equals(said(name, after));
    }

    private static Optional<Object> said(String name, Values values) {
        Optional<Object> value = asStored(values.get(name));
        return name.equals("time_of_use") ? value.filter("historical"::equals) : value;
    }

    /** What was stored before texts were brought into one form says the same in that form. */
    private static Optional<Object> asStored(Optional<Object> value) {
        return value.map(known -> known instanceof String text ? Writing.stored(text) : known);
    }
}
