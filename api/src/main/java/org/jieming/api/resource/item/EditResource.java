package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
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
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Gone;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/** Creating, replacing, updating and ending items (OGC API – Features Part 4), each against the state its editor saw. */
final class EditResource {
    /** Before all days: an item ended here has never been. */
    private static final LocalDate NEVER = LocalDate.ofEpochDay(Integer.MIN_VALUE);

    private final Readings readings;
    private final Commits commits;
    private final RoundsUnderWay rounds;

    EditResource(Readings readings, Commits commits, RoundsUnderWay rounds) {
        this.rounds = rounds;
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
        menu.add(edit(Verb.DELETE, "endItem", Bilingual.of("终止条目(历史保留)", "Ends an item; its history stays"), this::end)
                .taking(
                        EditParameters.VALID_TO,
                        EditParameters.WITHDRAW,
                        EditParameters.IF_MATCH,
                        EditParameters.REASON,
                        EditParameters.ACT,
                        EditParameters.DRY_RUN)
                .offering("")
                .succeeding(204));
    }

    private static Operation edit(Verb verb, String id, Bilingual summary, Operation.Handler handler) {
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
        Target target = target(request);
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
    private static Optional<LocalDate> effect(ObjectNode body, Target target, Optional<LocalDate> named) {
        Optional<LocalDate> stated = FeatureReader.peekValidFrom(body);
        if (named.isPresent() || stated.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> own = target.timeline().on(target.now().today()).flatMap(version -> version.valid()
                .firstDay());
        return stated.equals(own) ? Optional.empty() : stated;
    }

    private void end(Request request) throws Exception {
        Target target = target(request);
        boolean withdraw = Parameters.flag(request, "withdraw");
        LocalDate day = request.parameter("valid-to")
                .map(text -> Parameters.day("valid-to", text))
                .orElse(target.now().today());
        if (!withdraw && target.timeline().last().orElseThrow().valid().end() <= day.toEpochDay()) {
            throw Gone.of(request, target.now(), target.timeline(), target.id());
        }
        if (!withdraw
                && day.toEpochDay()
                        <= target.timeline().versions().get(0).valid().first()) {
            throw neverWas(day);
        }
        if (withdraw) {
            rounds.refuseWithdrawal(target.type(), target.id());
        }
        Change end = new Change.End(target.id(), withdraw ? NEVER : day);
        Restatement restatement = new Restatement(List.of(end), day, List.of());
        commits.end(
                request,
                target.now(),
                new Commits.Wish(target.type(), target.id(), restatement, null, target.expected(), false));
    }

    /** An end that leaves nothing says that the item never was, which is for its editor to say in so many words. */
    private static Problem neverWas(LocalDate day) {
        return Problem.of(
                        ProblemType.RULE_VIOLATED,
                        "这一天不晚于该对象的首日,终止后它便从未存在。若系误登,请加 withdraw=true 整体撤回;否则请用 valid-to" + " 给出更晚的一天。未写入任何内容",
                        "The item does not begin before that day, so that ending it then would say it never was. If it was"
                                + " recorded in error, withdraw it with withdraw=true; otherwise give a later day in valid-to."
                                + " Nothing was written")
                .about("valid-to", day.toString());
    }

    /** The item a write is about, seen in the state its editor says to have seen. */
    private Target target(Request request) throws InterruptedException {
        ItemType type = Addresses.type(request);
        ItemId id = Addresses.id(request);
        Preconditions.Seen seen = Preconditions.ifMatch(request);
        Reading now = readings.now(request);
        now.view().jurisdiction().demandSome(type);
        Timeline timeline = now.snapshot().timeline(type, id);
        RevisionNumber actual = timeline.lastChanged();
        RevisionNumber expected = seen.expected(actual);
        if (timeline.versions().isEmpty() && expected.equals(RevisionNumber.NONE)) {
            throw Gone.of(request, readings, now, type, id);
        }
        if (!timeline.versions().isEmpty() && timeline.versions().stream().noneMatch(now.view()::sees)) {
            throw Addresses.noSuchItem(id.toString());
        }
        if (!expected.equals(actual)) {
            throw commits.stale(request, now, type, id, expected);
        }
        return new Target(request, now, type, id, timeline, Map.of(id, expected));
    }

    private static FeatureReader reader(Request request, ItemType type) {
        return new FeatureReader(Descriptor.of(type), EditParameters.contentCrs(request));
    }

    /** An item about to be written, as its editor and the register see it. */
    private record Target(
            Request request,
            Reading now,
            ItemType type,
            ItemId id,
            Timeline timeline,
            Map<ItemId, RevisionNumber> expected) {

        ItemVersion on(LocalDate day) {
            return timeline.on(day).orElseThrow(() -> Gone.of(request, now, timeline, id));
        }
    }
}
