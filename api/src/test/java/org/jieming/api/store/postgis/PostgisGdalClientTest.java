package org.jieming.api.store.postgis;

import org.jieming.api.resource.GdalClientContract;
import org.jieming.api.store.Journal;

/** GDAL as the client of a service on a database. */
class PostgisGdalClientTest extends GdalClientContract {
    private final PostgisStore store = new PostgisStore();

    @Override
    protected Journal journal() {
        return store.open();
    }

    @Override
    protected void throwAway() {
        store.close();
    }
}
