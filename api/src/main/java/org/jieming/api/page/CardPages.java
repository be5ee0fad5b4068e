package org.jieming.api.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/** The card of an item with all that is kept of it beside the register, on the screen and for the printer. */
public final class CardPages {
    private CardPages() {}

    /**
     * What stands in one cell.
     *
     * @param text what is said; of a picture what it shows
     * @param href where it leads; empty for text alone
     * @param picture the address of a picture; empty for none
     */
    public record Cell(String text, String href, String picture) {
        /** Words alone. */
        public static Cell of(String text) {
            return new Cell(text, "", "");
        }

        /** Words that lead somewhere. */
        public static Cell link(String text, String href) {
            return new Cell(text, href, "");
        }

        /** A picture that leads to itself. */
        public static Cell picture(String text, String address) {
            return new Cell(text, address, address);
        }

        private DomContent shown() {
            DomContent said = picture.isEmpty()
                    ? j2html.TagCreator.text(text)
                    : img().withSrc(picture).withAlt(text).attr("width", "240").attr("loading", "lazy");
            return href.isEmpty() ? said : a(said).withHref(href);
        }
    }

    /**
     * One part of a card.
     *
     * @param title its heading
     * @param header the heads of its columns
     * @param rows its rows; without any the page says so
     */
    public record Table(String title, List<String> header, List<List<Cell>> rows) {}

    /**
     * The page.
     *
     * @param shown the item with what its reader may see of it alone
     * @param tables the parts below its properties
     */
    public static String of(Request request, ItemVersion shown, List<Table> tables) {
        return Layout.page(
                request,
                shown.title(),
                table(tbody(each(
                        ItemPages.facts(request, shown).entrySet(),
                        fact -> tr(th(fact.getKey()).attr("scope", "row"), td(fact.getValue()))))),
                each(tables, part -> part(request, part)));
    }

    private static DomContent part(Request request, Table part) {
        String none = request.language().of(Bilingual.of("无。", "None."));
        return section(
                h2(part.title()),
                part.rows().isEmpty()
                        ? p(none)
                        : table(
                                        thead(tr(each(part.header(), head -> th(head)))),
                                        tbody(each(
                                                part.rows(),
                                                (List<Cell> row) -> tr(each(row, cell -> td(cell.shown()))))))
                                // on a telephone a wide one scrolls within itself, also by keys
                                .attr("tabindex", 0));
    }
}
