package org.jieming.api.resource.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Documents;
import org.jieming.api.store.LiveRegister;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;

/** Finds lines for those who answer for one of their parties, and where they sit at them. */
final class LinesInCare {
    /** Who sees to lines: inspectors, and those who answer for them. */
    static final Set<Role> SEEING = EnumSet.of(Role.INSPECTOR, Role.REVIEWER, Role.ADMINISTRATOR);
    /** Who writes for a party. */
    static final Set<Role> ACTING = EnumSet.of(Role.INSPECTOR);

    private final LiveRegister register;
    private final Readings readings;

    LinesInCare(LiveRegister register, Readings readings) {
        this.register = register;
        this.readings = readings;
    }

    /**
     * The code of the line that a request names, for whoever sees to it.
     *
     * @throws Problem 404 when there is none that she sees to
     */
    String line(Request request) throws InterruptedException {
        return seen(request).values().text("line_code");
    }

    /** The line itself, likewise; by a number that it bore once, too, where no line bears that today. */
    ItemVersion seen(Request request) throws InterruptedException {
        String code = request.path("lineCode");
        Reading reading = reading(request);
        return find(reading, ItemType.BOUNDARY_LINE, code)
                .or(() -> LineNumbers.bearer(reading.snapshot(), code)
                        .flatMap(line -> reading.snapshot().item(ItemType.BOUNDARY_LINE, line, reading.today())))
                .filter(line -> sees(reading, line, SEEING))
                .orElseThrow(
                        () -> Problem.of(ProblemType.NO_SUCH, "没有这条界线,或不归您管理", "There is no such line in your care")
                                .about("lineCode", code));
    }

    /**
     * Where somebody sits at the line that a request names.
     *
     * @throws Problem 404 when there is none that she sees to
     */
    Seat seat(Request request) throws InterruptedException {
        return seat(reading(request), seen(request));
    }

    static Seat seat(Reading reading, ItemVersion line) {
        return Seat.of(reading, team -> line.values().text("party_" + team.word() + "_code"));
    }

    /** The lines in force today that somebody sees to, by code. */
    List<ItemVersion> lines(Reading reading) {
        return reading.snapshot().believed(ItemType.BOUNDARY_LINE).stream()
                .filter(line -> line.valid().contains(reading.today()) && sees(reading, line, SEEING))
                .sorted(Comparator.comparing(line -> line.values().text("line_code")))
                .toList();
    }

    /** The lines that somebody sees to or saw to before they ended. */
    Set<ItemId> everLines(Reading reading) {
        return reading.snapshot().believed(ItemType.BOUNDARY_LINE).stream()
                .map(ItemVersion::id)
                .distinct()
                .filter(line -> reading.snapshot()
                        .timeline(ItemType.BOUNDARY_LINE, line)
                        .nearest(reading.today())
                        .filter(each -> sees(reading, each, SEEING))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Lines under the numbers that they have borne. */
    LineNumbers lineNumbers() {
        return new LineNumbers(register);
    }

    static Optional<ItemVersion> find(Reading reading, ItemType type, String key) {
        return reading.snapshot().withKey(type, Descriptor.of(type).keys().get(0), new KeyValue(List.of(key))).stream()
                .filter(each -> each.valid().contains(reading.today()))
                .findFirst();
    }

    /** Whether somebody has one of some roles in a division of either party of a line. */
    static boolean sees(Reading reading, String lineCode, Set<Role> roles) {
        return find(reading, ItemType.BOUNDARY_LINE, lineCode)
                .filter(line -> sees(reading, line, roles))
                .isPresent();
    }

    static boolean sees(Reading reading, ItemVersion line, Set<Role> roles) {
        return List.of("party_a_code", "party_b_code").stream()
                .map(party -> line.values().text(party))
                .filter(code -> code.matches("\\d{6}|\\d{9}|\\d{12}"))
                .anyMatch(code -> reading.view().jurisdiction().has(roles, DivisionCode.parse(code)));
    }

    static Problem lookingOn() {
        return Problem.of(
                ProblemType.OUTSIDE_JURISDICTION, "只有一方政区的联检人员才能办理", "An inspector of one party's division does this");
    }

    Documents documents() {
        return register.journal().documents();
    }

    Clock clock() {
        return register.clock();
    }

    Instant now() {
        return register.clock().instant();
    }

    Reading reading(Request request) throws InterruptedException {
        return readings.now(request);
    }
}
