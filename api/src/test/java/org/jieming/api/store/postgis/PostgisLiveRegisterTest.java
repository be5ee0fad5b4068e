package org.jieming.api.store.postgis;

import org.jieming.api.store.LiveRegisterContract;
import org.jieming.api.store.StoreUnderTest;

/** Many at once, on the database. */
class PostgisLiveRegisterTest extends LiveRegisterContract {
    @Override
    protected StoreUnderTest newStore() {
        return new PostgisStore();
    }
}
