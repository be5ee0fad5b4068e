package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Known;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Paper;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.inspection.Unfinished;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;

/** Signs a paper of a round for a party: the text that was read, and no other. */
final class Signing {
    private static final Known MEMBERS = Known.of("paper", "fingerprint", "unfinished");
    private static final int MOST_TOLD = 20;
    private static final int LONGEST_REASON = 1_000;

    private final Inspections inspections;

    /**
     * What came of it.
     *
     * @param round the round as it stands then
     * @param left the markers of which the register was left as it is
     */
    record Signed(OpenRound round, List<ItemId> left) {}

    Signing(Inspections inspections) {
        this.inspections = inspections;
    }

    /**
     * Signs what she has read: the fingerprint says which text that was.
     *
     * @return the round as it stands then, and of which markers the register was left as it is
     * @throws Problem when the round is not that far, when a photograph is missing, or when the paper was changed since: then with
     *     what arrived
     */
    Signed of(Request request, OpenRound open) throws InterruptedException {
        Team team = open.seat().team();
        Fields body = MEMBERS.only(new Fields(Json.read(request.body(), "body")));
        Paper paper = Paper.parse(body.text("paper", 20));
        Fingerprint read = new Fingerprint(body.text("fingerprint", 64));
        String author = Visitor.of(request).author();
        // whoever was cut off signs again, and what follows from it is done once
        if (!isSigned(open, paper, team, read)) {
            open.demand(Stage.Act.signing(paper));
            demandCurrent(open, paper, read);
            demandPhotographs(open, paper);
            Optional<String> undone = undone(open, paper, body.textOrEmpty("unfinished", LONGEST_REASON));
            Optional<RevisionNumber> seen =
                    Optional.of(inspections.reading(request).snapshot().number());
            inspections
                    .rounds()
                    .keep(open.id(), new Signature(paper, team, read, author, inspections.now(), seen, undone));
        }
        OpenRound signed = inspections.open(request);
        // another server may have taken a statement meanwhile
        demandCurrent(signed, paper, read);
        List<ItemId> left = inspections.settlements().signed(inspections.reading(request), signed, author);
        inspections.office().ready(inspections.reading(request), signed, author);
        return new Signed(signed, left);
    }

    private static boolean isSigned(OpenRound open, Paper paper, Team team, Fingerprint read) {
        return open.file().signatures().stream()
                .anyMatch(each -> each.paper() == paper
                        && each.team() == team
                        && each.content().equals(read));
    }

    /** What was left undone, with the reason of whoever signs that the round is held all the same; empty where nothing was. */
    private static Optional<String> undone(OpenRound open, Paper paper, String reason) {
        Unfinished left = open.file().unfinished(open.facts());
        if (paper != Paper.MINUTES || left.isNothing()) {
            return Optional.empty();
        }
        if (!Reason.isGiven(reason)) {
            Bilingual words = left.words();
            throw Problem.ruleViolated(List.of(Finding.block(
                    "C-33",
                    "unfinished",
                    Bilingual.of(
                            words.zh() + ";签署纪要即记为本轮联检完成,请先补查,或在 unfinished 中写明理由(不少于" + Reason.SHORTEST + "个不同的字)",
                            words.en()
                                    + "; with the minutes signed the round counts as held: inspect what is left, or state the reason"
                                    + " in unfinished, in " + Reason.SHORTEST + " different characters at least"))));
        }
        return Optional.of(left.words().zh() + ";理由:" + reason.strip());
    }

    private static void demandPhotographs(OpenRound open, Paper paper) {
        if (paper == Paper.REPORT && !open.file().missing().isEmpty()) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "还有 " + open.file().missing().size() + " 张照片没有传到,归档前须齐全(C-40)",
                    open.file().missing().size()
                            + " photographs have not arrived; the archive needs all of them (C-40)");
        }
    }

    private static void demandCurrent(OpenRound open, Paper paper, Fingerprint read) {
        if (read.equals(open.file().contents().get(paper))) {
            return;
        }
        List<Stated> arrived = paper == Paper.REPORT ? arrived(open) : List.of();
        String zh = names(open, arrived, "zh");
        String en = names(open, arrived, "en");
        throw Problem.of(
                        ProblemType.STALE_REVISION,
                        Bilingual.of(
                                "所签文件此后已改,或尚未写成;请重新读取后再签" + (arrived.isEmpty() ? "" : "。此后到达:" + zh),
                                "The paper was changed since, or is not written yet; read it again and sign then"
                                        + (arrived.isEmpty() ? "" : ". Since then arrived: " + en)))
                .about("fingerprint", read.hex())
                .with("arrived", told(open, arrived));
    }

    /** What was stated after the last signature, whatever it was under: who signs now cannot know that the other saw it. */
    private static List<Stated> arrived(OpenRound open) {
        Instant last = open.file().signatures().stream()
                .map(Signature::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return open.file().stated().stream()
                .filter(each -> !each.receivedAt().isBefore(last))
                .toList();
    }

    private static String names(OpenRound open, List<Stated> arrived, String language) {
        return Bilingual.listed(
                arrived.stream()
                        .limit(MOST_TOLD)
                        .map(each -> each.team().title().in(language) + " " + of(open, each, language))
                        .toList(),
                language);
    }

    private static List<Map<String, String>> told(OpenRound open, List<Stated> arrived) {
        List<Map<String, String>> told = new ArrayList<>();
        arrived.stream()
                .limit(MOST_TOLD)
                .forEach(each -> told.add(Map.of(
                        "id", each.id().toString(),
                        "team", each.team().word(),
                        "of", of(open, each, "zh"),
                        "received_at", each.receivedAt().toString())));
        return told;
    }

    /** The marker, the segment or the place of which something is stated. */
    private static String of(OpenRound open, Stated stated, String language) {
        if (stated instanceof Observation seen) {
            return open.facts().number(seen.marker());
        }
        return stated instanceof SegmentStatement segment
                ? open.facts().name(segment.segment(), language)
                : ((Sighting) stated).label();
    }
}
