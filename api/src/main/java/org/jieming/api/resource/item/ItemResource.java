package org.jieming.api.resource.item;

import java.time.Instant;
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
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.ValidTime;
import org.jieming.api.page.ItemPages;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Gone;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.View;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;

/** One item as it is or was in force, now or as once known. */
public final class ItemResource {
    /** RFC 7089 section 2.1.1: the date form of HTTP. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

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
                .orElseThrow(() -> Gone.of(request, now, known(request, timeline, type, id), id));
        answer(request, now, timeline, version, crs);
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
}
