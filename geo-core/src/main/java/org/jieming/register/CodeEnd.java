package org.jieming.register;

import java.time.LocalDate;
import java.util.Comparator;
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
    private static final Property CODE =
            Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();

    /** The end of a code; empty for one that goes on, and where the register knows no unit of it. O(units above). */
    public static Optional<CodeEnd> of(Snapshot snapshot, DivisionCode code) {
        Optional<DivisionCode> unit = Optional.of(code);
        while (unit.isPresent()) {
            Optional<ItemVersion> last = last(snapshot, unit.get());
            if (last.isPresent()) {
                DivisionCode ended = unit.get();
                return last.get()
                        .valid()
                        .endDay()
                        .map(day -> new CodeEnd(code, ended, day, after(snapshot, last.get(), day)));
            }
            unit = unit.get().parent();
        }
        return Optional.empty();
    }

    /** Whether what bears the code for some days bears it on one on which it is nobody's by now. */
    public boolean isWithin(Period valid, LocalDate today) {
        return !day.isAfter(today) && day.toEpochDay() < valid.end();
    }

    /** The code that comes after it. */
    public Optional<String> successor() {
        int digits = unit.level().digits();
        return next.map(version -> version.values().text("code"))
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, digits) + code.digits().substring(digits));
    }

    /** The last in the row of ends: what a code became that ended and whose successor ended as well by a day. */
    public CodeEnd latest(Snapshot snapshot, LocalDate today) {
        return successor()
                .flatMap(text -> of(snapshot, new DivisionCode(text)))
                .filter(later -> later.day().isAfter(day) && !later.day().isAfter(today))
                .map(later -> later.latest(snapshot, today))
                .orElse(this);
    }

    /** What is said of it to whoever states the code, with the remedy. */
    public Bilingual sentence(Snapshot snapshot, LocalDate today) {
        CodeEnd last = latest(snapshot, today);
        Optional<String> now = last.successor();
        String unitNow = last.next().map(ItemVersion::title).orElse("");
        String zh = "政区代码 " + code.shortForm() + " 自 " + day + " 起已不再使用";
        String en = "division code " + code.shortForm() + " is nobody's since " + day;
        return now.map(DivisionCode::new)
                .map(standing -> Bilingual.of(
                        zh + ",现为 " + standing.shortForm() + "(" + unitNow + "):请改填 " + standing.shortForm(),
                        en + "; what follows is " + standing.shortForm() + " (" + unitNow + "): state "
                                + standing.shortForm()))
                .orElse(Bilingual.of(
                        zh + ",其后的代码不能确定:请填写今天使用的政区代码",
                        en + ", and which follows is not certain: state the code that is in use today"));
    }

    /** The last version of a unit that bears a code. */
    private static Optional<ItemVersion> last(Snapshot snapshot, DivisionCode code) {
        return snapshot.withKey(ItemType.DIVISION, List.of(CODE), new KeyValue(List.of(code.digits()))).stream()
                .max(Comparator.comparing(version -> version.valid().end()));
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
