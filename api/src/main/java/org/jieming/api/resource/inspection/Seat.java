package org.jieming.api.resource.inspection;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.inspection.Team;

/**
 * Where somebody sits in a round. An inspector of one party's division is in its team. Whoever is above both parties sees to
 * both and writes for neither: a statement is a party's own (C-02).
 *
 * @param sides the parties whose side she sees at once
 * @param inspected the parties of which she is an inspector
 */
record Seat(Set<Team> sides, Set<Team> inspected) {
    /** None: who has it sees and writes for neither. */
    static final Seat NONE = new Seat(Set.of(), Set.of());

    private static final Set<Role> SIDES = EnumSet.of(Role.INSPECTOR, Role.REVIEWER, Role.ADMINISTRATOR);
    private static final Set<Role> INSPECTORS = EnumSet.of(Role.INSPECTOR);

    /** Where she sits at a line whose parties bear these codes; who sees both sides writes for neither, whatever else she is. */
    static Seat of(Reading reading, Function<Team, String> codes) {
        Set<Team> sides = EnumSet.noneOf(Team.class);
        Set<Team> inspected = EnumSet.noneOf(Team.class);
        for (Team team : Team.values()) {
            String code = codes.apply(team);
            if (code.matches("\\d{6}|\\d{9}|\\d{12}")) {
                var jurisdiction = reading.view().jurisdiction();
                if (jurisdiction.has(SIDES, DivisionCode.parse(code))) {
                    sides.add(team);
                }
                if (jurisdiction.has(INSPECTORS, DivisionCode.parse(code))) {
                    inspected.add(team);
                }
            }
        }
        return new Seat(sides, inspected);
    }

    /** Where she sits in a round. */
    static Seat of(Reading reading, Round round) {
        return of(reading, team -> round.parties().get(team).code());
    }

    /** The team she writes for; empty for those who look on. */
    Optional<Team> member() {
        return isAbove() ? Optional.empty() : inspected.stream().findFirst();
    }

    /** Whether she is an inspector above both parties, who mediates between them. */
    boolean mediates() {
        return inspected.size() == Team.values().length;
    }

    /** Whether she sees both sides. */
    boolean isAbove() {
        return sides.size() == Team.values().length;
    }

    /**
     * The team she writes for.
     *
     * @throws Problem 403 when she is in neither, or in both
     */
    Team team() {
        return member().orElseThrow(() -> Problem.of(
                ProblemType.OUTSIDE_JURISDICTION,
                "只有一方政区的联检人员才能代表该方;您不属于任何一方,或能看到双方的陈述(同时管辖双方)",
                "An inspector of one party's division acts for that party; you are in neither, or see what both state, being"
                        + " above both"));
    }
}
