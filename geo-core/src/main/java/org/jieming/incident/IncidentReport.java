package org.jieming.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jieming.inspection.Fix;
import org.jieming.inspection.MarkerState;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;

/**
 * What was reported of a marker. Never changed.
 *
 * @param id made by the sender, so that sending twice is sending once, or by the service
 * @param marker the marker as an item
 * @param markerNo its number when it was reported
 * @param lineCode the code of its line then
 * @param state what it is said to be, anything but intact
 * @param text what was seen
 * @param where where the reporter was; empty when not told
 * @param photo the photograph sent along
 * @param reporter what the sender says of who or what reports; may be empty
 * @param author the account whose token was used
 * @param at when it arrived
 */
public record IncidentReport(
        UUID id,
        ItemId marker,
        String markerNo,
        String lineCode,
        MarkerState state,
        String text,
        Optional<Fix> where,
        Optional<Fingerprint> photo,
        String reporter,
        String author,
        Instant at) {

    public IncidentReport {
        if (state.isIntact()) {
            throw new Malformed(
                    "state", state.code(), Bilingual.of("完好的界桩不必上报", "a marker that is intact need not be reported"));
        }
    }
}
