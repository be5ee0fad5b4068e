package org.jieming.api.store;

import java.nio.file.Path;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.jieming.api.store.postgis.PostgisJournal;

/** Opens a journal by one word, so that another process can be told which. */
public final class Stores {
    private Stores() {}

    /**
     * Opens a journal.
     *
     * @param address the path of a GeoPackage, or the JDBC URL of a PostgreSQL database
     */
    public static Journal open(String address) {
        return address.startsWith("jdbc:") ? PostgisJournal.open(address) : GeoPackageJournal.open(Path.of(address));
    }
}
