package org.jieming.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.language.Writing;
import org.jieming.rule.Finding;

/**
 * The document that bears out one statement of an item (资料来源及出处, A.12; 依据): {@code 石桥村：《示例县地名志》第 12 页 (1986) https://…}.
 * A name is cited by its own text, so that its evidence stays with it when it becomes a former one; the shape as {@code geometry}, all
 * else by the name or the title of its property. The source of a version as a whole is its property {@code source}.
 *
 * @param of the statement: a name, {@code geometry}, or a property
 * @param document title, edition, page or number of an act
 * @param date year, month or day of the document; empty when it is not known
 * @param link where it is found; empty when nowhere
 */
public record Evidence(String of, String document, String date, String link) {
    /** The property that lists evidence. */
    public static final String PROPERTY = "sources";

    /** The property that tells the source of a version as a whole. */
    public static final String SOURCE = "source";

    /** What the shape is called as a statement. */
    public static final String GEOMETRY = "geometry";

    /** The properties that state names; each name is a statement of its own. */
    public static final List<String> NAMES =
            List.of("name", "alias_names", "short_names", "short_name", "former_names");

    private static final Set<String> SHAPE = Set.of(GEOMETRY, "图形", "位置", "shape", "position");
    private static final int LONGEST = 1_000;
    private static final Pattern DATES = Pattern.compile("\\([^)]*\\)$");
    private static final Pattern WRITTEN = Pattern.compile("([^:\uFF1A|\\n]+)[:\uFF1A]([^|\\n]+)");
    private static final Pattern LINK = Pattern.compile("(?:^|\\s)(https?://\\S+)$");
    private static final Pattern DATE = Pattern.compile("[(\uFF08](\\d{4}(?:-\\d{2}){0,2})[)\uFF09]$");

    /**
     * Reads evidence as it is written. O(length).
     *
     * @throws Malformed naming the field when no statement or no document is told
     */
    static Evidence parse(Property field, String text) {
        Matcher written = WRITTEN.matcher(text);
        if (text.length() > LONGEST || !written.matches()) {
            throw unwritten(field, text);
        }
        String rest = written.group(2).strip();
        Matcher link = LINK.matcher(rest);
        String found = link.find() ? link.group(1) : "";
        String cited = rest.substring(0, rest.length() - found.length()).strip();
        Matcher date = DATE.matcher(cited);
        String dated = date.find() ? date.group(1) : "";
        String document = (dated.isEmpty() ? cited : cited.substring(0, date.start())).strip();
        if (document.isEmpty() || written.group(1).isBlank()) {
            throw unwritten(field, text);
        }
        return new Evidence(written.group(1).strip(), document, dated, found);
    }

    /** All that a version tells, in its order. */
    public static List<Evidence> in(Values values) {
        return values.descriptor().property(PROPERTY).stream()
                .flatMap(field -> lines(values).map(line -> parse(field, line)))
                .toList();
    }

    /** What a version tells of a name that it bears, dates in brackets behind it or not. */
    public static List<Evidence> ofName(Values values, String name) {
        return in(values).stream()
                .filter(each -> bare(each.of()).equals(bare(name)))
                .toList();
    }

    /** What a version tells of its shape ({@link #GEOMETRY}), of a property, or of each name that one states. */
    public static List<Evidence> of(Values values, String statement) {
        Set<String> names = names(values, NAMES);
        if (NAMES.contains(statement)) {
            Set<String> stated = names(values, List.of(statement));
            return in(values).stream()
                    .filter(each -> stated.contains(bare(each.of())))
                    .toList();
        }
        return in(values).stream()
                .filter(each -> !names.contains(bare(each.of())))
                .filter(each -> statement.equals(statement(values.descriptor(), each.of())))
                .toList();
    }

    /** That the evidence of a version is of what the version states. O(lines × properties); O(1) where there is none. */
    public static List<Finding> findings(Values values) {
        List<Finding> findings = new ArrayList<>();
        if (values.get(PROPERTY).isEmpty()) {
            return findings;
        }
        Set<String> names = names(values, NAMES);
        values.descriptor().property(PROPERTY).ifPresent(field -> lines(values).forEach(line -> {
            try {
                Evidence each = parse(field, line);
                if (!names.contains(bare(each.of()))
                        && statement(values.descriptor(), each.of()).isEmpty()) {
                    findings.add(unknown(each));
                }
            } catch (Malformed unread) {
                findings.add(Finding.block("R-EVIDENCE", PROPERTY, unread.remedy()));
            }
        }));
        return findings;
    }

    /** The year of the document; empty when it is not known. */
    public String year() {
        return date.isEmpty() ? "" : date.substring(0, 4);
    }

    /** The document with its date and link, as a sheet cites it. */
    public String cited() {
        return document + (date.isEmpty() ? "" : " (" + date + ")") + (link.isEmpty() ? "" : " " + link);
    }

    /** As it is written and stored. */
    @Override
    public String toString() {
        return of + "\uFF1A" + cited();
    }

    private static Stream<String> lines(Values values) {
        return values.get(PROPERTY).orElse(List.of()) instanceof List<?> lines
                ? lines.stream().map(Object::toString)
                : Stream.empty();
    }

    private static Set<String> names(Values values, List<String> properties) {
        Set<String> names = new HashSet<>();
        for (String property : properties) {
            Object stated = values.get(property).orElse(List.of());
            (stated instanceof List<?> several ? several : List.of(stated))
                    .forEach(name -> names.add(bare(name.toString())));
        }
        return names;
    }

    private static String bare(String name) {
        return DATES.matcher(Writing.compared(name)).replaceAll("").strip();
    }

    /** The statement that some words mean, or empty: a name is told by its own text, and evidence needs none. */
    private static String statement(Descriptor descriptor, String words) {
        String told = words.toLowerCase(Locale.ROOT);
        if (SHAPE.contains(told)) {
            return GEOMETRY;
        }
        return descriptor.properties().stream()
                .filter(property -> !NAMES.contains(property.name()) && property.type() != PropertyType.EVIDENCE)
                .filter(property -> property.name().equals(told)
                        || property.title().zh().equals(words)
                        || property.title().en().equalsIgnoreCase(words))
                .map(Property::name)
                .findFirst()
                .orElse("");
    }

    private static Finding unknown(Evidence evidence) {
        return Finding.block(
                "R-EVIDENCE",
                PROPERTY,
                Bilingual.of(
                        "各项来源:本条没有“" + evidence.of() + "”这个名称,也没有这个栏目:名称请写其本身(标准名、别名、简称或曾用名),图形写“位置”,其他写栏目名称,或删去此行",
                        "Sources of statements: “" + evidence.of()
                                + "” is no name that the record bears and no field of it: write a name itself (standard, alias,"
                                + " short or former), “geometry” for the shape, the title of any other field, or leave the line"
                                + " out"));
    }

    private static Malformed unwritten(Property field, String text) {
        return new Malformed(
                field.name(),
                text,
                Bilingual.of(
                        field.title().zh() + ":请写成“名称或栏目：文献 (日期) 网址”,例如“石桥村：《示例县地名志》第 12 页 (1986)”,文献不得为空,不含“|”和换行,至多 "
                                + LONGEST + " 字",
                        field.title().en()
                                + ": write “name or field: document (date) link”, as in “石桥村: Gazetteer of the"
                                + " county, p. 12 (1986)”; the document is not left empty, nothing holds “|” or line ends, and "
                                + LONGEST + " characters are the most"));
    }
}
