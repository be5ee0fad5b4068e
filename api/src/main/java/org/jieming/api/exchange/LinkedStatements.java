package org.jieming.api.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;

/**
 * What a feature that another gazetteer wrote says of a place, under the columns of this register. Nothing is concluded: a year is no
 * day, a type of another thesaurus no class of GB/T 18521, a relation to an item elsewhere no division; each is told instead.
 */
record LinkedStatements(Function<String, JsonNode> feature, Notes notes, long number) {
    private static final Pattern OWN = Pattern.compile(".*/id/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern CLASS = Pattern.compile("gbt18521:(\\d{5})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final List<String> LEFT = List.of("links", "relations", "depictions");

    /** The id in a permanent address of this service; any other address as it is. */
    static String ownId(String address) {
        Matcher own = OWN.matcher(address);
        return own.matches() ? own.group(1) : address;
    }

    Map<String, Cell> cells() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("id", ownId(feature.apply("@id").asText()));
        names(said);
        said.put("class_code", classCode());
        days(said);
        said.put("description", description());
        said.put("sources", String.join("|", sources(said)));
        LEFT.stream().filter(member -> !feature.apply(member).isEmpty()).forEach(this::left);
        Map<String, Cell> cells = new LinkedHashMap<>();
        said.forEach((column, text) -> cells.put(column, Cell.ofText(text)));
        return cells;
    }

    private void names(Map<String, String> said) {
        JsonNode names = feature.apply("names");
        String title = text(feature.apply("properties").path("title").asText());
        String name = title.isEmpty() ? text(names.path(0).path("toponym").asText()) : title;
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> former = new LinkedHashSet<>();
        String pinyin = "";
        for (JsonNode each : names) {
            String toponym = text(each.path("toponym").asText());
            String language = each.path("lang").asText();
            if (language.startsWith("zh-Latn")) {
                pinyin = pinyin.isEmpty() ? toponym : pinyin;
            } else if (!language.isEmpty() && !language.startsWith("zh") && !toponym.equals(name)) {
                tell("names", "其他语言的名称未读取", "Names in other languages were not read");
            } else if (!toponym.isEmpty() && !toponym.equals(name)) {
                (isOver(each) ? former : aliases).add(toponym);
            }
        }
        said.put("name", name);
        said.put("alias_names", String.join("|", aliases));
        said.put("former_names", String.join("|", former));
        said.put("pinyin", pinyin);
    }

    /** Whether a name is told to have an end in each of its times. */
    private static boolean isOver(JsonNode name) {
        JsonNode spans = name.path("when").path("timespans");
        for (JsonNode span : spans) {
            if (!span.path("end").has("in") && !span.path("end").has("latest")) {
                return false;
            }
        }
        return !spans.isEmpty();
    }

    private String classCode() {
        String found = "";
        for (JsonNode type : feature.apply("types")) {
            Matcher own = CLASS.matcher(type.path("identifier").asText());
            if (own.matches()) {
                found = own.group(1);
            }
        }
        if (found.isEmpty() && !feature.apply("types").isEmpty()) {
            tell(
                    "class_code",
                    "类型（types）不是 GB/T 18521 的类别，未读取；请另填类别代码",
                    "The types are none of GB/T 18521 and were not read; state class codes");
        }
        return found;
    }

    private void days(Map<String, String> said) {
        JsonNode spans = feature.apply("when").path("timespans");
        Optional<LocalDate> first = spans.size() == 1 ? day(spans.path(0).path("start")) : Optional.empty();
        Optional<LocalDate> last = spans.size() == 1 ? day(spans.path(0).path("end")) : Optional.empty();
        said.put("valid_from", first.map(LocalDate::toString).orElse(""));
        said.put("valid_to", last.map(day -> day.plusDays(1).toString()).orElse(""));
        boolean isUnread = spans.size() > 1
                || !spans.isEmpty() && first.isEmpty() && spans.path(0).has("start");
        if (isUnread) {
            tell(
                    "valid_from",
                    "时间（when）不是一段起止到日的时期，未全部读取；请另填生效日期",
                    "The times (when) are no one period told by days and were not read whole; state days of legal effect");
        }
    }

    private static Optional<LocalDate> day(JsonNode end) {
        String text = end.path("in").asText();
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (java.time.format.DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private String description() {
        for (JsonNode each : feature.apply("descriptions")) {
            if (each.path("lang").asText("zh").startsWith("zh")) {
                return each.path("value").asText();
            }
        }
        return "";
    }

    /** The citations of names that were read, as the evidence of each. */
    private List<String> sources(Map<String, String> said) {
        Set<String> read = Set.of("name", "alias_names", "former_names").stream()
                .flatMap(column -> List.of(said.get(column).split("\\|")).stream())
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        for (JsonNode name : feature.apply("names")) {
            String toponym = text(name.path("toponym").asText());
            if (read.contains(toponym) && !name.path("lang").asText().startsWith("zh-Latn")) {
                name.path("citations")
                        .forEach(citation -> evidence(toponym, citation).ifPresent(lines::add));
            }
        }
        return lines.stream().distinct().toList();
    }

    private static Optional<String> evidence(String toponym, JsonNode citation) {
        String link = citation.path("@id").asText().matches("https?://\\S+")
                ? citation.path("@id").asText()
                : "";
        String label = text(citation.path("label").asText());
        String year = citation.path("year").asText().matches("\\d{4}")
                ? " (" + citation.path("year").asText() + ")"
                : "";
        String document = label.isEmpty() ? text(citation.path("@id").asText()) : label;
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(toponym + "：" + document + year + (link.isEmpty() || label.isEmpty() ? "" : " " + link));
    }

    private void left(String member) {
        tell(member, member + " 指向其他登记簿的对象，未读取", member + " point to what other registers hold and were not read");
    }

    private void tell(String field, String zh, String en) {
        notes.atRow("X-LINKED", Severity.WARN, field, number, Bilingual.of(zh, en));
    }

    /** Words on one line, without what parts several. */
    private static String text(String words) {
        return words.replaceAll("[\\s|]+", " ").strip();
    }
}
