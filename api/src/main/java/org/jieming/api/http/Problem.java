package org.jieming.api.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;

/**
 * A request that cannot be answered as asked, and what would help. Thrown by handlers, rendered by {@link Problems} alone.
 */
public final class Problem extends RuntimeException {
    private static final Set<String> PRESCRIBED = Set.of("type", "title", "status", "detail", "instance", "code");

    private final ProblemType type;
    private final Bilingual detail;
    private final String field;
    private final String given;
    private final List<Finding> findings;
    private final Map<String, String> headers;
    private final Map<String, Object> members;

    private Problem(
            ProblemType type,
            Bilingual detail,
            String field,
            String given,
            List<Finding> findings,
            Map<String, String> headers,
            Map<String, Object> members) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.field = field;
        this.given = given;
        this.findings = List.copyOf(findings);
        this.headers = Map.copyOf(headers);
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A problem of a type, with a sentence on this occurrence and what would be right. */
    public static Problem of(ProblemType type, Bilingual detail) {
        return new Problem(type, detail, "", "", List.of(), Map.of(), Map.of());
    }

    /** A problem of a type, with a pair of sentences. */
    public static Problem of(ProblemType type, String zh, String en) {
        return of(type, Bilingual.of(zh, en));
    }

    /** The rules say no; the findings tell why, all at once. */
    public static Problem ruleViolated(List<Finding> findings) {
        return new Problem(
                ProblemType.RULE_VIOLATED,
                Bilingual.format(
                        "共有 %d 处不符合规则,未写入任何内容",
                        "%d findings keep the change out and nothing was written", findings.size()),
                "",
                "",
                findings,
                Map.of(),
                Map.of());
    }

    /** The same problem, naming the field at fault as the sender knows it. */
    public Problem about(String fieldAtFault, String whatWasGiven) {
        return new Problem(type, detail, fieldAtFault, whatWasGiven, findings, headers, members);
    }

    /** The same problem with one more header field on the answer. */
    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, field, given, findings, more, members);
    }

    /**
     * The same problem with one more member (letters, digits and {@code _} only) of plain JSON values.
     *
     * @throws IllegalArgumentException when the member means something else in every problem (RFC 9457 section 3.1)
     */
    public Problem with(String member, Object value) {
        if (PRESCRIBED.contains(member)) {
            throw new IllegalArgumentException("Every problem has its own " + member);
        }
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, field, given, findings, headers, more);
    }

    /** Its kind. */
    public ProblemType type() {
        return type;
    }

    /** What happened this time and what would be right. */
    public Bilingual detail() {
        return detail;
    }

    /** The field at fault, if one is. */
    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    /** What was given in that field. */
    public String given() {
        return given;
    }

    /** What the rules found. */
    public List<Finding> findings() {
        return findings;
    }

    /** Header fields that belong to the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Further members of the document, in order. */
    public Map<String, Object> members() {
        return members;
    }
}
