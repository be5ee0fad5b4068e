package org.jieming.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/**
 * That a code of a division is nobody's from a day on (B-04, B-10): its unit bears another then, or has ended.
 *
 * @param code the code that was asked about
 * @param unit the unit whose code ended: its own, or the lowest above it that the register knows
 * @param day the first day on which nobody bears it
 * @param next what comes after the unit on that day, where that is certain: itself under another code, or its only successor
 */
public record CodeEnd(DivisionCode code, DivisionCode unit, LocalDate day, Optional<ItemVersion> next) {
    /** The end of a code; empty for one that goes on, and where the register knows no unit of it. O(units above). */
    public static Optional<CodeEnd> of(Snapshot snapshot, DivisionCode code) {
        return CodeBearers.of(snapshot, code).flatMap(bearers -> bearers.last()
                .valid()
                .endDay()
                .map(day -> new CodeEnd(code, bearers.unit(), day, after(snapshot, bearers.last(), day))));
    }

    /** Whether what bears the code for some days bears it on one on which it is nobody's by now. */
    public boolean isWithin(Period valid, LocalDate today) {
        return !day.isAfter(today) && day.toEpochDay() < valid.end();
    }

    /** The code that comes after it. */
    public Optional<String> successor() {
        return next.map(version -> version.values().text("code"))
                .filter(text -> !text.isEmpty())
                .map(text -> CodeBearers.moved(code, unit, text));
    }

    /** The last in the row of ends: what a code became that ended and whose successor ended as well by a day. */
    public CodeEnd latest(Snapshot snapshot, LocalDate today) {
        return successor()
                .flatMap(text -> of(snapshot, new DivisionCode(text)))
                .filter(later -> later.day().isAfter(day) && !later.day().isAfter(today))
                .map(later -> later.latest(snapshot, today))
                .orElse(this);
    }

    /**
     * What is said of it to whoever states the code, with the remedy.
     *
     * @param valid the days for which it is stated: the code that follows stands on those after the change alone
     */
    public Bilingual sentence(Snapshot snapshot, Period valid, LocalDate today) {
        CodeEnd last = latest(snapshot, today);
        boolean isAcross =
                valid.firstDay().filter(first -> first.isBefore(last.day())).isPresent();
        String unitNow = last.next().map(ItemVersion::title).orElse("");
        String zh = "政区代码 " + code.shortForm() + " 自 " + day + " 起已不再使用";
        String en = "division code " + code.shortForm() + " is nobody's since " + day;
        return last.successor()
                .map(DivisionCode::new)
                .map(standing -> Bilingual.of(
                        zh + ",现为 " + standing.shortForm() + "(" + unitNow + "):"
                                + (isAcross ? last.acrossZh(standing) : "请改填 " + standing.shortForm()),
                        en + "; what follows is " + standing.shortForm() + " (" + unitNow + "): "
                                + (isAcross ? last.acrossEn(standing) : "state " + standing.shortForm())))
                .orElse(Bilingual.of(
                        zh + ",其后的代码不能确定:请填写今天使用的政区代码",
                        en + ", and which follows is not certain: state the code that is in use today"));
    }

    private String acrossZh(DivisionCode standing) {
        return standing.shortForm() + " 自 " + day + " 起才使用,请以该日为生效日期填写 " + standing.shortForm() + ",此前各日用当时的代码(失效日期 "
                + day + ")另行登记";
    }

    private String acrossEn(DivisionCode standing) {
        return standing.shortForm() + " stands from " + day + " on; state " + standing.shortForm()
                + " with that as the first day, and record the days before it with the code of then (valid_to " + day
                + ")";
    }

    private static Optional<ItemVersion> after(Snapshot snapshot, ItemVersion unit, LocalDate day) {
        return snapshot.timeline(unit.type(), unit.id())
                .on(day)
                .or(() -> only(snapshot, unit.id(), day))
                .filter(version -> !version.values().text("code").isEmpty());
    }

    private static Optional<ItemVersion> only(Snapshot snapshot, ItemId unit, LocalDate day) {
        List<ItemId> successors = snapshot.successions(unit).stream()
                .filter(event ->
                        event.effective().equals(day) && event.predecessors().contains(unit))
                .map(Succession::successors)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Timeline only = successors.size() == 1 ? snapshot.timeline(successors.get(0)) : Timeline.EMPTY;
        return only.on(day);
    }
}
