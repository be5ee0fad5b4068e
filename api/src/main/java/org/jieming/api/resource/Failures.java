package org.jieming.api.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Problems;
import org.jieming.api.intake.Blocked;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.intake.StalePlan;
import org.jieming.api.intake.TooManyOpen;
import org.jieming.api.job.Busy;
import org.jieming.api.store.OutcomeUnknown;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Edit;

/** What went wrong in long works, told as the problems that a request would have answered. */
public final class Failures {
    private static final int SHOWN = 20;

    private Failures() {}

    /** A failure as it may be told; one that nobody foresaw is logged under a number. */
    public static RuntimeException described(Exception failure) {
        if (failure instanceof Problem || failure instanceof Malformed) {
            return (RuntimeException) failure;
        }
        if (failure instanceof StoreUnavailable store) {
            return unavailable(store);
        }
        return Problems.incident(failure);
    }

    /** The problem of a work that ended in a failure. */
    public static Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof Malformed malformed) {
            return Problems.of(malformed);
        }
        if (failure instanceof StoreUnavailable store) {
            return unavailable(store);
        }
        if (failure instanceof StalePlan stale) {
            return stale(stale);
        }
        if (failure instanceof Blocked blocked) {
            return blocked(blocked.judgement());
        }
        return Problem.of(
                ProblemType.INTERNAL,
                "服务未能完成任务,内存或磁盘可能不足",
                "The service could not complete the work; memory or disk may be short");
    }

    private static Problem unavailable(StoreUnavailable store) {
        if (store instanceof OutcomeUnknown unknown) {
            return Problem.of(ProblemType.OUTCOME_UNKNOWN, unknown.sentence());
        }
        return Problem.of(
                ProblemType.STORE_UNAVAILABLE,
                "存储无法写入或无法访问(磁盘可能已满),未写入任何内容,请稍后再试",
                "The store cannot be written or reached (the disk may be full); nothing was written, try again"
                        + " shortly");
    }

    /** The problem of work that is not even begun. */
    public static Problem busy(Busy full) {
        return Problem.of(
                        ProblemType.BUSY,
                        "等待中的任务已满,请稍后再试",
                        "As many works wait as may wait (" + full.getMessage() + "); try again shortly")
                .header("Retry-After", "10");
    }

    /** The problem of a file that is not received because nobody has decided on those before it. */
    public static Problem tooManyOpen(TooManyOpen full) {
        return Problem.of(
                ProblemType.NOT_NOW,
                full.isHers()
                        ? Bilingual.format(
                                "您已有 %d 个导入尚未写入;请先写入或删除其中一些",
                                "%d imports of yours wait for a decision already; write or delete some of them first",
                                full.open())
                        : Bilingual.format(
                                "所有人共有 %d 个导入尚未写入;请删除您不再需要的,或等他人写入,未动的 24 小时后自动清除",
                                "%d imports of all people wait for a decision; delete those of yours that you need no more, or wait for"
                                        + " the others: what nobody touches goes after 24 hours",
                                full.open()));
    }

    private static Problem stale(StalePlan stale) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Edit.Conflict conflict : stale.conflicts()) {
            if (changed.size() == SHOWN) {
                break;
            }
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", conflict.id().toString());
            item.put("seen_revision", conflict.seen().value());
            item.put("current_revision", conflict.actual().value());
            changed.add(item);
        }
        return Problem.of(
                        ProblemType.PLAN_STALE,
                        "试算之后登记簿已被他人修改,未写入任何内容;正在重新试算,请看过新的结果再确认",
                        "The register was changed since the file was judged; nothing was written. It is being judged"
                                + " again: look at the new outcome and confirm it")
                .with("changed_items", stale.conflicts().size())
                .with("changed", changed);
    }

    private static Problem blocked(Judgement judgement) {
        long rejected = judgement.count(Kind.REJECTED);
        Problem problem = judgement.others().isEmpty()
                ? Problem.of(
                        ProblemType.RULE_VIOLATED,
                        "有 " + rejected + " 行不合格,未写入任何内容;请改正文件,或以 leave_out_rejected 只导入其余各行",
                        rejected + " rows are rejected and nothing was written; mend the file, or import the rest with"
                                + " leave_out_rejected")
                : Problem.ruleViolated(judgement.others());
        return problem.with("rejected", rejected);
    }
}
