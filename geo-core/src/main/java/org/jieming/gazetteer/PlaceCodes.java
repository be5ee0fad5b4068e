package org.jieming.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.place.NameStatus;
import org.jieming.register.CodeBegin;
import org.jieming.register.CodeEnd;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.KnownUnits;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/**
 * Place-name codes of a register: given and checked. The serial is counted within county, township and class,
 * as in the codes that the national service shows; what a place bore and bears no more is not given again.
 */
public final class PlaceCodes {
    private static final Property CODE =
            Descriptor.of(ItemType.PLACE).property("place_code").orElseThrow();
    private static final Property DIVISION =
            Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();

    private final Snapshot snapshot;
    private final PlaceClass classes;
    private final Predicate<ItemVersion> sees;

    /**
     * The codes of a state of the register.
     *
     * @param classes those that are known
     * @param sees which places may be told of as bearing the same code
     */
    public PlaceCodes(Snapshot snapshot, PlaceClass classes, Predicate<ItemVersion> sees) {
        this.snapshot = snapshot;
        this.classes = classes;
        this.sees = sees;
    }

    /** What is wrong with a code, or should be looked at. */
    public enum Fault {
        MISSING("没有地名代码", "No code"),
        MALFORMED("不是 20 位数字", "Not twenty digits"),
        UNKNOWN_COUNTY("前 6 位不是登记过的县级政区", "The first six digits are no county on record"),
        UNKNOWN_TOWNSHIP("第 7 至 9 位不是该县登记过的乡级政区", "Digits 7 to 9 are no township of that county on record"),
        ENDED_DIVISION("所在政区代码已不再使用", "The division it states has ended"),
        DIVISION_NOT_BEGUN("所在政区代码尚未启用", "The division it states has not begun"),
        UNKNOWN_DIVISION("所在政区未登记,而其同级政区已登记", "The division it states is not on record, and those beside it are"),
        UNKNOWN_CLASS("第 10 至 14 位不属于已知类别", "Digits 10 to 14 are of no known class"),
        OTHER_CLASS("第 10 至 14 位与登记的类别代码不同", "Digits 10 to 14 are not the class on record"),
        TAKEN("另一地名也用过此代码", "Another name bears or bore it"),
        MOVED(
                "前 9 位与现所在政区不同(区划变更后可保留原代码)",
                "Its first nine digits are not the unit of today (it may keep them after a change)");

        private final Bilingual title;

        Fault(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it says. */
        public Bilingual title() {
            return title;
        }
    }

    /**
     * The next code for a name of a class in a unit: one more than the highest that any place of the register bears or bore there, or
     * a name that is withdrawn. O(versions of places). Empty where the unit is above a county, the class is not five digits, or no
     * serial is left.
     */
    public static Optional<PlaceCode> next(Snapshot snapshot, DivisionCode unit, String classCode, SpentCodes spent) {
        return next(snapshot, unit, classCode, spent, any -> true);
    }

    /**
     * The same among some places: who keeps no names there is not told by it that there are names which she is not shown.
     *
     * @param counted whether a place counts
     */
    public static Optional<PlaceCode> next(
            Snapshot snapshot, DivisionCode unit, String classCode, SpentCodes spent, Predicate<ItemVersion> counted) {
        return PlaceCode.beginning(unit, classCode).flatMap(beginning -> Stream.concat(
                        spent.beginning(beginning).stream().map(SpentCode::code), borne(snapshot, beginning, counted))
                .max(Comparator.comparingInt(PlaceCode::serial))
                .orElse(new PlaceCode(beginning + "000000"))
                .next());
    }

    private static Stream<PlaceCode> borne(Snapshot snapshot, String beginning, Predicate<ItemVersion> counted) {
        return snapshot.believed(ItemType.PLACE).stream()
                .filter(version -> version.values().text("place_code").startsWith(beginning))
                .filter(counted)
                .flatMap(version -> PlaceCode.of(version.values().text("place_code")).stream());
    }

    /** A name in a unit, of which nothing else is known: who keeps it keeps the names there. */
    public static ItemVersion nameIn(DivisionCode unit) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("division_code", unit.digits())
                .build();
        return new ItemVersion(
                ItemId.named("a name"), ItemType.PLACE, Period.ALWAYS, RevisionNumber.NONE, values, null);
    }

    /** What is wrong with the code of a place. O(1). */
    public List<Fault> faults(ItemVersion place) {
        String text = place.values().text("place_code");
        if (text.isEmpty()) {
            return List.of(Fault.MISSING);
        }
        Optional<PlaceCode> code = PlaceCode.of(text);
        return code.map(known -> faults(place, known)).orElse(List.of(Fault.MALFORMED));
    }

    /**
     * That the division which a name in use states is nobody's on a day, not yet or none on record: its code is to be mended, that of
     * the place may stay.
     */
    public Optional<Fault> stated(ItemVersion place, KnownUnits units) {
        String unit = place.values().text("division_code");
        if (unit.isEmpty() || NameStatus.isPast(place.values())) {
            return Optional.empty();
        }
        DivisionCode code = DivisionCode.parse(unit);
        return CodeEnd.of(snapshot, code)
                .filter(end -> end.isWithin(place.valid(), units.day()))
                .map(any -> Fault.ENDED_DIVISION)
                .or(() -> CodeBegin.of(snapshot, code)
                        .filter(begin -> begin.isWithin(place.valid(), units.day()))
                        .map(any -> Fault.DIVISION_NOT_BEGUN))
                .or(() -> units.missing(code).map(any -> Fault.UNKNOWN_DIVISION));
    }

    private List<Fault> faults(ItemVersion place, PlaceCode code) {
        List<Fault> faults = new ArrayList<>();
        String recorded = place.values().text("class_code");
        String unit = place.values().text("division_code");
        boolean whole = code.township().equals(PlaceCode.NO_TOWNSHIP);
        if (!isOnRecord(code.county() + "000000")) {
            faults.add(Fault.UNKNOWN_COUNTY);
        } else if (!whole && !isOnRecord(code.county() + code.township() + "000")) {
            faults.add(Fault.UNKNOWN_TOWNSHIP);
        } else if (!unit.isEmpty() && !unit.startsWith(code.county() + (whole ? "" : code.township()))) {
            faults.add(Fault.MOVED);
        }
        if (!classes.isKnown(code.classCode())) {
            faults.add(Fault.UNKNOWN_CLASS);
        } else if (!recorded.isEmpty() && !recorded.equals(code.classCode())) {
            faults.add(Fault.OTHER_CLASS);
        }
        if (isTaken(place, code)) {
            faults.add(Fault.TAKEN);
        }
        return faults;
    }

    private boolean isOnRecord(String digits) {
        return !snapshot.withKey(ItemType.DIVISION, List.of(DIVISION), new KeyValue(List.of(digits)))
                .isEmpty();
    }

    private boolean isTaken(ItemVersion place, PlaceCode code) {
        return snapshot.withKey(ItemType.PLACE, List.of(CODE), new KeyValue(List.of(code.digits()))).stream()
                .anyMatch(other -> !other.id().equals(place.id()) && sees.test(other));
    }
}
