package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.language.Malformed;

/** Objects inside of a body: what cannot be read of them is named with its path, such as {@code photos[2].taken_at}. */
public final class Nested {
    private Nested() {}

    /** What an object says, or nothing where there is none. */
    public static <T> Optional<T> one(Fields json, String name, Function<Fields, T> reading) {
        return json.child(name).map(child -> read(name, child, reading));
    }

    /** What each object of a list says. */
    static <T> List<T> each(Fields json, String name, int most, Function<Fields, T> reading) {
        List<T> all = new ArrayList<>();
        for (Fields child : json.children(name, most)) {
            all.add(read(name + "[" + all.size() + "]", child, reading));
        }
        return all;
    }

    private static <T> T read(String path, Fields child, Function<Fields, T> reading) {
        try {
            return reading.apply(child);
        } catch (Malformed wrong) {
            throw wrong.within(path);
        }
    }
}
