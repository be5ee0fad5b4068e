package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jieming.api.http.Json;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Process;
import org.jieming.api.resource.Members;
import org.jieming.api.store.Documents;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.RevisionNumber;

/**
 * A scenario as it is kept beside the register: a question of process {@code what-if} under a name.
 *
 * @param note what its author says of it
 * @param inputs the inputs of the process
 * @param author the account that wrote it last
 * @param writers every account that wrote it since there is one of its name
 * @param revision the state of the register when it did; 0 where that was not noted
 * @param version 1 when new, one more with every write
 */
record KeptScenario(String note, ObjectNode inputs, String author, Set<String> writers, long revision, long version) {
    /** The kind of its documents. */
    static final String KIND = "scenario";

    /** With a letter or a digit at least: no address leads to {@code ..}, and nobody sees a blank in a list. */
    private static final Pattern NAME = Pattern.compile("(?=.*[\\p{L}\\p{N}])(?! )[\\p{L}\\p{N} ._()()-]{1,80}(?<! )");

    private static final Set<String> MEMBERS =
            Set.of("name", "note", "inputs", "author", "writers", "revision", "version", "links");
    private static final int LONGEST_NOTE = 2_000;
    private static final int LARGEST = 128 * 1024;
    private static final int MOST_OF_ONE = 50;

    KeptScenario {
        writers = Set.copyOf(writers);
    }

    /**
     * Reads what a planner sends; members that the service writes itself are passed over.
     *
     * @throws Malformed naming the member, or the input of the process, that is unknown, missing or wrong
     */
    static KeptScenario read(ObjectNode body, Process process, String author, long revision) {
        body.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                throw new Malformed(
                        member, member, Bilingual.of("可用的成员:note、inputs", "the members are note and inputs"));
            }
        });
        JsonNode inputs = body.path("inputs");
        if (!(inputs instanceof ObjectNode object)) {
            throw new Malformed(
                    "inputs", inputs.toString(), Bilingual.of("应为 what-if 的输入", "the inputs of what-if are expected"));
        }
        Inputs.read(process.inputs(), object);
        if (Json.bytes(object).length > LARGEST) {
            throw new Malformed("inputs", "", Bilingual.of("一个方案最多 128 KiB", "a scenario has 128 KiB at most"));
        }
        boolean isSilent = body.path("note").asText("").isEmpty();
        String note = isSilent ? "" : Members.text(body, "note", LONGEST_NOTE);
        return new KeptScenario(note, object, author, Set.of(author), revision, 0);
    }

    /** Throws {@link Malformed} when a name is none. */
    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Malformed(
                    "scenarioName",
                    name,
                    Bilingual.of(
                            "1 至 80 个字母、汉字、数字、空格或 . _ - 括号,至少一个字母、汉字或数字,首尾无空格;请改名",
                            "1 to 80 letters, digits, spaces or . _ - () with at least one letter or digit, none of them a space"
                                    + " at either end; choose another name"));
        }
    }

    /**
     * The one of a name.
     *
     * @throws Problem 404 when there is none
     */
    static KeptScenario find(Documents documents, String name) {
        return documents.get(KIND, name).map(KeptScenario::of).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH, "没有这个方案", "There is no such scenario")
                .about("scenarioName", name));
    }

    /**
     * One author keeps so many, so that the list of all stays one that can be read.
     *
     * @throws Problem 409 when she has as many
     */
    static void refuseMore(Documents documents, String author) {
        long kept = documents.all(KIND).values().stream()
                .filter(each -> of(each).author().equals(author))
                .count();
        if (kept >= MOST_OF_ONE) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    Bilingual.format(
                            "每人最多保存 %d 个方案;请先删除不用的",
                            "one author keeps %d scenarios at most; forget some first", MOST_OF_ONE));
        }
    }

    /** Reads what {@link #json} wrote. */
    static KeptScenario of(Documents.Document kept) {
        ObjectNode json = Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "scenario");
        String author = json.path("author").asText();
        Set<String> writers = new HashSet<>(Set.of(author));
        json.path("writers").forEach(each -> writers.add(each.asText()));
        return new KeptScenario(
                json.path("note").asText(),
                (ObjectNode) json.get("inputs"),
                author,
                writers,
                json.path("revision").asLong(),
                kept.version());
    }

    /**
     * The version that somebody says to have seen, which is this one.
     *
     * @throws Problem 428 when she says nothing, 412 when it is another
     */
    long seen(Request request) {
        Preconditions.Seen seen = Preconditions.ifMatch(request);
        if (!seen.any() && !seen.revisions().contains(new RevisionNumber(version))) {
            throw stale();
        }
        return version;
    }

    static Problem stale() {
        return Problem.of(
                ProblemType.STALE_REVISION,
                "他人已先修改这个方案,请重新读取",
                "Somebody changed the scenario meanwhile; read it again");
    }

    ObjectNode document() {
        ObjectNode json = Json.object().put("note", note).put("author", author).put("revision", revision);
        ArrayNode all = json.putArray("writers");
        writers.stream().sorted().forEach(all::add);
        json.set("inputs", inputs);
        return json;
    }

    /** The same, in the place of one that others may have written. */
    KeptScenario after(KeptScenario before) {
        Set<String> all = new HashSet<>(before.writers);
        all.addAll(writers);
        return new KeptScenario(note, inputs, author, all, revision, version);
    }

    /** The same, written as a version. */
    KeptScenario at(long written) {
        return new KeptScenario(note, inputs, author, writers, revision, written);
    }

    String json() {
        return new String(Json.bytes(document()), StandardCharsets.UTF_8);
    }

    /** Codes of the units whose outlines it draws anew. */
    List<String> redrawn() {
        List<String> units = new ArrayList<>();
        inputs.path("outlines").forEach(each -> units.add(each.path("unit").asText()));
        return units;
    }
}
