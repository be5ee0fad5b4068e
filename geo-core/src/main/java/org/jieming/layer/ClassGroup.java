package org.jieming.layer;

import java.util.Optional;

/** Tells the main group of a place's class (GB/T 18521-2001): 11 seas, 12 inland waters, 13 landforms, 21 to 27 human entities. */
public final class ClassGroup {
    private ClassGroup() {}

    /** The first two digits of a class code; empty when it does not begin with two digits. */
    public static Optional<String> of(String classCode) {
        return classCode.matches("\\d\\d.*") ? Optional.of(classCode.substring(0, 2)) : Optional.empty();
    }
}
