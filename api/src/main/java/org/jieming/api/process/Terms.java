package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jieming.api.process.Sheet.Column;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a figure holds (domain E-07): of whom it is a share, which kinds serve within which distance, how ways were
 * measured and at which speed, whose figures were added up, of which year, day and revision. Read from the answer itself, so
 * that no form says what another does not. Tables have them at the end of every row, maps at every feature.
 *
 * @param all each with its column
 */
public record Terms(List<Term> all) {
    /**
     * One of them.
     *
     * @param name what it is called in a map
     * @param column its column in a table
     * @param value what programs read
     * @param cell what people read in a table; null where nothing is said
     */
    record Term(
            String name,
            Column column,
            JsonNode value,
            @Nullable Object cell) {}

    public Terms {
        all = List.copyOf(all);
    }

    /** Those of an answer about one distance, which is missing where none is asked for. */
    public static Terms of(ObjectNode answer, JsonNode within) {
        return new Terms(joined(
                List.of(denominator(answer)),
                joined(
                        made(answer, answer, answer.at("/inputs/kinds"), within),
                        joined(state(answer), List.of(missing(answer))))));
    }

    /** Those of a clause of a gap statement; its denominator is the basis of the clause, which tables have already. */
    public static Terms ofClause(ObjectNode answer, JsonNode clause) {
        return new Terms(joined(ofFigures(answer, clause).all, state(answer)));
    }

    /** The same without the day and the revision, for where these stand already. */
    public static Terms ofFigures(ObjectNode answer, JsonNode clause) {
        return new Terms(made(answer, clause, clause.path("kinds"), clause.path("within_m")));
    }

    /** The day and the revision alone: all that figures of several kinds have in common. */
    public static Terms ofState(ObjectNode answer) {
        return new Terms(state(answer));
    }

