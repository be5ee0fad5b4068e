package org.jieming.api.store.postgis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jieming.api.job.Progress;
import org.jieming.api.store.sql.AttachmentCheck;
import org.jieming.api.store.sql.ChainCheck;
import org.jieming.api.store.sql.Findings;
import org.jieming.api.store.sql.RegisterReading;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionMerge;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Tables;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole database: the chain of revisions against the rows, that the row by which servers take turns names the last
 * of them, and that each view shows what is believed. Linear in the rows of the history; constant memory here.
 */
final class PostgisCheck {
    private static final Bilingual CHAIN = Bilingual.of("核对修订摘要", "checking the fingerprints of revisions");
    private static final Bilingual LAYERS = Bilingual.of("核对图层", "checking layers");
    private static final int MOST_ROWS_NAMED = 5;

    private final Session session;
    private final Progress progress;
    private final Findings findings = new Findings();

    PostgisCheck(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    Verdict run() throws SQLException {
        chain();
        AttachmentCheck.run(session, "jieming.", findings);
        for (Layer layer : Layer.ALL) {
            progress.at(LAYERS, layer.type().ordinal(), Layer.ALL.size());
            view(layer);
        }
        return findings.verdict();
    }

    private void chain() throws SQLException {
        long last = session.number("SELECT max(number) FROM jieming.revisions").orElse(0);
        Fingerprint fingerprint = Fingerprint.NONE;
        Tables tables = PostgisTables.INSTANCE;
        RegisterReading reading = new RegisterReading(session, tables);
        try (RevisionMerge rows = tables.rows(session, RevisionNumber.NONE, row -> ChainCheck.stray(row, findings));
                PreparedStatement statement = tables.cursor(session, tables.heads() + "ORDER BY number")) {
            ChainCheck check = new ChainCheck(rows, reading.successions(RevisionNumber.NONE), findings);
            try (ResultSet heads = statement.executeQuery()) {
                while (heads.next()) {
                    RevisionHead head = head(heads);
                    if (head != null) {
                        progress.at(CHAIN, head.number().value(), last);
                        check.check(head);
                        fingerprint = head.revision().fingerprint();
                    }
                }
            }
            check.end();
        }
        turn(last, fingerprint);
    }

    private @Nullable RevisionHead head(ResultSet row) throws SQLException {
        try {
            return Texts.head(row);
        } catch (RuntimeException damaged) {
            long number = row.getLong(1);
            findings.add("J-ROW", Bilingual.format("修订 %d 的记录无法读取", "The row of revision %d cannot be read", number));
            return null;
        }
    }

    private void turn(long last, Fingerprint fingerprint) throws SQLException {
        Turn.Newest newest = Turn.look(session);
        if (newest.number() != last || !newest.fingerprint().equals(fingerprint)) {
            findings.add(
                    "J-HEAD",
                    Bilingual.format(
                            "表 jieming_head 所记的最新修订为 %d,而日志止于修订 %d 或摘要不同",
                            "The table jieming_head names revision %d as the newest, but the log ends with revision %d or"
                                    + " another fingerprint",
                            newest.number(),
                            last));
        }
    }

    private void view(Layer layer) throws SQLException {
        session.run("SAVEPOINT before_view");
        try {
            rowsShown(layer);
        } catch (SQLException broken) {
            if (Failure.isCut(broken)) {
                throw broken;
            }
            session.run("ROLLBACK TO before_view");
            findings.add(
                    "J-LAYER",
                    Bilingual.of(
                            "视图 " + layer.view() + " 缺失或被改动:" + broken.getMessage(),
                            "The view " + layer.view() + " is missing or was changed: " + broken.getMessage()));
        }
    }

    private void rowsShown(Layer layer) throws SQLException {
        String expected = layer.shown(new LayerTables(session).propertiesAsTheyStand(layer));
        String differing = "SELECT coalesce(v.fid, t.fid) FROM " + layer.view() + " v FULL JOIN (" + expected
                + ") t ON v.fid = t.fid WHERE v IS DISTINCT FROM t LIMIT " + MOST_ROWS_NAMED;
        try (ResultSet rows = session.prepared(differing).executeQuery()) {
            while (rows.next()) {
                findings.add(
                        "J-LAYER",
                        Bilingual.of(
                                "视图 " + layer.view() + " 所示与登记表不符:fid " + rows.getLong(1),
                                "The view " + layer.view() + " does not show what the table says: fid "
                                        + rows.getLong(1)));
            }
        }
    }
}
