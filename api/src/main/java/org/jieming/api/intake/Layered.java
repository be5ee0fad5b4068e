package org.jieming.api.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.register.ItemType;

/** Files of several layers of which one is called as the collection of the items that are wanted. */
public final class Layered {
    private Layered() {}

    /** Opens a file at that layer, unless its sender names one. */
    public static Source open(Path file, String name, ReadOptions reading, ItemType type) throws IOException {
        Source source = Source.open(file, name, reading);
        Source.About about = source.about();
        boolean isOther = reading.layer().isEmpty()
                && !about.layer().equals(type.collection())
                && about.layers().contains(type.collection());
        if (!isOther) {
            return source;
        }
        source.close();
        return Source.open(file, name, reading.withLayer(type.collection()));
    }
}
