package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.View;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.search.Hit;
import org.jieming.search.Match;
import org.jieming.search.NameIndex;
import org.jieming.search.Question;

/** Candidates for names of a table (Reconciliation Service API 0.2), as one reader may see them. */
final class Reconciliation {
    /** Hits weighed for each candidate wanted, since what else is said may turn their order. */
    private static final int WEIGHED = 4;

    private final Reading reading;
    private final NameIndex index;
    private final Language language;
    private final NamedUnits units;

    Reconciliation(Reading reading, NameIndex index, Language language) {
        this.reading = reading;
        this.index = index;
        this.language = language;
        this.units = new NamedUnits(reading);
    }

    /** An item that may be meant, and how likely. */
    record Candidate(Hit hit, Likeness likeness) {
        double score() {
            return likeness.score();
        }
    }

    /** The candidates for one question, the likeliest first; the first is a match when it is sure and alone. */
    ObjectNode answer(ReconcileQuery query) {
        Optional<ItemVersion> named = new Extension(reading, language)
                .version(query.text().strip())
                .filter(version -> query.types().contains(version.type()));
        return named.map(this::itself).orElseGet(() -> ranked(query));
    }

    /** Who asks with the id of an item means it. */
    private ObjectNode itself(ItemVersion version) {
        ObjectNode answer = Json.object();
        ObjectNode json = answer.putArray("result").addObject();
        entity(json, version);
        type(json.putArray("type").addObject(), version.type());
        json.put("score", Likeness.CERTAIN).put("match", true);
        return answer;
    }

    private ObjectNode ranked(ReconcileQuery query) {
        List<Candidate> weighed = weighed(query).toList();
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        for (int i = 0; i < Math.min(weighed.size(), query.limit()); i++) {
            candidate(result.addObject(), weighed.get(i), i == 0 && isSure(weighed));
        }
        return answer;
    }

    /** Whether the first is meant: it is likely, and nothing else is as likely, told or not. */
    private static boolean isSure(List<Candidate> weighed) {
        double first = weighed.get(0).score();
        return first >= Likeness.SURE && (weighed.size() == 1 || weighed.get(1).score() < first);
    }

    /** The items that may be meant, the likeliest first. */
    List<Candidate> likely(ReconcileQuery query) {
        return weighed(query).limit(query.limit()).toList();
    }

    private Stream<Candidate> weighed(ReconcileQuery query) {
        return hits(query.text(), query.limit() * WEIGHED, query).stream()
                .map(hit -> new Candidate(hit, Likeness.of(hit, query.text(), query.said(), reading, index, units)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed());
    }

    private void candidate(ObjectNode json, Candidate candidate, boolean match) {
        entity(json, candidate.hit().version());
        if (candidate.hit().match() == Match.ORGAN) {
            json.put("description", json.path("description").asText() + " · " + language.of(HitDocument.BY_ORGAN));
        }
        type(json.putArray("type").addObject(), candidate.hit().version().type());
        json.put("score", candidate.score());
        json.put("match", match);
        ArrayNode features = json.putArray("features");
        features.addObject().put("id", "name").put("value", candidate.likeness().name());
        features.addObject()
                .put("id", "properties")
                .put("value", candidate.likeness().properties());
    }

    /**
     * Items whose name begins with or contains a text, for completing what is typed; the item itself for its id.
     *
     * @param passedOver how many of the first are left out
     */
    ObjectNode suggest(String typed, int passedOver, int limit) {
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        suggested(typed, passedOver + limit).skip(passedOver).forEach(version -> {
            ObjectNode json = result.addObject();
            entity(json, version);
            type(json.putArray("notable").addObject(), version.type());
        });
        return answer;
    }

    private Stream<ItemVersion> suggested(String typed, int most) {
        if (typed.isBlank()) {
            return Stream.empty();
        }
        Optional<ItemVersion> named = new Extension(reading, language).version(typed.strip());
        return named.map(Stream::of)
                .orElseGet(() -> index.search(question(typed, most)).stream().map(Hit::version));
    }

    private List<Hit> hits(String typed, int limit, ReconcileQuery query) {
        return index.search(
                question(typed, limit).where(version -> query.types().contains(version.type())));
    }

    private Question question(String typed, int limit) {
        View view = reading.view();
        return Question.of(typed, limit, Query.dayOf(reading.today()))
                .seeing(view::sees)
                .where(view::sees);
    }

    private void entity(ObjectNode json, ItemVersion version) {
        json.put("id", version.id().toString());
        json.put("name", version.name());
        json.put("description", description(version));
    }

    /** What an item is and where: 镇 · 安徽省 芜湖市 鸠江区. */
    String description(ItemVersion version) {
        String kind = HitDocument.kind(reading.view().shown(version), language)
                .orElse(language.of(Descriptor.of(version.type()).title()));
        String where = index.divisionsAround(version, reading.today()).stream()
                .filter(reading.view()::sees)
                .map(ItemVersion::name)
                .collect(Collectors.joining(" "));
        return where.isEmpty() ? kind : kind + " · " + where;
    }

    /** A collection as a type. */
    void type(ObjectNode json, ItemType type) {
        json.put("id", type.collection())
                .put("name", language.of(Descriptor.of(type).title()));
    }
}
