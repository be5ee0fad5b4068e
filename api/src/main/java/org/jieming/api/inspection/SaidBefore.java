package org.jieming.api.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.inspection.FilledBook.Statement;
import org.jieming.inspection.Segment;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;

/**
 * What a team has stated before it brings a file. A row that was changed and changed back says what it said once, of the same moment
 * as what replaced it: it is stated anew, as a correction of that. A file that is brought again otherwise states nothing.
 */
public final class SaidBefore {
    private final Team team;
    private final Map<String, List<Stated>> own = new HashMap<>();

    private SaidBefore(Team team) {
        this.team = team;
    }

    /** What a team stated of the markers and segments of a round; of places without a marker each row is its own. */
    public static SaidBefore of(RoundFile file, Team team) {
        SaidBefore before = new SaidBefore(team);
        file.observations().forEach(each -> before.add(each.marker().toString(), each));
        file.notes().segments().forEach(each -> before.add(of(each.segment()), each));
        return before;
    }

    private static String of(Segment segment) {
        return segment.from().word() + "/" + segment.to().word();
    }

    private void add(String of, Stated stated) {
        if (stated.team() == team) {
            own.computeIfAbsent(of, none -> new ArrayList<>()).add(stated);
        }
    }

    /** A row under the id by which it counts. O(statements of its marker or segment). */
    public Statement placed(Statement row) {
        String of = row.ofMarker() ? text(row, "marker") : text(row, "from") + "/" + text(row, "to");
        List<Stated> said = row.ofPlace() ? List.of() : own.getOrDefault(of, List.of());
        if (said.stream().noneMatch(each -> each.id().equals(row.id()))) {
            return row;
        }
        Stated last = Stated.latest(said, team).orElseThrow();
        boolean corrected = last.observedAt().toString().equals(text(row, "observed_at"));
        return corrected && !says(last, row, said) ? under(after(row, last), row) : row;
    }

    /** Whether the row is what its team said last, for the first time or as a correction of what it said before that. */
    private boolean says(Stated last, Statement row, List<Stated> said) {
        Optional<Stated> before = Stated.latest(
                said.stream().filter(each -> !each.id().equals(last.id())).toList(), team);
        return last.id().equals(row.id())
                || before.filter(each -> after(row, each).equals(last.id())).isPresent();
    }

    private static String text(Statement row, String member) {
        return row.body().path(member).asText();
    }

    private static UUID after(Statement row, Stated base) {
        return UUID.nameUUIDFromBytes((row.id() + "/" + base.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Statement under(UUID id, Statement row) {
        return new Statement(id, row.layer(), row.row(), row.body());
    }
}
