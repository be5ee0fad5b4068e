package org.jieming.api.store.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.job.Progress;
import org.jieming.api.store.sql.AttachmentCheck;
import org.jieming.api.store.sql.ChainCheck;
import org.jieming.api.store.sql.FailedStream;
import org.jieming.api.store.sql.Findings;
import org.jieming.api.store.sql.RegisterReading;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionMerge;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Tables;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Property;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Verdict;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/**
 * Checks a whole file: SQLite's own structure, the chain of revisions against the rows, and that each layer shows what is
 * believed. Linear in the rows of the history; constant memory.
 */
final class GeoPackageCheck {
    private static final Bilingual STRUCTURE = Bilingual.of("检查文件结构", "checking the structure of the file");
    private static final Bilingual CHAIN = Bilingual.of("核对修订摘要", "checking the fingerprints of revisions");
    private static final Bilingual LAYERS = Bilingual.of("核对图层", "checking layers");
    /** Coordinates in an R-tree are floats, rounded outwards by at most two units in the last place. */
    private static final int ULPS = 2;

    private final Session session;
    private final Progress progress;
    private final Findings findings = new Findings();

    GeoPackageCheck(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    Verdict run() throws SQLException {
        try {
            all();
        } catch (FailedStream failed) {
            unreadable(failed.failure());
        } catch (SQLException failed) {
            unreadable(failed);
        }
        return findings.verdict();
    }

    /** Damage that keeps the rest from being read is a finding too; what else fails is not. */
    private void unreadable(SQLException failed) throws SQLException {
        if (!GeoPackageFailure.isDamage(failed)) {
            throw failed;
        }
        findings.add(
                "J-STORE",
                Bilingual.of(
                        "文件损坏,无法读完,余下的未能核对;请保留原文件备查,并从备份恢复",
                        "The file is damaged and cannot be read to its end; the rest was not checked. Keep it for inquiry and"
                                + " restore a backup"));
    }

    private void all() throws SQLException {
        structure();
        chain();
        AttachmentCheck.run(session, "", findings);
        for (Layer layer : Layer.ALL) {
            progress.at(LAYERS, layer.type().ordinal(), Layer.ALL.size());
            view(layer);
            tree(layer);
            boxes(layer);
            columns(layer);
        }
    }

    private void structure() throws SQLException {
        progress.at(STRUCTURE, 0, -1);
        try (ResultSet rows = session.prepared("PRAGMA integrity_check(50)").executeQuery()) {
            while (rows.next()) {
                String answer = rows.getString(1);
                if (!answer.equals("ok")) {
                    findings.add("J-STORE", Bilingual.of("文件结构损坏:" + answer, "The file is damaged: " + answer));
                }
            }
        }
    }

    private void chain() throws SQLException {
        long last = session.number("SELECT max(number) FROM revisions").orElse(0);
        Tables tables = GeoPackageTables.INSTANCE;
        RegisterReading reading = new RegisterReading(session, tables);
        try (RevisionMerge rows = tables.rows(session, RevisionNumber.NONE, row -> ChainCheck.stray(row, findings));
                ResultSet heads =
                        session.prepared(tables.heads() + "ORDER BY number").executeQuery()) {
            ChainCheck check = new ChainCheck(rows, reading.successions(RevisionNumber.NONE), findings);
            while (heads.next()) {
                RevisionHead head = head(heads);
                if (head != null) {
                    progress.at(CHAIN, head.number().value(), last);
                    check.check(head);
                }
            }
            check.end();
        }
    }

    private @org.jspecify.annotations.Nullable RevisionHead head(ResultSet row) throws SQLException {
        try {
            return RevisionRows.head(row);
        } catch (RuntimeException damaged) {
            long number = row.getLong(1);
            findings.add("J-ROW", Bilingual.format("修订 %d 的记录无法读取", "The row of revision %d cannot be read", number));
            return null;
        }
    }

    private void view(Layer layer) throws SQLException {
        if (!layer.viewStatement().equals(LayerTables.viewAsItStands(session, layer))) {
            findings.add("J-LAYER", Bilingual.format("图层 %s 的视图被改动", "The view of layer %s was changed", layer.view()));
        }
    }

    private void tree(Layer layer) throws SQLException {
        String believed =
                "SELECT fid FROM " + Layer.quoted(layer.table()) + " WHERE recorded_to IS NULL AND geom IS NOT NULL";
        String indexed = "SELECT id FROM " + Layer.quoted(layer.tree());
        each(believed + " EXCEPT " + indexed, fid -> layerFinding(layer, fid, "缺少", "lacks"));
        each(indexed + " EXCEPT " + believed, fid -> layerFinding(layer, fid, "多出", "should not hold"));
    }

    private void boxes(Layer layer) throws SQLException {
        PreparedStatement rows = session.prepared("SELECT v.fid, v.geom, r.minx, r.maxx, r.miny, r.maxy FROM "
                + Layer.quoted(layer.tree()) + " r JOIN " + Layer.quoted(layer.table()) + " v ON v.fid = r.id");
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                if (!isBoxOf(row, layer)) {
                    layerFinding(layer, row.getLong(1), "范围有误的", "has a wrong box for");
                }
            }
        }
    }

    private void columns(Layer layer) throws SQLException {
        List<Property> unused = new ArrayList<>(layer.descriptor().properties());
        unused.removeAll(UsedColumns.of(session, layer));
        String counts = unused.stream()
                .map(property -> "count(" + Layer.quoted(property.name()) + ")")
                .collect(Collectors.joining(", "));
        if (unused.isEmpty()) {
            return;
        }
        try (ResultSet row = session.prepared("SELECT " + counts + " FROM " + Layer.quoted(layer.table()))
                .executeQuery()) {
            for (int i = 0; i < unused.size(); i++) {
                if (row.getLong(i + 1) > 0) {
                    findings.add(
                            "J-LAYER",
                            Bilingual.of(
                                    "表 " + layer.table() + " 的列 "
                                            + unused.get(i).name() + " 有值,却未登记为在用",
                                    "Column " + unused.get(i).name() + " of table " + layer.table()
                                            + " has values, but is not noted as used"));
                }
            }
        }
    }

    private static boolean isBoxOf(ResultSet row, Layer layer) throws SQLException {
        try {
            Shape shape = GeometryBlob.read(row.getBytes(2), layer.descriptor().geometry());
            Envelope box = shape == null ? new Envelope() : shape.envelope();
            return !box.isNull()
                    && isJustBelow(row.getDouble(3), box.getMinX())
                    && isJustBelow(-row.getDouble(4), -box.getMaxX())
                    && isJustBelow(row.getDouble(5), box.getMinY())
                    && isJustBelow(-row.getDouble(6), -box.getMaxY());
        } catch (Malformed foundByTheChainCheck) {
            return true;
        }
    }

    private static boolean isJustBelow(double bound, double value) {
        return bound <= value && value - bound <= ULPS * Math.ulp((float) value);
    }

    private void layerFinding(Layer layer, long fid, String zh, String en) {
        findings.add(
                "J-LAYER",
                Bilingual.of(
                        "图层 " + layer.view() + " 的空间索引" + zh + "记录 fid " + fid,
                        "The spatial index of layer " + layer.view() + " " + en + " row fid " + fid));
    }

    private void each(String sql, java.util.function.LongConsumer visitor) throws SQLException {
        try (ResultSet rows = session.prepared(sql).executeQuery()) {
            while (rows.next()) {
                visitor.accept(rows.getLong(1));
            }
        }
    }
}
