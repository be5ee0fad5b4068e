package org.jieming.api.resource.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Reason;

/**
 * Whether a plan fits the cycle of its line (C-33): one round of a line in a year, in the year of its days, led by the party whose
 * turn it is. A special inspection stands beside the cycle; of it the days alone are asked. Rounds planned before this was asked
 * stay as they are.
 */
final class CycleCheck {
    private CycleCheck() {}

    /**
     * Refuses a plan that does not fit.
     *
     * @param line the line as it is today
     * @param own the round that is planned
     * @param inspections the rounds that there are
     * @throws Malformed naming the member and what would be right
     */
    static void demand(ItemVersion line, UUID own, Plan plan, Reading now, Inspections inspections) {
        days(plan, now.today());
        members(plan);
        if (!plan.special()) {
            lead(line, plan);
            once(line, own, plan, inspections);
        }
    }

    /** Who takes part is what the plan is signed for (C-36). */
    private static void members(Plan plan) {
        for (Team team : Team.values()) {
            if (plan.members().getOrDefault(team, List.of()).isEmpty()) {
                throw wrong(
                        "members." + team.word(),
                        "",
                        "双方各须至少列出一名联检人员",
                        "at least one inspector of each party is named");
            }
        }
    }

    private static void days(Plan plan, LocalDate today) {
        if (plan.from().getYear() != plan.year() || plan.to().getYear() != plan.year()) {
            throw wrong(
                    "year",
                    plan.year(),
                    "外业日期须在联检年度之内:请改年度,或改外业的首日和末日(from、to)",
                    "the days in the field lie in the year of the round: change the year, or the first and last day (from, to)");
        }
        if (plan.year() < today.getYear()) {
            throw wrong(
                    "year",
                    plan.year(),
                    "不能拟定往年的联检;以往的联检请记入界线的“上次联检年”",
                    "no round is planned for a year that is over; one of the past is told by last_inspection_year of the line");
        }
    }

    /** Of two plans written at the same time both see no other round; the claim of the year tells which was first. */
    private static void once(ItemVersion line, UUID own, Plan plan, Inspections inspections) {
        boolean isTaken = inspections.rounds().of(line.id()).stream()
                .anyMatch(other -> !other.id().equals(own) && has(other, line, plan.year()));
        if (isTaken
                || !inspections
                        .claims()
                        .claim(
                                line.id(),
                                plan.year(),
                                own,
                                inspections.now(),
                                other -> has(inspections, other, line, plan))) {
            throw wrong(
                    "year",
                    plan.year(),
                    "这条界线当年已有一次联检:请修改那次的方案,或作为专项联检(special)拟定",
                    "this line has a round in that year: change the plan of that one, or plan a special inspection (special)");
        }
    }

    private static boolean has(Inspections inspections, UUID round, ItemVersion line, Plan plan) {
        return inspections
                .rounds()
                .find(round)
                .filter(file -> has(file.round(), line, plan.year()))
                .isPresent();
    }

    private static boolean has(Round round, ItemVersion line, int year) {
        return round.line().equals(line.id())
                && round.plan().year() == year
                && !round.plan().special();
    }

    private static void lead(ItemVersion line, Plan plan) {
        String turn = line.values().text("lead_party");
        boolean named = turn.equals("a") || turn.equals("b");
        if (named && !turn.equals(plan.lead().word()) && !Reason.isGiven(plan.leadReason())) {
            Bilingual due = Team.parse(turn).title();
            Bilingual other = plan.lead().title();
            throw wrong(
                    "lead",
                    plan.lead().word(),
                    "本轮应由" + due.zh() + "牵头(逐轮轮换);改由" + other.zh() + "牵头的,请写明“未按轮次牵头的理由”(lead_reason,不少于"
                            + Reason.SHORTEST + "个不同的字)",
                    due.en() + " leads this round, for lead alternates; where " + other.en()
                            + " does, give the reason (lead_reason), in " + Reason.SHORTEST
                            + " different characters at least");
        }
    }

    private static Malformed wrong(String field, Object given, String zh, String en) {
        return new Malformed(field, given.toString(), Bilingual.of(zh, en));
    }
}
