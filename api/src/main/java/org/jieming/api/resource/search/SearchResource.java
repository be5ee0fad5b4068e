package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.search.Hit;
import org.jieming.search.NameIndex;

/** Finding items by what people type of their names. */
final class SearchResource {
    private final Readings readings;
    private final LiveNames names;

    SearchResource(Readings readings, LiveNames names) {
        this.readings = readings;
        this.names = names;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/search",
                        "search",
                        Bilingual.of(
                                "按名称查找,好的在前:汉字、拼音、首字母、混写、别名、曾用名、代码,村委会、居委会的名称找到其村、社区,繁简异体不分,容许一处笔误",
                                "Finds items by name, best first: characters, pinyin, initials, a mixture, other and former names,"
                                        + " codes; a villagers' or residents' committee finds its village or community; traditional and variant characters alike; one slip is forgiven"),
                        this::search)
                .taking(
                        SearchParameters.QUERY,
                        SearchParameters.LIMIT,
                        SearchParameters.COLLECTION_IDS,
                        SearchParameters.DIVISION,
                        SearchParameters.CLASS,
                        SearchParameters.STATUS,
                        ItemParameters.DATETIME,
                        SearchParameters.NEAR,
                        SearchParameters.MATCH)
                .offering("hits", Media.JSON)
                .failing(ProblemType.NOT_READY_YET));
    }

    private void search(Request request) throws InterruptedException {
        Reading reading = readings.now(request);
        var question = SearchQuestion.of(request, reading);
        NameIndex index =
                names.of(reading.snapshot(), request.settings().limits().longestWait());
        List<Hit> hits = index.search(question);
        Optional<double[]> near = request.parameter("near").map(text -> SearchParameters.point("near", text));
        LocalDate day = SearchQuestion.day(question.during(), reading);
        HitDocument document = new HitDocument(request, reading.view(), index, day);
        ObjectNode answer = Json.object().put("numberReturned", hits.size());
        ArrayNode list = answer.putArray("hits");
        for (Hit hit : hits) {
            ObjectNode json = list.addObject();
            document.hit(json, hit);
            if (SearchQuestion.hasEnded(hit.version(), reading)) {
                hit.version().valid().endDay().ifPresent(end -> json.put("ended", end.toString()));
            }
            near.ifPresent(point -> document.distance(json, hit.version(), point));
        }
        Answers.header(request, "Cache-Control", reading.view().cacheControl());
        Answers.json(request, answer);
    }
}
