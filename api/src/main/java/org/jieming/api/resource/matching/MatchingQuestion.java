package org.jieming.api.resource.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Standing;
import org.jieming.api.matching.State;
import org.jieming.api.resource.intake.ImportParameters;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Which rows of a matched table are asked for.
 *
 * @param states those in which they stand
 * @param from the first row of the page
 * @param limit how many on a page
 */
record MatchingQuestion(Set<State> states, int from, int limit) {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String OPEN = "open";
    private static final List<String> WORDS = Stream.concat(
                    Stream.of(OPEN), Arrays.stream(State.values()).map(State::word))
            .toList();

    static Parameter[] parameters() {
        return new Parameter[] {
            Parameter.query(
                    "state",
                    Bilingual.of("只看此状态;open 为未定的各行", "Rows of this state only; open for all on which nobody decided"),
                    Map.of("type", "string", "enum", WORDS),
                    OPEN),
            Parameter.query(
                    "from",
                    Bilingual.of("从第几行(0 起)开始", "Begins with this row, counted from 0"),
                    Map.of("type", "integer", "minimum", 0, "default", 0),
                    "0"),
            Parameter.query(
                    "limit",
                    Bilingual.of("每页最多行数", "Most rows on the page"),
                    Map.of("type", "integer", "minimum", 1, "maximum", MOST, "default", USUAL),
                    "10")
        };
    }

    static MatchingQuestion of(Request request) {
        return new MatchingQuestion(
                request.parameter("state").map(MatchingQuestion::states).orElse(Set.of(State.values())),
                (int) Math.min(
                        Integer.MAX_VALUE,
                        ImportParameters.from(request.parameter("from").orElse("0"))),
                Parameters.limit(request, USUAL, MOST));
    }

    private static Set<State> states(String word) {
        return word.equals(OPEN)
                ? State.OPEN
                : Set.of(State.of(word)
                        .orElseThrow(() -> new Malformed(
                                "state",
                                word,
                                Bilingual.of(
                                        "应为以下之一:" + String.join("、", WORDS),
                                        "one of these is expected: " + String.join(", ", WORDS)))));
    }

    /** The numbers of all rows that are asked for. */
    List<Integer> answers(Matching matching, Standing standing) {
        return IntStream.range(0, matching.rows())
                .filter(row -> states.contains(standing.state(row)))
                .boxed()
                .toList();
    }

    /** Those of them that are on the page. */
    List<Integer> page(List<Integer> answers) {
        return answers.stream().filter(row -> row >= from).limit(limit).toList();
    }
}
