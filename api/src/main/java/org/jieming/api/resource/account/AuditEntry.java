package org.jieming.api.resource.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.auth.Trail;
import org.jieming.api.store.RevisionNote;

/**
 * One line of the audit trail.
 *
 * @param at when
 * @param account who
 * @param what in a word: {@code revision}, or what was done about an account
 * @param about the revision and how much it changed, or to whom or what it was done
 * @param reason why, in the author's words
 */
record AuditEntry(Instant at, String account, String what, String about, String reason) {
    private static final List<String> HEADERS = List.of("at", "account", "what", "about", "reason");

    static AuditEntry of(Trail.Event event) {
        return new AuditEntry(event.at(), event.account(), event.what(), event.about(), "");
    }

    static AuditEntry of(RevisionNote note, String about, String reason) {
        return new AuditEntry(note.recordedAt(), note.author(), "revision", note.number() + about, reason);
    }

    /** Its members as plain JSON values. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", at.toString());
        members.put("account", account);
        members.put("what", what);
        members.put("about", about);
        members.put("reason", reason);
        return members;
    }

    /** Lines as a table that Excel opens as it is. */
    static String table(List<AuditEntry> entries) {
        return "\uFEFF" + line(HEADERS)
                + entries.stream()
                        .map(entry -> line(entry.members().values().stream()
                                .map(Object::toString)
                                .toList()))
                        .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AuditEntry::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** In quotes, and with what a spreadsheet would run as a formula made a text. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
