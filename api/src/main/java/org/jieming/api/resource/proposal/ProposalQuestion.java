package org.jieming.api.resource.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Deadline;
import org.jieming.proposal.Deadline.Light;
import org.jieming.proposal.Deadlines;
import org.jieming.proposal.Ended;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;

/**
 * Which proposals are asked for.
 *
 * @param stage the only stage
 * @param kind the only kind
 * @param light proposals with something due that shows this light
 * @param author the account that had a hand in them
 * @param isWaiting whether those alone that wait for a decision: sent in, or with something asked of their approval
 * @param before numbers below this one
 * @param limit how many on a page
 * @param now the day the lights are of, and whose names are nobody's any more
 */
record ProposalQuestion(
        Optional<Stage> stage,
        Optional<ProposalKind> kind,
        Optional<Light> light,
        Optional<String> author,
        boolean isWaiting,
        Optional<String> before,
        int limit,
        Reading now) {
    private static final int USUAL = 200;
    private static final int MOST = 1_000;

    static Parameter[] parameters() {
        return new Parameter[] {
            choice("stage", "只看此阶段", "This stage only", words(Stage.values(), Stage::word), "submitted"),
            choice("kind", "只看此类", "This kind only", words(ProposalKind.values(), ProposalKind::word), "rename"),
            choice(
                    "light",
                    "只看有此期限状态的:red 已逾期,amber 五日内到期,green 未到期",
                    "With something due that is late (red), due within five days (amber) or later (green)",
                    List.of("red", "amber", "green"),
                    "red"),
            Parameter.query(
                    "mine",
                    Bilingual.of("只看本人经手的", "Those alone in which one had a hand"),
                    Map.of("type", "boolean", "default", false),
                    "true"),
            Parameter.query(
                    "waiting",
                    Bilingual.of(
                            "只看等待他人决定的:待审批的,和批准信息待核准的",
                            "Those alone that wait for a decision: sent in, or with something asked of their approval"),
                    Map.of("type", "boolean", "default", false),
                    "true"),
            Parameter.query(
                    "before",
                    Bilingual.of("从这个编号之前开始", "Begins below this number"),
                    Map.of("type", "string"),
                    "2030-0001"),
            Parameter.query(
                    "limit",
                    Bilingual.of("每页最多个数", "Most proposals on the page"),
                    Map.of("type", "integer", "minimum", 1, "maximum", MOST, "default", USUAL),
                    "10")
        };
    }

    private static Parameter choice(String name, String zh, String en, List<String> words, String example) {
        return Parameter.query(name, Bilingual.of(zh, en), Map.of("type", "string", "enum", words), example);
    }

    private static <T> List<String> words(T[] values, java.util.function.Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    static ProposalQuestion of(Request request, Reading now) {
        return new ProposalQuestion(
                request.parameter("stage").map(text -> known("stage", text, Stage.of(text), Stage.values())),
                request.parameter("kind")
                        .map(text -> known("kind", text, ProposalKind.of(text), ProposalKind.values())),
                request.parameter("light").map(ProposalQuestion::light),
                Parameters.flag(request, "mine")
                        ? Optional.of(Visitor.of(request).author())
                        : Optional.empty(),
                Parameters.flag(request, "waiting"),
                request.parameter("before"),
                Parameters.limit(request, USUAL, MOST),
                now);
    }

    private static Light light(String text) {
        Optional<Light> found = Arrays.stream(Light.values())
                .filter(light -> light.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        return known("light", text, found, Light.values());
    }

    private static <E extends Enum<E>> E known(String name, String text, Optional<E> found, E[] all) {
        return found.orElseThrow(() -> {
            String words = Arrays.stream(all)
                    .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
            return new Malformed(name, text, Bilingual.of("应为以下之一:" + words, "one of these is expected: " + words));
        });
    }

    /** The first that are asked for and may be seen, one more than fit on the page. */
    List<Kept> answers(List<Kept> newestFirst, Predicate<Proposal> seen) {
        return newestFirst.stream()
                .filter(kept -> before.filter(number -> kept.proposal().id().compareTo(number) >= 0)
                        .isEmpty())
                .filter(kept -> admits(kept.proposal()))
                .filter(kept -> seen.test(kept.proposal()))
                .limit(limit + 1L)
                .toList();
    }

    private boolean admits(Proposal proposal) {
        return stage.filter(only -> only != proposal.stage()).isEmpty()
                && kind.filter(only -> only != proposal.kind()).isEmpty()
                && (!isWaiting || waits(proposal))
                && author.filter(only -> !proposal.authors().contains(only)).isEmpty()
                && (light.isEmpty()
                        || !Ended.isOver(proposal, now.snapshot())
                                && Deadlines.of(proposal).stream().anyMatch(this::shows));
    }

    private static boolean waits(Proposal proposal) {
        return proposal.stage() == Stage.SUBMITTED
                || proposal.standing().asked().isPresent();
    }

    private boolean shows(Deadline deadline) {
        return deadline.doneOn().isEmpty() && light.equals(Optional.of(deadline.light(now.today())));
    }
}
