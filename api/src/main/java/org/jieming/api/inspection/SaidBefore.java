package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.inspection.FilledBook.Refusal;
import org.jieming.api.inspection.FilledBook.Statement;
import org.jieming.inspection.Photo;
import org.jieming.inspection.Segment;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;

/**
 * What a team has stated before it brings a file. A row that was changed and changed back says what it said once, of the same moment
 * as what replaced it: it is stated anew, as a correction of that. A file that is brought again otherwise states nothing, and
 * neither does one without photographs that came before.
 */
public final class SaidBefore {
    private static final String PLACES = "";

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
        file.notes().sightings().forEach(each -> before.add(PLACES, each));
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
        List<Stated> said = own.getOrDefault(row.ofPlace() ? PLACES : row.about(), List.of());
        Optional<Stated> fuller = fuller(row, said);
        if (fuller.isPresent()) {
            return row.as(fuller.get(), lacking(row, fuller.get()));
        }
        if (row.ofPlace() || said.stream().noneMatch(each -> isSaid(each, row))) {
            return row;
        }
        Stated last = Stated.latest(said, team).orElseThrow();
        boolean corrected = last.observedAt().toString().equals(text(row, "observed_at"));
        return corrected && !says(last, row, said) ? whole(row, said).under(after(row, last)) : whole(row, said);
    }

    /** Whether a statement is the row itself, or the row with the photographs that did not come along this time. */
    private static boolean isSaid(Stated each, Statement row) {
        return each.id().equals(row.id()) || !row.missing().isEmpty() && holds(each, row);
    }

    /** A row that was said once, whatever was said since, with the most of its photographs that came with it then. */
    private static Statement whole(Statement row, List<Stated> said) {
        return row.missing().isEmpty()
                ? row
                : said.stream()
                        .filter(each -> holds(each, row))
                        .max(Comparator.comparingInt(each -> each.photos().size()))
                        .map(each -> row.as(each, lacking(row, each)))
                        .orElse(row);
    }

    /** What its team has stated of the same as a row and seen later, whatever file came first; empty where the row is the newest. */
    public Optional<Stated> newer(Statement row) {
        if (row.ofPlace()) {
            return Optional.empty();
        }
        Instant seen = Instant.parse(text(row, "observed_at"));
        return Stated.latest(own.getOrDefault(row.about(), List.of()), team)
                .filter(last -> last.observedAt().isAfter(seen));
    }

    /** What its team stated last of the same as a row with that photograph; of places without a marker each row is its own. */
    public Optional<Stated> naming(Statement row, Fingerprint photo) {
        return row.ofPlace()
                ? Optional.empty()
                : own.getOrDefault(row.about(), List.of()).stream()
                        .filter(each -> hashes(each).contains(photo))
                        .max(Comparator.comparing(Stated::receivedAt));
    }

    /** What says the same as a row of which photographs are missing and holds those that came: an earlier part of them came with it. */
    private Optional<Stated> fuller(Statement row, List<Stated> said) {
        List<Stated> known =
                row.ofPlace() ? said : Stated.latest(said, team).stream().toList();
        return row.missing().isEmpty()
                ? Optional.empty()
                : known.stream().filter(each -> holds(each, row)).findFirst();
    }

    private static boolean holds(Stated known, Statement row) {
        try {
            Stated now = read(row, known);
            return Statements.same(words(known), words(now)) && hashes(known).containsAll(hashes(now));
        } catch (Malformed unreadable) {
            return false;
        }
    }

    private static Stated read(Statement row, Stated known) {
        Fields body = new Fields(row.body());
        if (row.ofMarker()) {
            return Statements.read(body, known.id(), known.team(), known.author(), known.receivedAt());
        }
        return row.ofPlace()
                ? Sightings.read(body, known.id(), known.team(), known.author(), known.receivedAt())
                : SegmentStatements.read(body, known.id(), known.team(), known.author(), known.receivedAt());
    }

    private static ObjectNode words(Stated stated) {
        ObjectNode words = StatedJson.of(stated);
        words.remove("photos");
        return words;
    }

    private static List<Fingerprint> hashes(Stated stated) {
        return stated.photos().stream().map(Photo::hash).toList();
    }

    /** The missing photographs that an earlier statement does not hold. */
    private static List<Refusal> lacking(Statement row, Stated known) {
        List<String> there = known.photos().stream()
                .map(photo -> PhotoColumns.name(photo.subject()))
                .toList();
        return row.missing().stream()
                .filter(each -> !there.contains(each.reason().field()))
                .toList();
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
}
