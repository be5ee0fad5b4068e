package org.jieming.api.store.geopackage;

import java.io.IOException;
import org.jieming.api.store.JournalContract;
import org.jieming.api.store.StoreUnderTest;

/** The contract of all journals, on the file. */
class GeoPackageJournalTest extends JournalContract {
    @Override
    protected StoreUnderTest newStore() throws IOException {
        return new GeoPackageStore();
    }
}
