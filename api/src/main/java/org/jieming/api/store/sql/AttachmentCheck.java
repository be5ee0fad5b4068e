package org.jieming.api.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jieming.api.store.Received;
import org.jieming.language.Bilingual;

/** Recomputes the SHA-256 of every file kept beside the register. Linear in their bytes; holds one part of one in memory. */
public final class AttachmentCheck {
    private AttachmentCheck() {}

    /** Checks all files, and tells of those that are not what they were; the tables as {@link SqlAttachments} has them. */
    public static void run(Session session, String schema, Findings findings) throws SQLException {
        Set<String> hashes = new LinkedHashSet<>();
        try (ResultSet rows = session.prepared("SELECT hash FROM " + schema + "jieming_attachments ORDER BY hash")
                .executeQuery()) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        for (String hash : hashes) {
            if (!hash.equals(digest(session, schema + "jieming_attachment_parts", hash))) {
                findings.add(
                        "J-ATTACHMENT",
                        Bilingual.of("附件 " + hash + " 的内容被改动或残缺", "The file " + hash + " was changed or is not whole"));
            }
        }
    }

    private static String digest(Session session, String parts, String hash) throws SQLException {
        var digest = Received.sha256();
        long count = session.number("SELECT count(*) FROM " + parts + " WHERE hash = ?", hash)
                .orElse(0);
        for (int part = 0; part < count; part++) {
            try (ResultSet row = session.bound(
                            "SELECT bytes FROM " + parts + " WHERE hash = ? AND part = ?", hash, part)
                    .executeQuery()) {
                digest.update(row.next() ? row.getBytes(1) : new byte[0]);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
