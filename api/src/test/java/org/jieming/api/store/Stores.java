package org.jieming.api.store;

import java.nio.file.Path;
import org.jieming.api.store.geopackage.GeoPackageJournal;

/** Opens a journal by one word, so that another process can be told which. */
public final class Stores {
    private Stores() {}

    /**
     * Opens a journal.
     *
     * @param address the path of a GeoPackage
     */
    public static Journal open(String address) {
        return GeoPackageJournal.open(Path.of(address));
    }
}
