package org.jieming.api.store;

import org.jieming.register.ItemType;

/** An empty store made for one test, that can be opened again and again and spoilt in between; closing throws it away. */
public interface StoreUnderTest extends AutoCloseable {

    /** Opens the journal; the test closes it. */
    Journal open();

    /** Changes rows behind the journal's back, while it is closed. */
    void spoil(String sql);

    /** The table of all versions of a type, as SQL names it. */
    String versions(ItemType type);

    /** The table of revisions, as SQL names it. */
    String revisions();

    @Override
    void close();
}
