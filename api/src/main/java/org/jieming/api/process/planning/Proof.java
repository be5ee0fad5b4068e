package org.jieming.api.process.planning;

import java.util.OptionalLong;
import org.jieming.language.Bilingual;

/**
 * How good a plan of sites is: whether its aim can be met, whether it is proven that no plan is better, and what no plan is beyond.
 *
 * @param study what was looked at
 * @param plan the plan
 * @param aim what it is to reach
 * @param spent at how many million things looked at the search was ended; empty where it came to its end
 * @param isBlind whether data are missing without which no plan can be told
 */
record Proof(SitingStudy study, Solution plan, Aim aim, OptionalLong spent, boolean isBlind) {

    /** Whether it is proven that no plan is better. */
    boolean isBest() {
        return !isBlind && isFeasible() && plan.proven();
    }

    /** Whether the aim can be met at all: everybody only where everybody is reached. */
    boolean isFeasible() {
        return aim != Aim.EVERYBODY || study.catchments().beyondAll() == 0;
    }

    /** How much longer ways are as walked, where the aim adds them up or compares them. */
    double walked() {
        return aim == Aim.LEAST_WAY || aim == Aim.LEAST_FARTHEST
                ? study.walking().factor()
                : 1;
    }

    /** All of that in words. */
    Bilingual said() {
        if (isBlind) {
            return Bilingual.of("缺少数据,无法判定(见“缺少的数据”)", "unknown: data are missing (see missing_inputs)");
        }
        if (!isFeasible()) {
            Bilingual limit = limit();
            Bilingual many = study.provision()
                    .setting()
                    .ground()
                    .number(study.catchments().beyondAll());
            return Bilingual.of(
                    "做不到:任何备选点都够不到其中 " + many.zh() + " 人(见“够不到的人口”);所列方案服务其余的人,为此" + limit.zh(),
                    "infeasible: no candidate reaches " + many.en()
                            + " people (see beyond_all_candidates); the plan listed serves the others, for which "
                            + limit.en());
        }
        return plan.proven()
                ? Bilingual.of("已证明没有更好的方案", "proven: no plan is better")
                : Bilingual.of("启发式,未证明最优;" + limit().zh(), "heuristic, not proven best; " + limit().en());
    }

    /** What no plan is beyond, and where the search for a better one ended. */
    private Bilingual limit() {
        Bilingual limit = aim.limit(plan.bound() * walked());
        return spent.isEmpty() || plan.proven()
                ? limit
                : Bilingual.format(
                        limit.zh() + ";搜索到 %1$d 百万次为止(时限或搜索量),再给 effort=%1$d 得到同一方案,由任务执行则没有时限",
                        limit.en()
                                + "; the search ended at %1$d million things looked at, by time or effort: \"effort\": %1$d finds"
                                + " the same plan again, a job has no time limit",
                        spent.getAsLong());
    }
}
