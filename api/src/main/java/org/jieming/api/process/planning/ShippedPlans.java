package org.jieming.api.process.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.standard.Plans;

/** The plans of {@code seeds/targets}, which travel with the program. */
public final class ShippedPlans {
    private ShippedPlans() {}

    /** All of them. */
    public static Plans read() {
        return Plans.read(ShippedPlans::bytes);
    }

    /** The names of their tables, the one of documents first. */
    public static List<String> tables() {
        return Stream.concat(
                        Stream.of("documents"),
                        read().titles().keySet().stream().sorted())
                .map(table -> table + ".csv")
                .toList();
    }

    private static byte[] bytes(String table) {
        try (InputStream file = ShippedPlans.class.getResourceAsStream("/org/jieming/seeds/targets/" + table)) {
            if (file == null) {
                throw new IllegalStateException("seeds/targets/" + table + " is missing from the program");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("seeds/targets/" + table + " cannot be read", unreadable);
        }
    }
}
