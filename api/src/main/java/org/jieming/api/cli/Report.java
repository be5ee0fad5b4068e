package org.jieming.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.rule.Finding;
import picocli.CommandLine.Model.CommandSpec;

/** What a command has to say: sentences for people, or with {@code --json} one JSON object at the end. */
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final boolean json;
    private final Map<String, Object> object = new LinkedHashMap<>();

    Report(CommandSpec spec, boolean json) {
        this.out = spec.commandLine().getOut();
        this.json = json;
    }

    /** Adds a member to the JSON object. */
    void put(String name, Object value) {
        object.put(name, value);
    }

    /** Says a sentence in both languages when the condition holds. */
    void say(boolean condition, String zh, String en) {
        if (condition && !json) {
            out.println(zh);
            out.println(en);
        }
    }

    /** Tells findings, a line each. */
    void findings(List<Finding> findings) {
        List<Map<String, String>> members = new ArrayList<>();
        for (Finding finding : findings) {
            members.add(member(finding));
            if (!json) {
                out.println(line(finding));
            }
        }
        object.put("findings", members);
    }

    /** One finding as a line for people. */
    static String line(Finding finding) {
        String field = finding.field().isEmpty() ? "" : finding.field() + ": ";
        return "[" + finding.severity() + " " + finding.rule() + "] " + field
                + finding.sentence().zh() + " / " + finding.sentence().en();
    }

    /** One finding as a member of the JSON object. */
    static Map<String, String> member(Finding finding) {
        Map<String, String> member = new LinkedHashMap<>();
        member.put("rule", finding.rule());
        member.put("severity", finding.severity().name());
        member.put("field", finding.field());
        member.put("zh", finding.sentence().zh());
        member.put("en", finding.sentence().en());
        return member;
    }

    /** Writes the JSON object when JSON was asked for. */
    void finish() {
        if (json) {
            try {
                out.println(JSON.writeValueAsString(object));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("Texts and numbers are always JSON", impossible);
            }
        }
        out.flush();
    }
}
