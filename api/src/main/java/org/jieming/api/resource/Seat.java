package org.jieming.api.resource;

import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.inspection.Team;

/**
 * Where somebody sits in a round. An inspector of one party's division is in its team. Whoever is above both parties sees to
 * both and writes for neither: a statement is a party's own (C-02).
 *
 * @param sides the parties whose side she sees at once
 * @param member the team she writes for; empty for those who look on
 */
record Seat(Set<Team> sides, Optional<Team> member) {

    /**
     * The team she writes for.
     *
     * @throws Problem 403 when she is in neither, or in both
     */
    Team team() {
        return member.orElseThrow(() -> Problem.of(
                ProblemType.OUTSIDE_JURISDICTION,
                "只有一方政区的联检人员才能代表该方;您不属于任何一方,或能看到双方的陈述(同时管辖双方)",
                "An inspector of one party's division acts for that party; you are in neither, or see what both state, being"
                        + " above both"));
    }
}
