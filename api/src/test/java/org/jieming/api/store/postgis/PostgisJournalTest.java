package org.jieming.api.store.postgis;

import org.jieming.api.store.JournalContract;
import org.jieming.api.store.StoreUnderTest;

class PostgisJournalTest extends JournalContract {
    @Override
    protected StoreUnderTest newStore() {
        return new PostgisStore();
    }
}
