package org.jieming.api.resource.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jieming.api.demarcation.LinePaper;
import org.jieming.api.demarcation.RegistrationForm;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Archive.Annex;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.outlet.ResultFile;
import org.jieming.api.process.Outcome;
import org.jieming.api.resource.Reading;
import org.jieming.register.ItemVersion;

/** The papers that go with the report into the archive (C-40): result list of the markers and the registration form of each. */
final class Annexes {
    private Annexes() {}

    /** Those of a round, in the language of the request; each is made when it is written. */
    static List<Annex> of(Request request, Reading reading, LineFacts facts) {
        List<ItemVersion> markers = facts.markers().values().stream()
                .map(marker -> InspectedLine.exact(reading, marker))
                .toList();
        Outcome results = LinePaper.RESULTS.of(facts.line(), markers, request.language());
        List<Annex> annexes = new ArrayList<>();
        annexes.add(new Annex("results.docx", () -> file(request, results, Media.DOCX)));
        annexes.add(new Annex("results.xlsx", () -> file(request, results, Media.XLSX)));
        Set<String> taken = new HashSet<>();
        markers.forEach(marker -> annexes.add(new Annex(
                "forms/" + unlike(taken, LineFacts.number(marker)) + ".docx",
                () -> file(request, RegistrationForm.filed(facts.line(), marker, request.language()), Media.DOCX))));
        return annexes;
    }

    /** The number as a name of a file that no other marker has: an archive does not hold two files of one name. */
    private static String unlike(Set<String> taken, String number) {
        String plain = number.replaceAll("[^\\p{L}\\p{N}-]", "_");
        String name = plain;
        for (int more = 2; !taken.add(name); more++) {
            name = plain + "-" + more;
        }
        return name;
    }

    private static byte[] file(Request request, Outcome outcome, Media media) {
        return new ResultFile(outcome, request.language(), "").in(media);
    }
}
