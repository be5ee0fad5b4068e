package org.jieming.api.resource.inspection;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Incidents;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.LegalPosition;
import org.jieming.crs.Crs;
import org.jieming.incident.Incident;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/** What is reported of markers between inspections, for those who answer for one of the parties of their line. */
final class Reported {
    private final LinesInCare inCare;
    private final LiveRegister register;

    Reported(LinesInCare inCare, LiveRegister register) {
        this.inCare = inCare;
        this.register = register;
    }

    /** The lines that those who look are in charge of. */
    LinesInCare inCare() {
        return inCare;
    }

    Incidents incidents() {
        return new Incidents(inCare.documents());
    }

    /** Where somebody sits at the line of an incident. */
    Seat seat(Request request, Incident incident) throws InterruptedException {
        Reading reading = inCare.reading(request);
        return IncidentLines.line(reading, incident)
                .map(line -> LinesInCare.seat(reading, line))
                .orElseThrow(LinesInCare::lookingOn);
    }

    /** The incidents of lines, whatever these were called when they were reported. */
    IncidentLines incidentLines() {
        return new IncidentLines(register);
    }

    /** The photographs of the store. */
    Attachments attachments() {
        return register.journal().attachments();
    }

    /**
     * The marker of a number in force today, on a line of which the reporter answers for a party.
     *
     * @throws Malformed when there is none
     */
    ItemVersion marker(Reading reading, String number) {
        return LinesInCare.find(reading, ItemType.BOUNDARY_MARKER, number)
                .filter(marker -> LinesInCare.sees(reading, marker.values().text("line_code"), LinesInCare.ACTING))
                .orElseThrow(
                        () -> new Malformed(
                                "marker_no",
                                number,
                                Bilingual.of(
                                        "没有这个编号的界桩,或其界线不归此令牌的账户管理",
                                        "no marker bears that number, or its line is not in the care of this token's account")));
    }

    /** The surveyed legal place in degrees of the marker that an incident is of, as it is today. */
    static Optional<Coordinate> place(Reading reading, Incident incident) {
        return reading.snapshot()
                .item(ItemType.BOUNDARY_MARKER, incident.report().marker(), reading.today())
                .filter(LegalPosition::isSurveyed)
                .flatMap(ItemVersion::shape)
                .map(shape -> shape.in(Crs.CGCS2000).geometry().getCoordinate());
    }

    boolean sees(Reading reading, Incident incident) {
        return sees(reading, incident, LinesInCare.SEEING);
    }

    private static boolean sees(Reading reading, Incident incident, Set<Role> roles) {
        return IncidentLines.line(reading, incident)
                .filter(line -> LinesInCare.sees(reading, line, roles))
                .isPresent();
    }

    /**
     * The incident that a request names, as whoever answers for a party sees it.
     *
     * @throws Problem 404 when there is none, or it is none of hers
     */
    Incident open(Request request) throws InterruptedException {
        UUID id = Inspections.id(request, "incidentId");
        Reading reading = inCare.reading(request);
        return incidents().find(id).filter(incident -> sees(reading, incident)).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH, "没有这个事件,或其界线不归您管理", "There is no such incident in your care")
                .about("incidentId", id.toString()));
    }

    /** The same for whoever may deal with it; throws 403 for those who look on. */
    Incident mine(Request request) throws InterruptedException {
        Incident incident = open(request);
        if (!sees(inCare.reading(request), incident, LinesInCare.ACTING)) {
            throw LinesInCare.lookingOn();
        }
        return incident;
    }
}
