package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.geojson.FeatureReader;
import org.jieming.api.geojson.Statement;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/** Creating, replacing and updating items (OGC API – Features Part 4), each against the state its editor saw. */
final class EditResource {
    private final Readings readings;
    private final Commits commits;

    EditResource(Readings readings, Commits commits) {
        this.readings = readings;
        this.commits = commits;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST, Addresses.ITEMS, "createItem", Bilingual.of("新建条目", "Creates an item"), this::create)
                .taking(EditParameters.ofWrites())
                .reading("feature", Media.GEOJSON, Media.JSON)
                .offering("feature", Media.GEOJSON)
                .succeeding(201)
                .failing(ProblemType.NO_SUCH, ProblemType.ALREADY_THERE, ProblemType.RULE_VIOLATED));
        menu.add(edit(
                        Verb.PUT,
                        "replaceItem",
                        Bilingual.of("整体替换条目:更正或自某日起变更", "Replaces an item: a correction, or a change from a day on"),
                        this::replace)
                .taking(EditParameters.ofWrites(EditParameters.CORRECTED, EditParameters.IF_MATCH))
                .reading("feature", Media.GEOJSON, Media.JSON));
        menu.add(edit(
                        Verb.PATCH,
                        "updateItem",
                        Bilingual.of("修改条目的部分内容 (RFC 7396)", "Updates parts of an item (RFC 7396)"),
                        this::update)
                .taking(EditParameters.ofWrites(EditParameters.CORRECTED, EditParameters.IF_MATCH))
                .reading("featurePatch", Media.MERGE_PATCH, Media.JSON));
    }

    /** An operation on an item, against the state that its editor saw. */
    static Operation edit(Verb verb, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, Addresses.ITEM, id, summary, handler)
                .offering("feature", Media.GEOJSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.ENDED,
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.RULE_VIOLATED);
    }

    private void create(Request request) throws Exception {
        ItemType type = Addresses.type(request);
        Reading now = readings.now(request);
        now.view().jurisdiction().demandSome(type);
        ObjectNode body = Json.read(request.body(), "body");
        Statement statement = grounded(request, reader(request, type).whole(body));
        ItemId id = statement
                .id()
                .map(text -> Parameters.named("id", text, ItemId::parse))
                .orElseGet(() -> ItemId.of(UUID.randomUUID()));
        if (!now.snapshot().timeline(id).versions().isEmpty()) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此标识已有对象,请改用 PUT,或去掉 id 由服务生成",
                            "An item has this id: use PUT, or leave id out and one is made")
                    .about("id", id.toString());
        }
        statement = commits.begun(now, type, id, statement);
        Restatement restatement = Restatement.creation(type, id, statement);
        commits.commit(
                request,
                now,
                new Commits.Wish(type, id, restatement, statement, Map.of(id, RevisionNumber.NONE), true));
    }

    private void replace(Request request) throws Exception {
        restate(request, (reader, body, base) -> reader.whole(body));
    }

    private void update(Request request) throws Exception {
        restate(request, FeatureReader::merged);
    }

    /** Reason and act are stated in the body or in the header fields; both mean the same. */
    private static Statement grounded(Request request, Statement statement) {
        return statement.grounded(EditParameters.reason(request), EditParameters.act(request));
    }

    private interface BodyReader {
        Statement read(FeatureReader reader, ObjectNode body, ItemVersion base);
    }

    private void restate(Request request, BodyReader bodies) throws Exception {
        EditedItem target = EditedItem.of(request, readings, commits);
        ObjectNode body = Json.read(request.body(), "body");
        Optional<LocalDate> named = request.parameter("datetime").map(text -> Parameters.day("datetime", text));
        Optional<LocalDate> stated = effect(body, target, named);
        ItemVersion base = stated.map(day -> Restatement.base(target.timeline(), day))
                .orElseGet(() -> target.on(named.orElse(target.now().today())));
        Statement read = grounded(request, bodies.read(reader(request, target.type()), body, base));
        Optional<LocalDate> effect =
                stated.or(() -> read.validFrom().day().filter(any -> Restatement.divides(base, read)));
        Statement statement = commits.completed(target.now(), base, read, effect);
        Restatement restatement = effect.isPresent()
                ? Restatement.change(target.timeline(), effect.get(), statement)
                        .carried(target.timeline(), base, target.now().today())
                : Restatement.correction(target.timeline(), base, statement)
                        .recorded(target.timeline(), base, target.now().today());
        commits.commit(
                request,
                target.now(),
                new Commits.Wish(target.type(), target.id(), restatement, statement, target.expected(), false));
    }

    /** The day from which a change takes legal effect, when the body states one that is not the version's own beginning. */
    private static Optional<LocalDate> effect(ObjectNode body, EditedItem target, Optional<LocalDate> named) {
        Optional<LocalDate> stated = FeatureReader.peekValidFrom(body);
        if (named.isPresent() || stated.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> own = target.timeline().on(target.now().today()).flatMap(version -> version.valid()
                .firstDay());
        return stated.equals(own) ? Optional.empty() : stated;
    }

    private static FeatureReader reader(Request request, ItemType type) {
        return new FeatureReader(Descriptor.of(type), EditParameters.contentCrs(request));
    }
}
