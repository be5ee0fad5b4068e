package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.CodeEnd;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * Where codes of divisions end after today, and which come after them (B-10).
 *
 * @param snapshot the register, which holds the changes of divisions that lie ahead
 * @param today the day after which they lie
 */
record CodeTurns(Snapshot snapshot, int today) {
    private static final Property CODE =
            Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();

    /** The end of a code, and the one that comes after it when that is certain. */
    record Turn(Property property, int day, Optional<String> next) {

        /** What is told of it where nobody knows which code follows. */
        Finding uncertain(Period valid) {
            LocalDate from = LocalDate.ofEpochDay(day);
            boolean isAfter = valid.first() >= day;
            return Finding.warn(
                    "B-10",
                    property.name(),
                    Bilingual.of(
                            "登记簿已载明此政区代码自 " + from + " 起因区划变更不再使用,新代码不能确定:请"
                                    + (isAfter ? "填写该日以后使用的政区代码" : "另行登记 " + from + " 起的政区代码(valid_from)"),
                            "By a change of divisions this code is nobody's from " + from
                                    + " on, and which follows is not certain: "
                                    + (isAfter
                                            ? "state the code that is in use after it"
                                            : "record the code from that day on (valid_from)")));
        }
    }

    /** Those within the days of a statement, or before them. O(units above). */
    Stream<Turn> within(Change.Put put) {
        return Descriptor.of(put.type()).properties().stream()
                .filter(property -> property.type() == PropertyType.DIVISION_CODE
                        && !property.many()
                        && !property.name().equals(Recoding.STATISTICS))
                .filter(property -> !put.values().text(property.name()).isEmpty())
                .flatMap(property -> turn(put, property).stream());
    }

    /** The turn of a code; of the own code of a division, which it has from its event, that of the units above it. */
    private Optional<Turn> turn(Change.Put put, Property property) {
        DivisionCode code = DivisionCode.parse(put.values().text(property.name()));
        boolean isOwn = put.type() == ItemType.DIVISION && property.equals(CODE);
        Optional<CodeEnd> end =
                isOwn ? code.parent().flatMap(unit -> CodeEnd.of(snapshot, unit)) : CodeEnd.of(snapshot, code);
        return end.map(each -> new CodeEnd(code, each.unit(), each.day(), each.next()))
                .filter(each -> each.day().toEpochDay() > today
                        && each.day().toEpochDay() < put.valid().end())
                .map(each -> new Turn(property, Math.toIntExact(each.day().toEpochDay()), each.successor()));
    }
}
