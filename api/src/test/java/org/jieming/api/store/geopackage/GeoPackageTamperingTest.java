package org.jieming.api.store.geopackage;

import java.io.IOException;
import org.jieming.api.store.StoreUnderTest;
import org.jieming.api.store.TamperingContract;

/** What verify must find, on the file. */
class GeoPackageTamperingTest extends TamperingContract {
    @Override
    protected StoreUnderTest newStore() throws IOException {
        return new GeoPackageStore();
    }
}
