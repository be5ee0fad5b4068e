package org.jieming.api.resource.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.http.ValidTime;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.View;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.place.NameStatus;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.search.Match;
import org.jieming.search.Question;

/** The question that a search asks of the names. */
final class SearchQuestion {
    private static final String ABOLISHED = "abolished";
    private static final String HISTORICAL = "historical";

    private SearchQuestion() {}

    /** The question of a request. */
    static Question of(Request request, Reading reading) {
        View view = reading.view();
        Question question = Question.of(
                        text(request),
                        Parameters.limit(request, SearchParameters.USUAL_LIMIT, SearchParameters.MOST_LIMIT),
                        during(request, reading))
                .atLeast(match(request))
                .seeing(view::sees)
                .where(view::sees)
                .where(conditions(request, reading));
        Optional<double[]> near = request.parameter("near").map(text -> SearchParameters.point("near", text));
        return near.map(point -> question.near(point[0], point[1], view::shape)).orElse(question);
    }

    private static String text(Request request) {
        String text = request.parameter("q").orElse("");
        if (text.isBlank() || text.length() > SearchParameters.LONGEST) {
            throw new Malformed(
                    "q", text, Bilingual.of("须写明要找的名称,1 至 200 字", "what to find is expected, of 1 to 200 characters"));
        }
        return text;
    }

    private static Match match(Request request) {
        return request.parameter("match").map(SearchQuestion::match).orElse(Match.CLOSE);
    }

    private static Match match(String text) {
        return Arrays.stream(Match.values())
                .filter(match -> SearchParameters.word(match).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known = String.join(", ", SearchParameters.MATCHES);
                    return new Malformed("match", text, Bilingual.of("应为以下之一:" + known, "one of " + known));
                });
    }

    static Period during(Request request, Reading reading) {
        Period today = Query.dayOf(reading.today());
        boolean isGone = request.parameter("status").filter(NameStatus::isGone).isPresent();
        return request.parameter("datetime")
                .map(ValidTime::parse)
                .orElse(isGone ? new Period(Period.ALWAYS.first(), today.end()) : today);
    }

    /** The day by whose names the divisions of hits are told: today, or the day of the time asked about that is nearest to it. */
    static LocalDate day(Period during, Reading reading) {
        long today = reading.today().toEpochDay();
        return LocalDate.ofEpochDay(Math.max(during.first(), Math.min(today, during.end() - 1L)));
    }

    /** Whether an item has a status; of one that ended nobody has to say that it is abolished, nor of one of old times that it is history. */
    private static boolean hasStatus(ItemVersion version, String status, Reading reading) {
        return version.values().text("status").equals(status)
                || status.equals(ABOLISHED) && hasEnded(version, reading)
                || status.equals(HISTORICAL) && NameStatus.isHistorical(version.values());
    }

    /** Whether an item is no more today. */
    static boolean hasEnded(ItemVersion version, Reading reading) {
        return version.valid().end() <= reading.today().toEpochDay()
                && reading.snapshot()
                        .timeline(version.type(), version.id())
                        .on(reading.today())
                        .isEmpty();
    }

    private static Predicate<ItemVersion> conditions(Request request, Reading reading) {
        Set<ItemType> types = SearchParameters.types(request, EnumSet.allOf(ItemType.class));
        Optional<DivisionCode> division =
                request.parameter("division").map(text -> Parameters.named("division", text, DivisionCode::parse));
        Optional<String> classCode = request.parameter("class").map(SearchQuestion::classCode);
        Optional<String> status = request.parameter("status").map(SearchQuestion::status);
        return version -> types.contains(version.type())
                && division.map(code -> liesIn(version, code)).orElse(true)
                && classCode
                        .map(code -> version.values().text("class_code").startsWith(code))
                        .orElse(true)
                && status.map(wanted -> hasStatus(version, wanted, reading)).orElse(true);
    }

    private static boolean liesIn(ItemVersion version, DivisionCode division) {
        String code = version.unitCode();
        return !code.isEmpty() && division.contains(DivisionCode.parse(code));
    }

    private static String classCode(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new Malformed(
                    "class", text, Bilingual.of("应为类别代码的前 1 至 5 位", "the first 1 to 5 digits of a class code"));
        }
        return text;
    }

    /** A code of property {@code status} of one of the types, or that something is no more. */
    private static String status(String text) {
        Set<String> known = Arrays.stream(ItemType.values())
                .flatMap(type -> Descriptor.of(type).property("status").stream())
                .flatMap(property -> property.codeList().stream())
                .flatMap(list -> list.entries().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(text) && !NameStatus.isGone(text)) {
            String all = String.join(", ", known);
            throw new Malformed("status", text, Bilingual.of("应为以下之一:" + all, "one of " + all));
        }
        return text;
    }
}
