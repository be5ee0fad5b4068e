package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * Whom either party of a line may send into a round (C-36): its inspectors, by the names that plans and reports bear. They are told
 * to those alone who see to the line themselves; an account without a name is nobody's.
 */
final class LineInspectors {
    private final LinesInCare inCare;

    LineInspectors(LinesInCare inCare) {
        this.inCare = inCare;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        CareResource.LINE + "/inspectors",
                        "getInspectorsOfLine",
                        Bilingual.of(
                                "一条界线双方的联检人员姓名,供拟定方案时选用",
                                "The inspectors of both parties of a line by name, to choose from when a round is planned"),
                        this::all)
                .offering("inspectorsOfLine", Media.JSON)
                .failing(ProblemType.NO_SUCH));
    }

    private void all(Request request) throws InterruptedException {
        ItemVersion line = inCare.seen(request);
        Reading reading = inCare.reading(request);
        ObjectNode document = Json.object();
        for (Team team : Team.values()) {
            String code = line.values().text("party_" + team.word() + "_code");
            names(reading, code).forEach(document.putArray(team.word())::add);
        }
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private List<String> names(Reading reading, String party) {
        return new Accounts(inCare.documents())
                .all().values().stream()
                        .map(Accounts.Kept::account)
                        .filter(account -> !account.closed())
                        .filter(account -> account.grants().stream().anyMatch(grant -> inspects(reading, grant, party)))
                        .map(Account::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** An inspector of the party's own division; whoever is above it sees to both sides and goes for neither. */
    private static boolean inspects(Reading reading, Grant grant, String party) {
        Optional<String> code = grant.division()
                .flatMap(division -> reading.snapshot().item(ItemType.DIVISION, division, reading.today()))
                .map(division -> division.values().text("code"));
        return grant.role() == Role.INSPECTOR
                && !party.isEmpty()
                && code.filter(each ->
                                !each.isEmpty() && DivisionCode.parse(each).equals(DivisionCode.parse(party)))
                        .isPresent();
    }
}
