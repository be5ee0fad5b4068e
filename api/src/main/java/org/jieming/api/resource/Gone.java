package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;

/** What is answered of an item that is not in force at the time asked about: that it was, that it is to come, or that nobody knows it. */
public final class Gone {
    private static final Bilingual ENDED = Bilingual.of(
            "该对象在所问的时间无效;其有效期见 periods,可用 datetime 读取当时的版本",
            "The item is not in force at the time asked about; see 'periods', and read it then with datetime");

    private Gone() {}

    /** 410 or 404 for an item that has no day from now on. */
    public static Problem of(Request request, Readings readings, Reading now, ItemType type, ItemId id) {
        Timeline timeline = now.snapshot().timeline(type, id);
        return of(request, now, timeline.versions().isEmpty() ? readings.ofOneDay(type, id) : timeline, id);
    }

    /** 410 with what came after for an item that was; 404 for one never heard of or not to be seen. */
    public static Problem of(Request request, Reading now, Timeline timeline, ItemId id) {
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
                .with("successors", successors(request, now, id));
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

    /** What came out of an item, with the day and the kind of the event. */
    private static List<Map<String, Object>> successors(Request request, Reading now, ItemId id) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Succession whole : now.snapshot().successions(id)) {
            Succession succession = now.view().shown(whole, now.snapshot());
            if (succession.predecessors().contains(id)) {
                succession.successors().forEach(successor -> found.add(reference(request, now, succession, successor)));
            }
        }
        return found;
    }

    private static Map<String, Object> reference(
            Request request, Reading now, Succession succession, ItemId successor) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", successor.toString());
        reference.put("kind", succession.kind());
        reference.put("effective", succession.effective().toString());
        now.snapshot()
                .timeline(successor)
                .nearest(succession.effective())
                .filter(now.view()::sees)
                .ifPresent(then -> {
                    reference.put("name", then.name());
                    reference.put("href", request.links().to(Addresses.item(then.type(), successor)));
                });
        return reference;
    }
}