    /** The same and an input of the question; one of several values as JSON, none where it is missing. */
    public Terms with(Column column, String name, JsonNode value) {
        if (value.isNumber()) {
            return new Terms(joined(all, List.of(number(name, column, value))));
        }
        String said = value.isValueNode() ? value.asText() : value.toString();
        return new Terms(joined(
                all,
                List.of(
                        value.isMissingNode()
                                ? new Term(name, column, value, null)
                                : new Term(name, column, TextNode.valueOf(said), said))));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Term denominator(JsonNode answer) {
        Bilingual said = Bilingual.of(
                answer.path("denominator_zh").asText(),
                answer.path("denominator_en").asText());
        return new Term("share_of", Column.text("分母", "Share of"), answer.path("denominator_en"), both(said));
    }

    private static List<Term> made(JsonNode answer, JsonNode part, JsonNode kinds, JsonNode within) {
        JsonNode method = within.isNumber() ? answer.path("method") : MissingNode.getInstance();
        JsonNode people = part.path("demand");
        return List.of(
                new Term("kinds", Column.text("设施类型", "Kinds"), codes(kinds), words(kinds)),
                number("within_m", Column.decimal("距离(米)", "Within (m)"), within),
                new Term("ways", Column.text("距离方法", "Ways"), method.path("distance"), ways(method)),
                number("speed_m_s", Column.decimal("步行速度(米/秒)", "Speed (m/s)"), method.path("speed_m_s")),
                coded("population_basis", Column.text("人口口径", "People counted"), people),
                coded("cell_kind", Column.text("人口单元", "Counted by"), people),
                number("population_year", Column.integer("人口年份", "Year of the people"), year(people)));
    }

    private static List<Term> state(JsonNode answer) {
        JsonNode day = answer.path("date");
        List<Term> dated = List.of(
                new Term("date", Column.text("设施和区划日期", "Facilities and divisions of"), day, day.asText()),
                number("revision", Column.integer("登记簿修订", "Revision"), answer.path("revision")));
        return joined(dated, few(answer));
    }

    /** That figures of few people are stand-ins, where they are: of the answer, or of a clause of it. */
    private static List<Term> few(JsonNode answer) {
        return Stream.concat(Stream.of(answer), each(answer.path("clauses"), clause -> clause))
                .filter(part -> part.has("few_people_zh"))
                .findFirst()
                .map(part -> both(Bilingual.of(
                        part.path("few_people_zh").asText(),
                        part.path("few_people_en").asText())))
                .map(said -> List.of(
                        new Term("few_people", Column.text("少于 5 人的数", "Few people"), TextNode.valueOf(said), said)))
                .orElse(List.of());
    }

    private static Term number(String name, Column column, JsonNode value) {
        return new Term(name, column, value, value.isNumber() ? value.numberValue() : null);
    }

    /** A code of the population cells, or all codes where counties were counted differently; cells may do without. */
    private static Term coded(String name, Column column, JsonNode people) {
        List<String> codes = ofSources(people, name)
                .map(JsonNode::asText)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return codes.isEmpty()
                ? new Term(name, column, MissingNode.getInstance(), null)
                : new Term(
                        name,
                        column,
                        TextNode.valueOf(String.join("|", codes)),
                        codes.stream()
                                .map(code -> both(Told.word(ItemType.POPULATION_CELL, name, code)))
                                .collect(Collectors.joining("; ")));
    }

    /** The year of the people; of several counts the earliest, since what is older is less certain; none where one tells none. */
    private static JsonNode year(JsonNode people) {
        boolean isTold =
                each(people.path("sources"), source -> source.has("year")).allMatch(told -> told);
        return ofSources(people, "year")
                .filter(year -> isTold)
                .min(Comparator.comparingInt(JsonNode::asInt))
                .orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> ofSources(JsonNode people, String name) {
        return each(people.path("sources"), source -> source.path(name)).filter(said -> !said.isMissingNode());
    }

    private static <T> Stream<T> each(JsonNode list, Function<JsonNode, T> member) {
        return StreamSupport.stream(list.spliterator(), false).map(member);
    }

    /** What the register does not hold and the figures would need. */
    private static Term missing(JsonNode answer) {
        String all = each(answer.path("missing_inputs"), Terms::input).collect(Collectors.joining("; "));
        JsonNode value = all.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(all);
        return new Term("missing_inputs", Column.text("缺少的数据", "Missing inputs"), value, all.isEmpty() ? null : all);
    }

    private static String input(JsonNode input) {
        return both(Bilingual.of(
                input.path("input_zh").asText(), input.path("input_en").asText()));
    }

    private static JsonNode codes(JsonNode kinds) {
        String all = each(kinds).collect(Collectors.joining("|"));
        return all.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(all);
    }

    private static @Nullable String words(JsonNode kinds) {
        String all = each(kinds).map(code -> code + " " + both(Told.kind(code))).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** The codes of a list; a single one counts as a list of one. */
    private static Stream<String> each(JsonNode kinds) {
        return kinds.isTextual()
                ? Stream.of(kinds.asText())
                : StreamSupport.stream(kinds.spliterator(), false).map(JsonNode::asText);
    }

    /** How ways were measured, in a word; with the factor where straight lines are taken to be so much longer. */
    private static @Nullable String ways(JsonNode method) {
        String detour = Told.metres(method.path("detour").asDouble());
        return switch (method.path("distance").asText()) {
            case "" -> null;
            case "network" -> both(Bilingual.of("沿道路", "along roads"));
            case "straight-line" -> both(Bilingual.of("椭球面直线", "straight line"));
            default -> both(Bilingual.of("直线×" + detour + "(估算)", "straight line times " + detour + " (estimated)"));
        };
    }

    private static String both(Bilingual said) {
        return said.zh() + " " + said.en();
    }

    /** Their columns in a table. */
    public List<Column> columns() {
        return all.stream().map(Term::column).toList();
    }

    /** A table with them at the end of every row. */
    public Sheet on(Sheet sheet) {
        return new Sheet(
                sheet.name(),
                joined(sheet.columns(), columns()),
                sheet.rows().stream().map(this::row).toList());
    }

    /** A row with them at its end. */
    public List<@Nullable Object> row(List<@Nullable Object> row) {
        List<@Nullable Object> longer = new ArrayList<>(row);
        all.forEach(term -> longer.add(term.cell()));
        return longer;
    }

    /** A map with them at every feature. */
    public ObjectNode on(ObjectNode collection) {
        collection.path("features").forEach(feature -> tell((ObjectNode) feature.path("properties")));
        return collection;
    }

    /** Tells them as members of an object; what is not said is left out, and what stands there already stays. */
    public ObjectNode tell(ObjectNode properties) {
        all.stream()
                .filter(term -> term.value().isValueNode() && !term.value().isNull())
                .forEach(term -> properties.putIfAbsent(term.name(), term.value()));
        return properties;
    }
}
