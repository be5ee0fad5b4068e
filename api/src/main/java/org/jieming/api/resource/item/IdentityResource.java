package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.identity.Divisions;
import org.jieming.api.identity.HistorySheet;
import org.jieming.api.identity.IdentityDocument;
import org.jieming.api.identity.Life;
import org.jieming.api.identity.LinkedPlace;
import org.jieming.api.identity.NameUse;
import org.jieming.api.identity.Permanent;
import org.jieming.api.paper.Paper;
import org.jieming.api.paper.PaperDocx;
import org.jieming.api.paper.PaperPage;
import org.jieming.api.process.Acts;
import org.jieming.api.process.gazetteer.EventTitles;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceTables;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Retraction;
import org.jieming.proposal.Standing;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/**
 * Permanent addresses (goal 27): what was ever public answers under its own, whether it was renamed, merged or abolished since;
 * to people with the sheet of its history, to programs with its standing, names and successors.
 */
final class IdentityResource {
    /** What has a name that people look for. */
    private static final List<ItemType> NAMED = List.of(ItemType.PLACE, ItemType.DIVISION, ItemType.RESIDENTIAL_AREA);

    private static final String ITEM = Permanent.PATH + "/{featureId}";
    private final Readings readings;
    private final Acts acts;
    private final Journal journal;
    private final Proposals proposals;
    private final PlaceClass classes;
    private final Map<String, Bilingual> events;

