package org.jieming.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.api.http.Json;
import org.jieming.api.process.Input;
import org.jieming.api.process.Process;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The inputs of an analysis as they are typed: files of JSON, and pairs whose value is read as its input wants it. */
final class Question {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAIR = Pattern.compile("([a-z_]+)=(.*)", Pattern.DOTALL);

    private final List<Input<?>> known;
    private final ObjectNode inputs = Json.object();

    private Question(Process process) {
        this.known = process.inputs();
    }

    /**
     * Reads what was typed; what stands later wins.
     *
     * @param typed {@code name=value}, or the name of a file that holds the inputs or a whole request with a member
     *     {@code inputs}
     * @throws Malformed when a file holds no JSON object
     */
    static ObjectNode of(Process process, List<String> typed) throws IOException {
        Question question = new Question(process);
        for (String each : typed) {
            Matcher pair = PAIR.matcher(each);
            if (pair.matches()) {
                question.pair(pair.group(1), pair.group(2));
            } else {
                question.file(Path.of(each));
            }
        }
        return question.inputs;
    }

    private void file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Malformed(
                    "input",
                    file.toString(),
                    Bilingual.of(
                            "没有这个文件;单个输入写作 名称=值,例如 area=990121",
                            "there is no such file; one input is written name=value, such as area=990121"));
        }
        JsonNode read = parsed(Files.readString(file, StandardCharsets.UTF_8))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new Malformed(
                        "input",
                        file.toString(),
                        Bilingual.of("文件应为一个 JSON 对象", "the file should hold a JSON object")));
        inputs.setAll((ObjectNode) (read.path("inputs").isObject() ? read.path("inputs") : read));
    }

    private void pair(String name, String value) {
        Map<String, Object> schema = known.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .<Map<String, Object>>map(input -> input.kind().schema())
                .orElse(Map.of());
        inputs.set(name, value(schema, value));
    }

    /** Text where text is wanted, so that a code stays one; a list with commas between where a list is. */
    private static JsonNode value(Map<String, Object> schema, String text) {
        Object type = schema.get("type");
        Optional<JsonNode> json = parsed(text);
        if ("array".equals(type) && json.filter(JsonNode::isContainerNode).isEmpty()) {
            ArrayNode list = JSON.createArrayNode();
            for (String each : text.split(",")) {
                list.add(value(items(schema), each.strip()));
            }
            return list;
        }
        return "string".equals(type) ? TextNode.valueOf(text) : json.orElse(TextNode.valueOf(text));
    }

    @SuppressWarnings("unchecked") // the schema of a list names that of its items as a map of the same kind
    private static Map<String, Object> items(Map<String, Object> schema) {
        return schema.get("items") instanceof Map<?, ?> items ? (Map<String, Object>) items : Map.of();
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(read -> !read.isMissingNode());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
