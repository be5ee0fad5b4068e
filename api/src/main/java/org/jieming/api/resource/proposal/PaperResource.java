package org.jieming.api.resource.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Paper;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;

/** The papers of a proposal: brought, fetched, taken away. What a file is, its content tells. */
final class PaperResource {
    private static final String PAPERS = ProposalDesk.PROPOSAL + "/attachments";
    private static final String PAPER = PAPERS + "/{hash}";
    private static final int MOST_PAPERS = 100;

    private static final Parameter KIND = Parameter.query(
            "kind",
            Bilingual.of("材料种类", "What the paper is"),
            Map.of("type", "string", "enum", PaperUpload.KINDS, "default", "other"),
            "expert-review");
    private static final Parameter WHICH = Parameter.query(
            "kind",
            Bilingual.of("去掉哪一种", "Which of the papers that the file is"),
            Map.of("type", "string", "enum", PaperUpload.KINDS),
            "other");
    private static final Parameter NAME = Parameter.query(
            "name", Bilingual.of("文件名", "What the file is called"), Map.of("type", "string"), "论证报告.pdf");

    private final ProposalDesk desk;
    private final Attachments attachments;

    PaperResource(ProposalDesk desk, Attachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        PAPERS,
                        "attachPaper",
                        Bilingual.of(
                                "添加材料(最大 50 MiB):PDF、OFD、Word、Excel、图片、文本或 ZIP,按内容识别",
                                "Brings a paper (50 MiB at most): PDF, OFD, Word, Excel, picture, text or ZIP, told by content"),
                        this::attach)
                .taking(KIND, NAME)
                .reading("upload", Media.FILE, Media.FORM)
                .offering("proposal", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.STORE_UNAVAILABLE));
        menu.add(Operation.of(Verb.GET, PAPER, "getPaper", Bilingual.of("下载材料", "Fetches a paper"), this::fetch)
                .offering("upload", Media.FILE)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.DELETE,
                        PAPER,
                        "detachPaper",
                        Bilingual.of(
                                "去掉材料;同一文件作几种材料时须说明种类", "Takes a paper away; of a file that is several, say which"),
                        this::detach)
                .taking(WHICH)
                .offering("proposal", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
    }

    private void attach(Request request) throws IOException, InterruptedException {
        Reading now = desk.readings().now(request);
        Kept kept = desk.known(request, now);
        demandOpen(now, kept, Step.ATTACH);
        Paper paper = PaperUpload.received(request, attachments);
        Answers.status(request, 201);
        change(request, now, Step.ATTACH, paper.name(), papers -> {
            papers.removeIf(
                    known -> known.kind() == paper.kind() && known.hash().equals(paper.hash()));
            papers.add(paper);
            return papers;
        });
    }

    private void fetch(Request request) throws IOException, InterruptedException {
        Proposal proposal = desk.known(request, desk.readings().now(request)).proposal();
        Paper paper = paper(request, proposal);
        Attachment about = attachments.about(paper.hash()).orElseThrow(() -> noSuch(request));
        try (InputStream bytes = attachments.open(paper.hash()).orElseThrow(() -> noSuch(request))) {
            Answers.file(
                    request,
                    bytes,
                    about.size(),
                    Media.FILE.type(),
                    paper.kind().word() + "." + about.kind().extension(),
                    paper.name());
        }
    }

    private void detach(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Kept kept = desk.known(request, now);
        Paper paper = meant(request, kept.proposal());
        change(request, now, Step.DETACH, paper.name(), papers -> {
            papers.remove(paper);
            return papers;
        });
    }

    /** Changes the papers, whatever else is done to the proposal meanwhile. */
    private void change(Request request, Reading now, Step step, String note, UnaryOperator<List<Paper>> change) {
        while (true) {
            Kept kept = desk.known(request, now);
            demandOpen(now, kept, step);
            Proposal before = kept.proposal();
            List<Paper> papers = change.apply(new ArrayList<>(before.papers()));
            if (papers.size() > MOST_PAPERS) {
                throw new Malformed(
                        "file", "", Bilingual.format("一个方案最多 %d 份材料", "a proposal has at most %d papers", MOST_PAPERS));
            }
            Proposal after = before.withPapers(papers, desk.entry(request, now, step, before.stage(), note));
            var written = desk.proposals().put(after, kept.version());
            if (written.isPresent()) {
                new ProposalDocument(desk, request, now).answer(written.get());
                return;
            }
        }
    }

    private static void demandOpen(Reading now, Kept kept, Step step) {
        Proposal proposal = kept.proposal();
        boolean isOpen = step == Step.DETACH ? proposal.stage().givesPapersBack() : proposal.takesPapers();
        if (kept.claimed().isPresent() || !isOpen) {
            throw IllegalStep.problem(now, kept, step);
        }
    }

    private static Paper paper(Request request, Proposal proposal) {
        return papers(request, proposal).stream().findFirst().orElseThrow(() -> noSuch(request));
    }

    private static List<Paper> papers(Request request, Proposal proposal) {
        return proposal.papers().stream()
                .filter(paper -> paper.hash().hex().equals(request.path("hash")))
                .toList();
    }

    /** The one paper that is meant, of a file that may be several papers. */
    private static Paper meant(Request request, Proposal proposal) {
        Optional<Paper.Kind> wanted = request.parameter("kind").map(PaperUpload::kind);
        List<Paper> some = papers(request, proposal).stream()
                .filter(paper -> wanted.filter(kind -> kind != paper.kind()).isEmpty())
                .toList();
        if (some.size() > 1) {
            throw new Malformed(
                    "kind",
                    "",
                    Bilingual.of("同一文件用作几种材料,须说明去掉哪一种", "the file is several papers; say which of them is taken away"));
        }
        return some.stream().findFirst().orElseThrow(() -> noSuch(request));
    }

    private static Problem noSuch(Request request) {
        return Problem.of(ProblemType.NO_SUCH, "方案没有这份材料", "The proposal has no such paper")
                .about("hash", request.path("hash"));
    }
}
