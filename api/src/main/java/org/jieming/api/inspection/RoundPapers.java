package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.store.Received;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Stage;
import org.jieming.register.Fingerprint;

/**
 * What both teams sign of a round: each paper as its content, and the facts under the report.
 *
 * @param file the round
 */
record RoundPapers(RoundFile file) {

    Map<Paper, Fingerprint> contents() {
        Map<Paper, Fingerprint> contents = new EnumMap<>(Paper.class);
        Round round = file.round();
        contents.put(Paper.PLAN, of(Json.bytes(round.plan().json())));
        if (!round.minutes().isBlank()) {
            contents.put(Paper.MINUTES, of(round.minutes().getBytes(StandardCharsets.UTF_8)));
        }
        contents.put(Paper.REPORT, of(Json.bytes(facts())));
        return contents;
    }

    private static Fingerprint of(byte[] content) {
        return new Fingerprint(HexFormat.of().formatHex(Received.sha256().digest(content)));
    }

    ObjectNode facts() {
        ObjectNode facts = Json.object();
        facts.set("round", file.round().json());
        var stated = facts.putArray("observations");
        file.observations().forEach(each -> stated.add(Statements.json(each)));
        var handled = facts.putArray("handling");
        file.steps().forEach(each -> handled.add(Records.json(each)));
        file.notes().tell(facts);
        file.office().tell(facts);
        return facts;
    }

    /** The last valid signature under the report, when both have signed it. */
    Optional<Signature> closing() {
        Map<Paper, Fingerprint> contents = contents();
        return Stage.of(contents, file.signatures()) != Stage.REPORTED
                ? Optional.empty()
                : file.signatures().stream()
                        .filter(each ->
                                each.paper() == Paper.REPORT && each.content().equals(contents.get(Paper.REPORT)))
                        .max(Comparator.comparing(Signature::at).thenComparing(Signature::team));
    }
}
