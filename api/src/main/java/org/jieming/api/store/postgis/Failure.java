package org.jieming.api.store.postgis;

import java.sql.SQLException;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.language.Bilingual;

/** What is said to people when PostgreSQL refuses or is gone, by the class of its SQLSTATE (its manual, appendix A). */
final class Failure {
    private Failure() {}

    /** Whether the connection is gone, so that the same may succeed on another one. */
    static boolean isCut(SQLException failed) {
        String state = state(failed);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03");
    }

    /** Whether the account lacks a right. */
    static boolean isForbidden(SQLException failed) {
        return state(failed).equals("42501");
    }

    /** The SQLSTATE, looked for in the causes too, or empty text. */
    static String state(SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** The failure of something that was being done, for people. */
    static StoreUnavailable of(Bilingual doing, Exception failed) {
        Bilingual why = failed instanceof SQLException sql ? why(sql) : damaged();
        String said = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        return new StoreUnavailable(
                Bilingual.of(
                        doing.zh() + "失败:" + why.zh() + "(" + said + ")",
                        doing.en() + " failed: " + why.en() + " (" + said + ")"),
                failed);
    }

    /** A damaged row, for people. */
    static StoreUnavailable of(Bilingual doing, UnreadableRow failed) {
        return of(doing, (Exception) failed);
    }

    private static Bilingual damaged() {
        return Bilingual.of("登记表被改动,请运行 verify 查明", "a table of the register was changed; run verify to see how");
    }

    private static Bilingual why(SQLException failed) {
        String state = state(failed);
        return switch (state) {
            case "28000", "28P01" -> Bilingual.of("数据库拒绝了账号或口令", "the database refuses the account or its password");
            case "3D000" -> Bilingual.of("没有这个数据库,请先创建", "there is no such database; create it first");
            case "42501" -> Bilingual.of("数据库账号权限不足", "the database account lacks a right");
            case "53100" -> Bilingual.of("数据库磁盘已满", "the disk of the database is full");
            case "53300" -> Bilingual.of("数据库连接数已用完", "the database takes no more connections");
            case "25006" -> Bilingual.of("数据库只读(可能是备机)", "the database is read-only, perhaps a standby");
            case "57014" -> Bilingual.of("数据库中止了该操作", "the database called the work off");
            default ->
                isCut(failed) || state.isEmpty()
                        ? Bilingual.of("与数据库的连接不通", "the database cannot be reached")
                        : Bilingual.of("数据库报错 " + state, "the database reports error " + state);
        };
    }
}
