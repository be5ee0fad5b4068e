package org.jieming.api.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.ValidTime;
import org.jieming.api.page.ItemPages;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;

/** One item as it is or was in force, now or as once known. */
final class ItemResource {
    /** RFC 7089 section 2.1.1: the date form of HTTP. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Bilingual ENDED = Bilingual.of(
            "该对象在所问的时间无效;其有效期见 periods,可用 datetime 读取当时的版本",
            "The item is not in force at the time asked about; see 'periods', and read it then with datetime");

    private final Readings readings;

    ItemResource(Readings readings) {
        this.readings = readings;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.ITEM,
                        "getItem",
                        Bilingual.of(
                                "一个条目:默认为今天有效、最新所知的版本",
                                "One item: the version in force today as now known, unless asked otherwise"),
                        this::item)
                .taking(ItemParameters.DATETIME, ItemParameters.CRS, ItemParameters.AS_OF)
                .offering("feature", Media.GEOJSON, Media.HTML)
                .failing(ProblemType.NO_SUCH, ProblemType.ENDED));
    }

    private void item(Request request) throws Exception {
        ItemType type = Addresses.type(request);
        ItemId id = Addresses.id(request);
        Crs crs = Parameters.crs(request, "crs");
        Reading now = readings.now(request);
        Period during = request.parameter("datetime")
                .map(ValidTime::parse)
                .orElseGet(() -> org.jieming.register.Query.dayOf(now.today()));
        Timeline timeline = readings.timeline(request, now, type, id);
        ItemVersion version = latest(timeline, during, now.view())
                .orElseThrow(() -> gone(request, now, known(request, timeline, type, id), id));
        answer(request, now, timeline, version, crs);
    }

    /** 410 or 404 for an item that has no day from now on. */
    static Problem gone(Request request, Readings readings, Reading now, ItemType type, ItemId id) {
        Timeline timeline = now.snapshot().timeline(type, id);
        return gone(request, now, timeline.versions().isEmpty() ? readings.ofOneDay(type, id) : timeline, id);
    }

    /** What was on record of an item of which nothing is believed now: a name that was approved and abolished on one day has been. */
    private Timeline known(Request request, Timeline timeline, ItemType type, ItemId id) {
        boolean isNow = request.parameter("as-of").isEmpty();
        return timeline.versions().isEmpty() && isNow ? readings.ofOneDay(type, id) : timeline;
    }

    private void answer(Request request, Reading now, Timeline timeline, ItemVersion version, Crs crs)
            throws Exception {
        Optional<Instant> memento = readings.memento(request, now);
        memento.ifPresent(at -> Answers.header(request, "Memento-Datetime", HTTP_DATE.format(at)));
        Answers.header(request, "Content-Crs", "<" + crs.uri() + ">");
        List<Succession> successions = now.snapshot().successions(version.id());
        Etag etag = tag(request, now, timeline, version, crs, successions);
        if (Answers.isKnown(request, etag, now.view().cacheControl())) {
            return;
        }
        if (request.media() == Media.HTML) {
            Answers.html(
                    request,
                    ItemPages.item(
                            request,
                            now.view().shown(version),
                            ItemLinks.of(request, timeline, version, successions, now.view())));
        } else {
            ItemAnswer.write(request, now.view(), timeline, version, crs, successions, List.of());
        }
    }

    /** The tag of one item's representation; the revision in front is what {@code If-Match} proves. */
    static Etag tag(
            Request request,
            Reading now,
            Timeline timeline,
            ItemVersion version,
            Crs crs,
            List<Succession> successions) {
        return Etag.of(
                timeline.lastChanged(),
                version.valid(),
                crs,
                now.view(),
                request.media(),
                request.language(),
                successions.size(),
                request.links().base());
    }

    private static Optional<ItemVersion> latest(Timeline timeline, Period during, View view) {
        return timeline.versions().stream()
                .filter(version -> version.valid().overlaps(during) && view.sees(version))
                .reduce((earlier, later) -> later);
    }

    /** 410 with what came after for an item that was; 404 for one never heard of or not to be seen. */
    static Problem gone(Request request, Reading now, Timeline timeline, ItemId id) {
        List<ItemVersion> seen =
                timeline.versions().stream().filter(now.view()::sees).toList();
        if (seen.isEmpty()) {
            return Addresses.noSuchItem(id.toString());
        }
        boolean isOfOneDay = request.parameter("as-of").isEmpty()
                && now.snapshot().timeline(id).versions().isEmpty();
        if (!isOfOneDay && seen.get(0).valid().first() > now.today().toEpochDay()) {
            return notYet(request, seen.get(0));
        }
        ItemVersion last = seen.get(seen.size() - 1);
        String path = Addresses.item(last.type(), id);
        String from = last.valid().endDay().map(LocalDate::toString).orElse("");
        Bilingual told = isOfOneDay ? ofOneDay(seen.get(0)) : ENDED;
        Problem problem = Problem.of(ProblemType.ENDED, told.zh(), told.en())
                .about("featureId", id.toString())
                .with(
                        "periods",
                        seen.stream().map(version -> version.valid().toString()).toList())
                .with("history", request.links().to(path + "/history"))
                .with("successors", ItemLinks.successors(request, now, id));
        return from.isEmpty() ? problem : problem.with("ended_on", from);
    }

    /** Of a name that was abolished on its first day: there is no version to be read of any day. */
    private static Bilingual ofOneDay(ItemVersion version) {
        String day = version.valid().firstDay().orElseThrow().toString();
        return Bilingual.of(
                "该地名在起始当日(" + day + ")即已销名,登记簿中没有可读取的版本;其经过见 history",
                "The name was abolished on the day on which it began, " + day
                        + ": the register has no version of it to read; see 'history'");
    }

    /** 410 with the day on which an item begins that was recorded ahead: it is read and written as it is to be then. */
    private static Problem notYet(Request request, ItemVersion first) {
        String day = first.valid().firstDay().orElseThrow().toString();
        return Problem.of(
                        ProblemType.ENDED,
                        "该对象自 " + day + " 起才有效;请用 datetime=" + day + " 读取或修改那时的版本",
                        "The item is in force from " + day + " on: read or change it as it is then with datetime="
                                + day)
                .about("featureId", first.id().toString())
                .with("periods", List.of(first.valid().toString()))
                .with("begins_on", day)
                .with("history", request.links().to(Addresses.item(first.type(), first.id()) + "/history"));
    }
}
