package org.jieming.api.resource.item;

import java.time.LocalDate;
import java.util.List;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Gone;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;

/** Ending items and withdrawing those recorded in error (OGC API – Features Part 4), each against the state its editor saw. */
final class EndResource {
    /** Before all days: an item ended here has never been. */
    private static final LocalDate NEVER = LocalDate.ofEpochDay(Integer.MIN_VALUE);

    private final Readings readings;
    private final Commits commits;
    private final RoundsUnderWay rounds;

    EndResource(Readings readings, Commits commits, RoundsUnderWay rounds) {
        this.readings = readings;
        this.commits = commits;
        this.rounds = rounds;
    }

    void routes(Menu menu) {
        menu.add(EditResource.edit(
                        Verb.DELETE,
                        "endItem",
                        Bilingual.of("终止条目(历史保留)", "Ends an item; its history stays"),
                        this::end)
                .taking(
                        EditParameters.VALID_TO,
                        EditParameters.WITHDRAW,
                        EditParameters.IF_MATCH,
                        EditParameters.REASON,
                        EditParameters.ACT,
                        EditParameters.DRY_RUN)
                .offering("")
                .succeeding(204));
    }

    private void end(Request request) throws Exception {
        EditedItem target = EditedItem.of(request, readings, commits);
        boolean withdraw = Parameters.flag(request, "withdraw");
        LocalDate day = request.parameter("valid-to")
                .map(text -> Parameters.day("valid-to", text))
                .orElse(target.now().today());
        if (!withdraw && target.timeline().last().orElseThrow().valid().end() <= day.toEpochDay()) {
            throw Gone.of(request, target.now(), target.timeline(), target.id());
        }
        if (!withdraw
                && day.toEpochDay()
                        <= target.timeline().versions().get(0).valid().first()) {
            throw neverWas(day);
        }
        if (withdraw) {
            rounds.refuseWithdrawal(target.type(), target.id());
        }
        Change end = new Change.End(target.id(), withdraw ? NEVER : day);
        Restatement restatement = new Restatement(List.of(end), day, List.of());
        commits.end(
                request,
                target.now(),
                new Commits.Wish(target.type(), target.id(), restatement, null, target.expected(), false));
    }

    /** An end that leaves nothing says that the item never was, which is for its editor to say in so many words. */
    private static Problem neverWas(LocalDate day) {
        return Problem.of(
                        ProblemType.RULE_VIOLATED,
                        "这一天不晚于该对象的首日,终止后它便从未存在。若系误登,请加 withdraw=true 整体撤回;否则请用 valid-to" + " 给出更晚的一天。未写入任何内容",
                        "The item does not begin before that day, so that ending it then would say it never was. If it was"
                                + " recorded in error, withdraw it with withdraw=true; otherwise give a later day in valid-to."
                                + " Nothing was written")
                .about("valid-to", day.toString());
    }
}
