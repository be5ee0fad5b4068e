package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.identity.Life;
import org.jieming.api.identity.LinkedPlace;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Published;
import org.jieming.api.process.Sight;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Query;

/** The divisions and places of an area in the Linked Places format, each with its whole life; those for everybody alone, whoever asks. */
final class LinkedPlacesResource {
    /** Features of one file, which is made whole before it is sent. */
    private static final int MOST = 20_000;

    private static final int STEP = 500;
    private static final Parameter AREA = Parameter.query(
            "area",
            Bilingual.of("行政区划代码,6、9 或 12 位", "Code of a division in 6, 9 or 12 digits"),
            Map.of("type", "string", "pattern", "^([0-9]{6}|[0-9]{9}|[0-9]{12})$"),
            "340207");
    private static final Parameter DATE = Parameter.query(
            "date",
            Bilingual.of("该日有效的政区和地名;默认今天", "Divisions and places in force on that day; today by default"),
            Map.of("type", "string", "format", "date"),
            "2026-01-01");

    private final Readings readings;
    private final IdentityResource identities;
    private final Acts acts;
    private final AtOnce atOnce;

    LinkedPlacesResource(Readings readings, IdentityResource identities, Acts acts, AtOnce atOnce) {
        this.readings = readings;
        this.identities = identities;
        this.acts = acts;
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/linked-places",
                        "getLinkedPlaces",
                        Bilingual.of(
                                "区域内公开的政区和地名,Linked Places 格式(JSON-LD),至多 20,000 个;不公开的只计数(left_out)",
                                "Divisions and places of an area that are for everybody in the Linked Places format (JSON-LD), at"
                                        + " most 20,000; of the others their number (left_out)"),
                        this::area)
                .taking(AREA, DATE)
                .offering("linkedPlaces", Media.JSON_LD)
                .failing(ProblemType.BUSY, ProblemType.TOOK_TOO_LONG));
    }

    private void area(Request request) throws InterruptedException {
        DivisionCode area = DivisionCode.parse(request.parameter("area").orElse(""));
        Reading now = readings.now(request);
        LocalDate day = request.parameter("date")
                .map(text -> Parameters.day("date", text))
                .orElse(now.today());
        ObjectNode collection = atOnce.answer(request, progress -> collected(request, now, area, day, progress));
        Answers.header(request, "Cache-Control", now.view().cacheControl());
        Answers.header(
                request,
                "Content-Disposition",
                "attachment; filename=\"linked-places-" + area.shortForm() + ".jsonld\"");
        Answers.json(request, collection);
    }

    private ObjectNode collected(Request request, Reading now, DivisionCode area, LocalDate day, Progress progress) {
        progress.at(Bilingual.of("选出", "Choosing"), 0, 1);
        List<ItemId> items = items(now, area, day, now.view());
        if (items.size() > MOST) {
            throw new Malformed(
                    "area",
                    area.shortForm(),
                    Bilingual.format(
                            "该区域有 %d 个对象,一个文件至多 %d 个;请按下级政区导出",
                            "the area holds %d items and a file at most %d; ask for its parts one by one",
                            items.size(),
                            MOST));
        }
        Sight published = new Published(now.view());
        List<ItemId> open = items(now, area, day, published);
        return written(now, published, identities.linked(request, now), open, progress)
                .put("left_out", items.size() - open.size());
    }

    private static List<ItemId> items(Reading now, DivisionCode area, LocalDate day, Sight sight) {
        List<ItemId> found = new ArrayList<>();
        for (ItemType type : List.of(ItemType.DIVISION, ItemType.PLACE)) {
            Query query = Query.on(type, day).where(sight::sees).where(item -> isInside(item.unitCode(), area));
            now.snapshot().each(query, item -> found.add(item.id()));
        }
        return found;
    }

    private static boolean isInside(String code, DivisionCode area) {
        return !code.isEmpty() && area.contains(DivisionCode.parse(code));
    }

    private ObjectNode written(
            Reading now, Sight published, LinkedPlace writer, List<ItemId> items, Progress progress) {
        ObjectNode collection = LinkedPlace.collection();
        ArrayNode features = collection.withArray("features");
        for (int from = 0; from < items.size(); from += STEP) {
            progress.at(Bilingual.of("写出", "Writing"), from, items.size());
            List<ItemId> some = items.subList(from, Math.min(from + STEP, items.size()));
            Life.of(some, now.snapshot(), published, acts).forEach(life -> features.add(writer.feature(life)));
        }
        return collection;
    }
}
