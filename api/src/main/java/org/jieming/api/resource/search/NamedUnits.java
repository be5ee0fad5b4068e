package org.jieming.api.resource.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;

/** The divisions that the words of a list name, each word looked up once. Safe for use by several threads. */
final class NamedUnits {
    private final Reading reading;
    private final ConcurrentMap<String, List<DivisionCode>> known = new ConcurrentHashMap<>();

    /** Of what a reader sees of the register today. */
    NamedUnits(Reading reading) {
        this.reading = reading;
    }

    /** Whether a division is called so: by its name, the beginning of it, or its code without the noughts at its end. */
    static boolean isCalled(ItemVersion division, String text) {
        return division.name().equals(text)
                || text.length() > 1 && division.name().startsWith(text)
                || division.values().text("code").equals(text)
                || text.length() >= 6 && division.values().text("code").equals(padded(text));
    }

    private static String padded(String code) {
        return code + "0".repeat(Math.max(0, 12 - code.length()));
    }

    /** Whether one of those called so lies within the unit that an item states, which says no more of where it is. */
    boolean areWithinUnitOf(ItemVersion item, String text) {
        String unit = item.unitCode();
        return item.type() != ItemType.DIVISION
                && unit.matches("\\d{6}|\\d{9}|\\d{12}")
                && known.computeIfAbsent(text, this::called).stream().anyMatch(DivisionCode.parse(unit)::contains);
    }

    private List<DivisionCode> called(String text) {
        List<DivisionCode> codes = new ArrayList<>();
        reading.snapshot()
                .each(
                        Query.on(ItemType.DIVISION, reading.today())
                                .where(division -> isCalled(division, text)
                                        && reading.view().sees(division)),
                        division -> {
                            String code = division.values().text("code");
                            if (!code.isEmpty()) {
                                codes.add(DivisionCode.parse(code));
                            }
                            return true;
                        });
        return codes;
    }
}
