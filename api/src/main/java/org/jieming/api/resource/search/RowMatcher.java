package org.jieming.api.resource.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Language;
import org.jieming.api.matching.Candidate;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Meaning;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.resource.Reading;
import org.jieming.crs.CoordinateReading.Degrees;
import org.jieming.crs.Coordinates;
import org.jieming.division.DivisionCode;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.search.Match;
import org.jieming.search.NameIndex;
import org.jieming.search.NameKind;
import org.jieming.search.Question;
import org.jieming.shape.Shape;

/**
 * Looks for the items that the rows of a table may mean: by name as the reconciliation service does, and by code. Only what
 * everybody with an account may see is looked at, because what is found is kept for others to read.
 */
public final class RowMatcher {
    /** What tables of names are about. */
    public static final Set<ItemType> NAMED = EnumSet.of(ItemType.PLACE, ItemType.DIVISION, ItemType.RESIDENTIAL_AREA);

    private static final int MOST_CANDIDATES = 5;
    private static final int WEIGHED = 10;
    /** What an item found by its code alone gets: the name may be another one's by now. */
    private static final double BY_CODE = 60;
    /** What the same code is worth: it is unique. */
    private static final double SAME_CODE = 30;
    /** What each contradiction takes away: another code, another area, another place. */
    private static final double CONTRADICTED = 20;
    /** Of a place and a division alike in all else the place comes first: the table is one of place names. */
    private static final double OF_OTHER_TYPE = 1;
    /** Beyond this a point is another place, in metres: as far as a village reaches. */
    private static final double FAR = 2_000;

    private static final double NINETY = 90;

    private final Matching matching;
    private final Reading reading;
    private final NameIndex index;
    private final Reconciliation names;

    /** For a matching, as the reader sees the register, with the names of that state. */
    public RowMatcher(Matching matching, Reading reading, NameIndex index) {
        this.matching = matching;
        this.reading = reading;
        this.index = index;
        this.names = new Reconciliation(reading, index, Language.ZH);
    }

    private record Weighed(ItemVersion version, String found, double score) {}

    /** The candidates of a row, the likeliest first; the first is sure when it is likely and nothing else is as likely. */
    public List<Candidate> of(SheetRow row) {
        List<Weighed> weighed = found(row).values().stream()
                .map(each -> new Weighed(
                        each.version(), each.found(), each.score() + correction(matching, row, each.version())))
                .sorted(Comparator.comparingDouble(Weighed::score).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Weighed each : weighed) {
            boolean first = candidates.isEmpty();
            boolean alone = weighed.size() == 1 || weighed.get(1).score() < each.score();
            double score = Math.max(0, Math.min(100, each.score()));
            candidates.add(
                    new Candidate(each.version().id(), each.found(), score, first && alone && score >= Likeness.SURE));
        }
        return List.copyOf(candidates);
    }

    private Map<ItemId, Weighed> found(SheetRow row) {
        Map<ItemId, Weighed> found = new LinkedHashMap<>();
        String name = matching.said(Meaning.NAME, row);
        String division = matching.said(Meaning.DIVISION, row);
        if (!name.isEmpty()) {
            Map<String, List<String>> said = division.isEmpty() ? Map.of() : Map.of("division_code", List.of(division));
            names.likely(new ReconcileQuery(name, NAMED, WEIGHED, said)).stream()
                    .filter(each -> isOpen(each.hit().version()))
                    .forEach(each -> found.putIfAbsent(
                            each.hit().version().id(),
                            new Weighed(
                                    each.hit().version(),
                                    each.hit().text(),
                                    isBorneOut(row, each.hit().version())
                                            ? each.likeness().borneOut().score()
                                            : each.score())));
        }
        String code = matching.said(Meaning.CODE, row);
        if (!code.isEmpty()) {
            Question question = Question.of(code, MOST_CANDIDATES, Query.dayOf(reading.today()))
                    .seeing(reading.view()::sees)
                    .where(this::isOpen)
                    .atLeast(Match.EXACT);
            index.search(question).stream()
                    .filter(hit ->
                            hit.kind() == NameKind.CODE && codes(hit.version()).contains(code))
                    .forEach(hit ->
                            found.putIfAbsent(hit.version().id(), new Weighed(hit.version(), hit.text(), BY_CODE)));
        }
        return found;
    }

    private boolean isOpen(ItemVersion version) {
        return NAMED.contains(version.type()) && reading.view().isForEveryMember(version);
    }

    /** Whether the code or the place that a row says is the item's; its unit is weighed with the name, and its class is that of many. */
    private boolean isBorneOut(SheetRow row, ItemVersion version) {
        return codes(version).contains(matching.said(Meaning.CODE, row))
                || distance(matching, row, version).filter(far -> far <= FAR).isPresent();
    }

    private double correction(Matching matching, SheetRow row, ItemVersion version) {
        String code = matching.said(Meaning.CODE, row);
        Collection<String> codes = codes(version);
        double points = version.type() == ItemType.PLACE ? 0 : -OF_OTHER_TYPE;
        if (!code.isEmpty() && !codes.isEmpty()) {
            points += codes.contains(code) ? SAME_CODE : -CONTRADICTED;
        }
        if (!isIn(version, matching.area())) {
            points -= CONTRADICTED;
        }
        return points - (distance(matching, row, version).orElse(0.0) > FAR ? CONTRADICTED : 0);
    }

    private static Collection<String> codes(ItemVersion version) {
        List<String> codes = new ArrayList<>();
        for (String property : List.of("place_code", "code")) {
            version.values().get(property).map(Object::toString).ifPresent(codes::add);
        }
        return codes;
    }

    private boolean isIn(ItemVersion version, DivisionCode area) {
        String code = version.unitCode();
        return code.matches("\\d{6}|\\d{9}|\\d{12}") && area.contains(DivisionCode.parse(code))
                || index.divisionsAround(version, reading.today()).stream()
                        .anyMatch(around -> around.values().text("code").equals(area.digits()));
    }

    /** How far an item lies from where a row says, in metres; empty where either says nothing. */
    public static Optional<Double> distance(Matching matching, SheetRow row, ItemVersion shown) {
        Optional<double[]> point = point(matching, row);
        Shape shape = shown.shapeOrNull();
        return shape == null || shape.envelope().isNull()
                ? Optional.empty()
                : point.map(from -> HitDocument.metres(from, shape));
    }

    /** The point of a row in degrees, however it is written; none where it is written in metres. */
    private static Optional<double[]> point(Matching matching, SheetRow row) {
        String longitude = matching.said(Meaning.LONGITUDE, row);
        String latitude = matching.said(Meaning.LATITUDE, row);
        try {
            return longitude.isEmpty() || latitude.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Coordinates.read(longitude, latitude))
                            .filter(Degrees.class::isInstance)
                            .map(Degrees.class::cast)
                            .filter(at -> Math.abs(at.y()) <= NINETY)
                            .map(at -> new double[] {at.x(), at.y()});
        } catch (Malformed notStated) {
            return Optional.empty();
        }
    }
}
