package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ArrayNode;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Page;
import org.jieming.register.Property;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/** Pages of items: a table to browse, and one item with all that may be seen of it. */
public final class ItemPages {
    /** Columns of the browsing table: the name and the first few properties that people look for. */
    private static final int COLUMNS = 5;

    private ItemPages() {}

    /** A page of a collection as a table, with the way to the next. */
    public static String items(Request request, ItemType type, Page page, Predicate<Property> visible) {
        Descriptor descriptor = Descriptor.of(type);
        List<Property> columns =
                descriptor.properties().stream().filter(visible).limit(COLUMNS).toList();
        String path = request.links().to("/collections/" + type.collection());
        return Layout.page(
                request,
                request.language().of(descriptor.title()),
                p(count(request, page)),
                table(
                        caption(request.language().of(descriptor.description())),
                        thead(tr(
                                each(columns, column -> th(request.language().of(column.title()))),
                                th(say(request, "有效期", "In force")),
                                th(say(request, "图形", "Shape")))),
                        tbody(each(page.versions(), version -> row(request, path, version, columns)))),
                nav().attr("aria-label", say(request, "翻页", "Pages"))
                        .with(
                                iff(page.next(), cursor -> a(say(request, "下一页", "Next page"))
                                        .withRel("next")
                                        .withHref(request.here(Map.of("cursor", cursor.toString(), "f", "html")))),
                                a(say(request, "集合说明", "The collection")).withHref(Layout.address(request, path))));
    }

    private static String count(Request request, Page page) {
        String shown = say(request, "本页 ", "On this page: ") + page.versions().size();
        return page.matched().isPresent()
                ? shown + say(request, ",共 ", ", in all: ") + page.matched().getAsLong()
                : shown;
    }

    private static DomContent row(Request request, String path, ItemVersion version, List<Property> columns) {
        String href = Layout.address(request, path + "/items/" + version.id());
        List<DomContent> cells = new ArrayList<>();
        for (Property column : columns) {
            String text = text(request, column, version);
            boolean first = cells.isEmpty();
            cells.add(
                    first
                            ? th(a(text.isEmpty() ? version.id().toString() : text)
                                            .withHref(href))
                                    .attr("scope", "row")
                            : td(text));
        }
        return tr().with(cells).with(td(period(version)), td(schematic(request, version)));
    }

    private static DomContent schematic(Request request, ItemVersion version) {
        boolean drawn =
                version.values().get("schematic").filter(Boolean.TRUE::equals).isPresent();
        if (version.shapeOrNull() == null) {
            return j2html.TagCreator.text(say(request, "无", "none"));
        }
        return drawn
                ? strong(say(request, "示意", "schematic")).withClass("schematic")
                : j2html.TagCreator.text(say(request, "有", "yes"));
    }

    /**
     * One item.
     *
     * @param version the item with what its reader may see of it alone
     * @param links its links, as programs get them
     */
    public static String item(Request request, ItemVersion version, ArrayNode links) {
        Map<String, String> facts = facts(request, version);
        version.shape().ifPresent(shape -> facts.put(say(request, "图形", "Shape"), shape(shape)));
        return Layout.page(
                request,
                version.title(),
                p(schematic(request, version)),
                table(tbody(each(
                        facts.entrySet(), fact -> tr(th(fact.getKey()).attr("scope", "row"), td(fact.getValue()))))),
                section(
                        h2(say(request, "链接", "Links")),
                        ul(each(
                                DocumentPages.list(links),
                                link -> li(a(link.get("title").asText())
                                        .withRel(link.get("rel").asText())
                                        .withHref(link.get("href").asText()))))));
    }

    /** The properties of an item by what they are called, with its period. */
    static Map<String, String> facts(Request request, ItemVersion version) {
        Map<String, String> facts = new LinkedHashMap<>();
        version.values().descriptor().properties().stream()
                .filter(property -> version.values().get(property.name()).isPresent())
                .forEach(property ->
                        facts.put(request.language().of(property.title()), text(request, property, version)));
        facts.put(say(request, "有效期", "In force"), period(version));
        facts.put(
                say(request, "写入的修订", "Recorded by revision"),
                version.recorded().toString());
        facts.put(say(request, "标识", "Id"), version.id().toString());
        return facts;
    }

    private static String shape(Shape shape) {
        Envelope box = shape.envelope();
        return shape.geometry().getGeometryType() + " "
                + String.format(
                        java.util.Locale.ROOT,
                        "%.6f, %.6f … %.6f, %.6f",
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY());
    }

    private static String text(Request request, Property property, ItemVersion version) {
        Object value = version.values().get(property.name()).orElse("");
        String text = value instanceof List<?> many
                ? many.stream().map(one -> word(request, property, one)).collect(Collectors.joining("、"))
                : word(request, property, value);
        return text.isEmpty() ? text : request.language().of(Counted.of(text, property.unit()));
    }

    private static String word(Request request, Property property, Object value) {
        if (value.equals("")) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? say(request, "是", "yes") : say(request, "否", "no");
        }
        return property.codeList()
                .map(list -> request.language().of(list.title(value.toString())))
                .orElseGet(() -> property.format(value));
    }

    static String period(ItemVersion version) {
        return version.valid().firstDay().map(LocalDate::toString).orElse("…") + " – "
                + version.valid().endDay().map(LocalDate::toString).orElse("…");
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
