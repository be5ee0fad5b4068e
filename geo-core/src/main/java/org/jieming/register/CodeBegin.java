package org.jieming.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/**
 * That a code of a division is nobody's before a day (B-04, B-10): the other side of {@link CodeEnd}.
 *
 * @param code the code that was asked about
 * @param unit the unit whose code begins: its own, or the lowest above it that the register knows
 * @param day the first day on which somebody bears it
 * @param isChange whether the register knows of a change on that day; else it may be the day from which units were entered
 * @param before what the unit came out of, where that is certain: itself under another code, or its only predecessor
 */
public record CodeBegin(
        DivisionCode code, DivisionCode unit, LocalDate day, boolean isChange, Optional<ItemVersion> before) {

    /** The beginning of a code; empty for one without, and where the register knows no unit of it. O(units above). */
    public static Optional<CodeBegin> of(Snapshot snapshot, DivisionCode code) {
        return CodeBearers.of(snapshot, code).flatMap(bearers -> bearers.first()
                .valid()
                .firstDay()
                .map(day -> of(snapshot, code, bearers.unit(), bearers.first(), day)));
    }

    private static CodeBegin of(
            Snapshot snapshot, DivisionCode code, DivisionCode unit, ItemVersion first, LocalDate day) {
        LocalDate eve = day.minusDays(1);
        Optional<ItemVersion> itself =
                snapshot.timeline(first.type(), first.id()).on(eve);
        List<ItemId> predecessors = snapshot.successions(first.id()).stream()
                .filter(event ->
                        event.effective().equals(day) && event.successors().contains(first.id()))
                .flatMap(event -> event.predecessors().stream())
                .distinct()
                .toList();
        Optional<ItemVersion> before = itself.or(() -> predecessors.size() == 1
                        ? snapshot.timeline(predecessors.get(0)).on(eve)
                        : Optional.empty())
                .filter(version -> !version.values().text("code").isEmpty());
        return new CodeBegin(code, unit, day, itself.isPresent() || !predecessors.isEmpty(), before);
    }

    /**
     * Whether what bears the code for some days bears it on one on which it is nobody's yet. A day on which the register says nothing of
     * a change counts only while it lies ahead, and what states no first day is taken to hold from today on.
     */
    public boolean isWithin(Period valid, LocalDate today) {
        LocalDate first = valid.firstDay().orElse(today);
        return first.isBefore(day) && (isChange || day.isAfter(today));
    }

    /** The code that comes before it. */
    public Optional<String> predecessor() {
        return before.map(
                version -> CodeBearers.moved(code, unit, version.values().text("code")));
    }

    /** What is said of it to whoever states the code, with the remedy. */
    public Bilingual sentence() {
        String zh = "政区代码 " + code.shortForm() + " 自 " + day + " 起才使用";
        String en = "division code " + code.shortForm() + " is nobody's before " + day;
        String unitThen = before.map(ItemVersion::title).orElse("");
        return predecessor()
                .map(DivisionCode::new)
                .map(then -> Bilingual.of(
                        zh + ",此前为 " + then.shortForm() + "(" + unitThen + "):此前各日请填 " + then.shortForm() + ",或将生效日期改为 "
                                + day + " 及以后",
                        en + "; until then it is " + then.shortForm() + " (" + unitThen + "): state " + then.shortForm()
                                + " for the days before, or a first day of " + day + " or later"))
                .orElse(Bilingual.of(
                        zh + ",此前的代码不能确定:此前各日请填写当时使用的政区代码,或将生效日期改为 " + day + " 及以后",
                        en
                                + ", and which comes before is not certain: state the code that is in use on the days before,"
                                + " or a first day of " + day + " or later"));
    }
}