    IdentityResource(Readings readings, Acts acts, Journal journal, PlaceTables tables) {
        this.journal = journal;
        this.proposals = new Proposals(journal.documents());
        this.readings = readings;
        this.acts = acts;
        this.classes = PlaceClass.of(tables);
        this.events = EventTitles.of(tables);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        ITEM,
                        "getIdentity",
                        Bilingual.of(
                                "固定网址:更名、合并、撤销之后仍然答复;网页和 DOCX 为沿革表,JSON-LD 为 Linked Places",
                                "A permanent address, which answers after renaming, merger and abolition; as page and DOCX the"
                                        + " sheet of its history, as JSON-LD in the Linked Places format"),
                        this::item)
                .offering("identity", Media.JSON, Media.HTML, Media.DOCX, Media.JSON_LD)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.GET,
                        ITEM + "/names/{name}",
                        "getNameIdentity",
                        Bilingual.of(
                                "一个名称的固定网址:何时为谁的标准名、别名或曾用名",
                                "The permanent address of a name: whose standard name, alias or former name it is or was"),
                        this::name)
                .offering("nameIdentity", Media.JSON)
                .failing(ProblemType.NO_SUCH));
    }

    private void item(Request request) throws InterruptedException, IOException {
        Reading now = readings.now(request);
        Life believed = life(request, now);
        Life life = request.media() == Media.JSON_LD ? believed : telling(believed, now);
        Answers.header(request, "Cache-Control", now.view().cacheControl());
        switch (request.media()) {
            case HTML ->
                Answers.html(
                        request,
                        PaperPage.of(sheet(request, now, life), request.links().to("/style.css")));
            case DOCX -> docx(request, sheet(request, now, life), life);
            case JSON_LD -> {
                ObjectNode collection = LinkedPlace.collection();
                collection.withArray("features").add(linked(request, now).feature(life));
                Answers.json(request, collection);
            }
            default -> {
                ObjectNode document = new IdentityDocument(divisions(now), permanent(request), now.today()).of(life);
                IdentityLinks.add(request, document.putArray("links"), life);
                Answers.json(request, document);
            }
        }
    }

    private void name(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        String name = request.path("name");
        Life believed = telling(life(request, now), now);
        Life life = bears(believed, name)
                ? believed
                : believed.with(
                        withdrawn(believed.last().type(), believed.id(), now).toList());
        if (!bears(life, name)) {
            throw Problem.of(
                            ProblemType.NO_SUCH,
                            "该对象没有用过这个名称;它的名称见 /id/{featureId}",
                            "The item never had that name; /id/{featureId} lists its names")
                    .about("name", name);
        }
        Answers.header(request, "Cache-Control", now.view().cacheControl());
        Answers.json(request, new IdentityDocument(divisions(now), permanent(request), now.today()).of(life, name));
    }

    private static boolean bears(Life life, String name) {
        return life.names().stream().anyMatch(use -> use.name().equals(name));
    }

    /** The life of an item; of one named and abolished on the same day, or withdrawn whole, what was on record of it. */
    private Life life(Request request, Reading now) {
        var id = Addresses.id(request);
        boolean isBelieved = !now.snapshot().timeline(id).versions().isEmpty();
        return (isBelieved ? Life.of(id, now.snapshot(), now.view(), acts) : withdrawn(id, now))
                .orElseThrow(() -> Addresses.noSuchItem(id.toString()));
    }

    /** A life with the names whose approval never held: the acts that gave them and took them back. */
    private Life telling(Life life, Reading now) {
        List<Proposal> withdrawn = life.belief().tellsVoidApprovals() ? proposals.voidNamesOf(life.id()) : List.of();
        return withdrawn.isEmpty()
                ? life
                : life.telling(withdrawn.stream()
                        .flatMap(proposal -> voided(proposal, now).stream())
                        .toList());
    }

    /** The name that a proposal gave for nothing; empty where nothing that she may see stated it. */
    private Optional<NameUse> voided(Proposal proposal, Reading now) {
        Standing standing = proposal.standing();
        return withdrawn(ItemType.PLACE, proposal.content().item(), now)
                .filter(version -> version.name().equals(proposal.content().name()))
                .reduce((earlier, later) -> later)
                .map(version -> NameUse.withdrawn(
                        version,
                        standing.act().stream().toList(),
                        standing.revoked().flatMap(Entry::act).stream().toList()));
    }

    /** What was on record of it; whether it was on its day: not where the last word on it revoked its approval. */
    private Optional<Life> withdrawn(ItemId id, Reading now) {
        Optional<RevisionNumber> last = NAMED.stream()
                .flatMap(type -> journal.history(type, id).stream())
                .flatMap(recorded -> recorded.withdrawn().stream())
                .max(Comparator.naturalOrder());
        Optional<Standing> revoked =
                last.flatMap(revision -> proposals.revokedBy(id, revision)).map(Proposal::standing);
        Life.Belief belief = revoked.map(
                        standing -> standing.annulment().isPresent() ? Life.Belief.VOID : Life.Belief.NEVER)
                .orElseGet(() -> last.flatMap(journal::note)
                                .filter(note -> Retraction.isOne(note.reason()))
                                .isPresent()
                        ? Life.Belief.ERROR
                        : Life.Belief.OF_ONE_DAY);
        List<Act> ends =
                revoked.flatMap(Standing::revoked).flatMap(Entry::act).stream().toList();
        return Life.of(onceRecorded(id, now), now.snapshot(), now.view(), belief, ends);
    }

    private List<ItemVersion> onceRecorded(ItemId id, Reading now) {
        return NAMED.stream().flatMap(type -> withdrawn(type, id, now)).toList();
    }

    private Stream<ItemVersion> withdrawn(ItemType type, ItemId id, Reading now) {
        return journal.history(type, id).stream()
                .filter(recorded -> recorded.withdrawn().isPresent())
                .map(RecordedVersion::version)
                .filter(now.view()::sees);
    }

    private Paper sheet(Request request, Reading now, Life life) {
        return HistorySheet.of(
                life,
                divisions(now),
                permanent(request),
                now.today(),
                events,
                request.language().tag());
    }

    private static void docx(Request request, Paper sheet, Life life) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaperDocx.write(sheet, bytes);
        Answers.header(request, "Content-Disposition", "attachment; filename=\"history-" + life.id() + ".docx\"");
        Answers.bytes(request, Media.DOCX, bytes.toByteArray());
    }

    /** The writer of Linked Places for a request. */
    LinkedPlace linked(Request request, Reading now) {
        return new LinkedPlace(divisions(now), permanent(request), classes, now.today());
    }

    private static Divisions divisions(Reading now) {
        return new Divisions(now.snapshot(), now.view());
    }

    private static Permanent permanent(Request request) {
        return new Permanent(request.links().base());
    }
}
