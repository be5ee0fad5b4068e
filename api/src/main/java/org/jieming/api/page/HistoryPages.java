package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import java.util.List;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/** The history of an item as a table: one row for each version ever recorded. */
public final class HistoryPages {
    private HistoryPages() {}

    /**
     * A recorded version.
     *
     * @param version what was stated
     * @param recorded when and by whom it was recorded
     * @param withdrawn when and by whom it was taken back; empty while believed
     * @param changed the properties in which it differs from the one before
     * @param act the legal document behind it
     */
    public record Row(ItemVersion version, String recorded, String withdrawn, String changed, String act) {}

    /** The page. */
    public static String of(Request request, ItemVersion last, List<Row> rows) {
        String item = request.links().to("/collections/" + last.type().collection() + "/items/" + last.id());
        return Layout.page(
                request,
                last.name() + " · " + say(request, "历史", "History"),
                table(
                        caption(say(request, "每个写入过的版本", "Every version ever recorded")),
                        thead(tr(
                                th(say(request, "名称", "Name")),
                                th(say(request, "有效期", "In force")),
                                th(say(request, "写入", "Recorded")),
                                th(say(request, "撤回", "Withdrawn")),
                                th(say(request, "改动", "Changed")),
                                th(say(request, "依据", "Act")))),
                        tbody(each(rows, HistoryPages::row))),
                nav().attr("aria-label", say(request, "条目", "Item"))
                        .with(a(say(request, "现行版本", "The version in force")).withHref(Layout.address(request, item))));
    }

    private static j2html.tags.DomContent row(Row row) {
        return tr(
                th(row.version().name()).attr("scope", "row"),
                td(ItemPages.period(row.version())),
                td(row.recorded()),
                td(row.withdrawn()),
                td(row.changed()),
                td(row.act()));
    }

    private static String say(Request request, String zh, String en) {
        return request.language().of(Bilingual.of(zh, en));
    }
}
