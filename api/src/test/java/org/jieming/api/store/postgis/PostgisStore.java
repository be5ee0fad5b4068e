package org.jieming.api.store.postgis;

import org.jieming.api.store.Journal;
import org.jieming.api.store.StoreUnderTest;
import org.jieming.register.ItemType;

/** A fresh database of the shared cluster, thrown away at the end. */
final class PostgisStore implements StoreUnderTest {
    private final TestCluster cluster = TestCluster.shared();
    private final String database = cluster.newRegister();

    /** The address for the journal. */
    String url() {
        return cluster.url(database);
    }

    /** The database in its cluster. */
    String database() {
        return database;
    }

    /** The port of its cluster. */
    int port() {
        return cluster.port();
    }

    /** The address for programs built on libpq. */
    String libpq() {
        return cluster.libpq(database);
    }

    @Override
    public Journal open() {
        return PostgisJournal.open(url());
    }

    @Override
    public void spoil(String sql) {
        cluster.run(database, "SET jieming.writer = 'service'; " + sql);
    }

    @Override
    public String versions(ItemType type) {
        return Layer.of(type).table();
    }

    @Override
    public String revisions() {
        return "jieming.revisions";
    }

    @Override
    public void close() {
        cluster.drop(database);
    }
}
