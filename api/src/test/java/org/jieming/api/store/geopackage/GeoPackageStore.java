package org.jieming.api.store.geopackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.store.Journal;
import org.jieming.api.store.StoreUnderTest;
import org.jieming.register.ItemType;

/** A GeoPackage in a folder of its own. */
final class GeoPackageStore implements StoreUnderTest {
    private final Path folder;

    GeoPackageStore() throws IOException {
        folder = Files.createTempDirectory("gpkg");
    }

    Path file() {
        return folder.resolve("登记 register.gpkg");
    }

    @Override
    public Journal open() {
        return GeoPackageJournal.open(file());
    }

    @Override
    public void spoil(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            // who means harm drops the triggers that keep the rows
            for (Layer layer : Layer.ALL) {
                statement.executeUpdate("DROP TRIGGER IF EXISTS " + Layer.quoted(layer.table() + "_keep_update"));
                statement.executeUpdate("DROP TRIGGER IF EXISTS " + Layer.quoted(layer.table() + "_keep_delete"));
            }
            statement.executeUpdate("DROP TRIGGER IF EXISTS revisions_keep_update");
            statement.executeUpdate("DROP TRIGGER IF EXISTS revisions_keep_delete");
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    @Override
    public String versions(ItemType type) {
        return Layer.quoted(Layer.of(type).table());
    }

    @Override
    public String revisions() {
        return "revisions";
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
