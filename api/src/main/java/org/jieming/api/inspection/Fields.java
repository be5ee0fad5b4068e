package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Members of a JSON object, read one by one with complaints that name them; texts without what cannot be {@link Printable}.
 *
 * @param object the object
 */
public record Fields(JsonNode object) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");
    private static final int LONGEST_ENTRY = 200;

    private Optional<JsonNode> member(String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** A text of 1 to so many characters. */
    public String text(String name, int longest) {
        String text = textOrEmpty(name, longest);
        if (text.isBlank()) {
            throw wrong(name, "", "不能为空", "a text is expected");
        }
        return text;
    }

    /** A text of at most so many characters; empty when missing. */
    public String textOrEmpty(String name, int longest) {
        JsonNode value = member(name).orElse(TextNode.valueOf(""));
        String text = Printable.of(value.asText());
        if (text.length() > longest || !value.isTextual()) {
            throw wrong(
                    name,
                    value.isTextual() ? text : value.toString(),
                    "应为最多 " + longest + " 字的文本",
                    "a text of at most " + longest + " characters is expected");
        }
        return text.strip();
    }

    /** A finite number. */
    public double number(String name) {
        return member(name)
                .filter(value -> value.isNumber() && Double.isFinite(value.asDouble()))
                .map(JsonNode::asDouble)
                .orElseThrow(() -> wrong(name, object.path(name).asText(), "应为数字", "a number is expected"));
    }

    /** A whole number within a range. */
    public int integer(String name, int least, int most) {
        return member(name)
                .filter(value -> value.isInt() && value.asInt() >= least && value.asInt() <= most)
                .map(JsonNode::asInt)
                .orElseThrow(() -> wrong(
                        name,
                        object.path(name).asText(),
                        "应为 " + least + " 至 " + most + " 的整数",
                        "a whole number from " + least + " to " + most + " is expected"));
    }

    /** Yes, no, or nothing. */
    public Optional<Boolean> flag(String name) {
        member(name).filter(value -> !value.isBoolean()).ifPresent(value -> {
            throw wrong(name, value.asText(), "应为 true、false 或 null", "true, false or null is expected");
        });
        return member(name).map(JsonNode::asBoolean);
    }

    /** An instant in RFC 3339 of the years 1900 to 2200: what lies far outside of them no calendar can write into a report. */
    public Instant instant(String name) {
        return parsed(
                name,
                text -> told(Instant.parse(text)),
                "应为 1900 至 2200 年间的 RFC 3339 时刻,例如 2026-05-01T00:00:00Z",
                "an instant of the years 1900 to 2200 is expected, such as 2026-05-01T00:00:00Z");
    }

    /** An instant like {@link #instant}, or nothing. */
    public Optional<Instant> instantIfStated(String name) {
        return member(name).map(stated -> instant(name));
    }

    /** A day of the years 1900 to 2200. */
    public LocalDate day(String name) {
        return parsed(
                name,
                text -> {
                    LocalDate day = LocalDate.parse(text);
                    told(day.atStartOfDay().toInstant(ZoneOffset.UTC));
                    return day;
                },
                "应为 1900 至 2200 年间的日期,例如 2026-05-01",
                "a day of the years 1900 to 2200 is expected, such as 2026-05-01");
    }

    /** A day like {@link #day}, or nothing. */
    public Optional<LocalDate> dayIfStated(String name) {
        return member(name).map(stated -> day(name));
    }

    static Instant told(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("Beyond the years that are told: " + instant);
        }
        return instant;
    }

    /** A UUID. */
    public UUID uuid(String name) {
        return parsed(name, UUID::fromString, "应为 UUID", "a UUID is expected");
    }

    private <T> T parsed(String name, Function<String, T> reading, String zh, String en) {
        String text = text(name, 100);
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw wrong(name, text, zh, en);
        }
    }

    /** An object, or nothing. */
    public Optional<Fields> child(String name) {
        return member(name).map(value -> object(name, value));
    }

    /** A list of objects; empty when missing. */
    public List<Fields> children(String name, int most) {
        List<Fields> children = new ArrayList<>();
        list(name).forEach(each -> children.add(object(name, each)));
        return within(name, children, most);
    }

    private static Fields object(String name, JsonNode value) {
        if (!value.isObject()) {
            throw wrong(name, value.toString(), "应为 JSON 对象", "a JSON object is expected");
        }
        return new Fields(value);
    }

    /** A list of texts of 1 to 200 characters; empty when missing. */
    public List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(each -> texts.add(entry(name, each)));
        return within(name, texts, most);
    }

    private static String entry(String name, JsonNode value) {
        String text = Printable.of(value.asText()).strip();
        if (!value.isTextual() || text.isEmpty() || text.length() > LONGEST_ENTRY) {
            throw wrong(
                    name,
                    value.toString(),
                    "每项应为 1 至 " + LONGEST_ENTRY + " 字的文本",
                    "each entry is expected to be a text of 1 to " + LONGEST_ENTRY + " characters");
        }
        return text;
    }

    /** What is not a list is no empty one: it was meant, and would be lost without a word. */
    private JsonNode list(String name) {
        JsonNode value = member(name).orElse(MissingNode.getInstance());
        if (!value.isMissingNode() && !value.isArray()) {
            throw wrong(name, value.toString(), "应为列表,例如 [\"…\"]", "a list is expected, such as [\"…\"]");
        }
        return value;
    }

    private static <T> List<T> within(String name, List<T> values, int most) {
        if (values.size() > most) {
            throw wrong(name, "" + values.size(), "最多 " + most + " 项", "at most " + most + " are expected");
        }
        return values;
    }

    /** Names with yes or no; empty when missing. */
    public Map<String, Boolean> flags(String name, int most) {
        Map<String, Boolean> flags = new TreeMap<>();
        child(name).ifPresent(child -> child.object().fieldNames().forEachRemaining(each -> child.flag(each)
                .ifPresent(value -> flags.put(each, value))));
        within(name, List.copyOf(flags.keySet()), most);
        return flags;
    }

    private static Malformed wrong(String name, String given, String zh, String en) {
        return new Malformed(name, given, Bilingual.of(zh, en));
    }
}
