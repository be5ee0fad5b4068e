package org.jieming.api.process.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.locationtech.jts.geom.Envelope;

/**
 * Markers of an area that name a line which is not in force on the day: one that has ended, or one that nobody recorded. They are of
 * the area where a party of the line as it last was lies in it, or where they stand among its units.
 */
final class Strays {
    private static final Property LINE =
            Descriptor.of(ItemType.BOUNDARY_LINE).property("line_code").orElseThrow();

    private final Setting setting;
    private final Envelope box = new Envelope();

    private Strays(Setting setting, List<ItemVersion> units) {
        this.setting = setting;
        units.stream().flatMap(unit -> unit.shape().stream()).forEach(shape -> box.expandToInclude(shape.envelope()));
    }

    /** Those that the asker may see. O(markers of the register). */
    static List<ItemVersion> of(Setting setting, List<ItemVersion> units) {
        Strays strays = new Strays(setting, units);
        return setting.ground().items(ItemType.BOUNDARY_MARKER, setting.day(), strays::isOne).stream()
                .filter(marker -> Borders.isShownInPlace(setting, marker))
                .toList();
    }

    private boolean isOne(ItemVersion marker) {
        String code = marker.values().text(LINE.name());
        if (code.isEmpty()) {
            return false;
        }
        List<ItemVersion> bearers =
                setting.ground().snapshot().withKey(ItemType.BOUNDARY_LINE, List.of(LINE), new KeyValue(List.of(code)));
        return bearers.stream().noneMatch(line -> line.valid().contains(setting.day()))
                && last(bearers).map(this::isOfTheArea).orElseGet(() -> stands(marker));
    }

    private static Optional<ItemVersion> last(List<ItemVersion> bearers) {
        return bearers.stream().max(Comparator.comparing(line -> line.valid().end()));
    }

    private boolean isOfTheArea(ItemVersion line) {
        return Stream.of("party_a_code", "party_b_code")
                .map(party -> line.values().text(party))
                .filter(code -> !code.isEmpty())
                .anyMatch(code -> setting.area().contains(new DivisionCode(code)));
    }

    private boolean stands(ItemVersion marker) {
        return marker.shape()
                .filter(place -> box.contains(place.envelope().centre()))
                .isPresent();
    }
}
