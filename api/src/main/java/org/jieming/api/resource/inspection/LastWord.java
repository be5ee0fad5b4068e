package org.jieming.api.resource.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.inspection.Testimony;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.LiveRegister;
import org.jieming.incident.Incident;
import org.jieming.inspection.Attestation;
import org.jieming.inspection.Attestation.Kind;
import org.jieming.inspection.MarkerState;
import org.jieming.register.ItemId;

/**
 * The last word on each marker of a line, of all that its rounds, its incidents and acts in the register say of it, as the store has
 * them at that moment ({@link Attestation#newest}).
 *
 * @param rounds the rounds of the line by their ids
 * @param incidents its incidents by theirs
 * @param acts the acts
 */
record LastWord(Map<String, Testimony> rounds, Map<String, Incident> incidents, MarkerActs acts) {

    /** That of a line. O(rounds of the line × what is kept of each). */
    static LastWord of(LiveRegister register, Reading reading, ItemId line) {
        LinePast past = LinePast.of(register, line);
        RoundFacts facts = new RoundFacts(register.journal(), reading);
        Map<String, Testimony> rounds = new TreeMap<>();
        past.rounds().stream()
                .map(facts::testimony)
                .forEach(each -> rounds.put(each.id().toString(), each));
        Map<String, Incident> incidents = new TreeMap<>();
        past.incidents().forEach(each -> incidents.put(each.report().id().toString(), each));
        var ids = past.ids().collect(Collectors.toSet());
        return new LastWord(rounds, incidents, new MarkerActs(register.journal(), reading.today(), ids));
    }

    /**
     * What is still to be recorded of a marker: the newest that is said of it, where that is no act, which stands there, and another
     * state is on record. The journal is asked only where one is.
     */
    Optional<Attestation> due(ItemId marker, String recorded) {
        List<Attestation> ofBoth = Stream.concat(
                        rounds.values().stream().flatMap(round -> round.of(marker)),
                        incidents.values().stream().flatMap(incident -> of(incident, marker)))
                .toList();
        return Attestation.newest(ofBoth)
                .filter(newest -> isOther(newest, recorded))
                .flatMap(any -> Attestation.newest(
                        Stream.concat(ofBoth.stream(), acts.of(marker).stream()).toList()))
                .filter(newest -> newest.kind() != Kind.ACT && isOther(newest, recorded));
    }

    /** Whether the last word of a round or an incident on a marker is another than what is on record. */
    boolean isLeft(UUID own, ItemId marker, String recorded) {
        Stream<Attestation> said = Stream.concat(
                Stream.ofNullable(rounds.get(own.toString())).flatMap(round -> round.of(marker)),
                Stream.ofNullable(incidents.get(own.toString())).flatMap(incident -> of(incident, marker)));
        return Attestation.newest(said.toList())
                .filter(word -> isOther(word, recorded))
                .isPresent();
    }

    private static Stream<Attestation> of(Incident incident, ItemId marker) {
        UUID id = incident.report().id();
        Optional<MarkerState> intact = Optional.of(MarkerState.INTACT);
        return incident.report().marker().equals(marker)
                ? Stream.concat(
                        incident.restored().stream().map(at -> Attestation.repair(id, at, intact)),
                        incident.waiting().stream().map(at -> Attestation.waiting(id, at)))
                : Stream.empty();
    }

    /** Whether it says another state; the repair of an incident ends a damage at its place and says nothing of another state. */
    private boolean isOther(Attestation word, String recorded) {
        boolean isOfIncident = incidents.containsKey(word.source());
        return word.state().filter(state -> !state.code().equals(recorded)).isPresent()
                && (!isOfIncident || !recorded.isEmpty() && Incident.ends(new MarkerState(recorded)));
    }
}
