package org.jieming.api.store.geopackage;

import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.language.Bilingual;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What people are told when SQLite failed: that the file is damaged, where it is, and what to do then. */
final class GeoPackageFailure {
    private GeoPackageFailure() {}

    /** What to tell people of a failure. */
    static StoreUnavailable of(Bilingual doing, Exception failed) {
        if (failed instanceof UnreadableRow) {
            return new StoreUnavailable(
                    Bilingual.of(
                            doing.zh() + ":文件已损坏(" + failed.getMessage() + ")。请运行 verify 查明,并从备份恢复",
                            doing.en() + ": the file is damaged (" + failed.getMessage()
                                    + "). Run verify to see how, and restore a backup"),
                    failed);
        }
        if (isDamage(failed)) {
            String code = ((SQLiteException) failed).getResultCode().name();
            return new StoreUnavailable(
                    Bilingual.of(
                            doing.zh() + ":文件已损坏(" + code + ")。请保留原文件备查,并从备份恢复",
                            doing.en() + ": the file is damaged (" + code
                                    + "). Keep it for inquiry and restore a backup"),
                    failed);
        }
        return new StoreUnavailable(
                Bilingual.of(doing.zh() + "失败:" + failed.getMessage(), doing.en() + " failed: " + failed.getMessage()),
                failed);
    }

    /** Whether SQLite found the file itself at fault. */
    static boolean isDamage(Exception failed) {
        return failed instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode().name().startsWith("SQLITE_CORRUPT_"));
    }
}
