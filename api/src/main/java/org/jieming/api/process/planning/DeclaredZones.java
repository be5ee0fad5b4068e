package org.jieming.api.process.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.gap.Holdings;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What a bureau declares of the zones that cemeteries keep away from: where it says nothing, no layer is no clearance (D-11). */
public final class DeclaredZones {
    /** Kinds of zones of which all are recorded. */
    public static final Input<List<String>> COMPLETE = Input.of(
            "complete_zones",
            Bilingual.of("已齐全的管控区图层", "Zone kinds recorded completely"),
            Bilingual.of(
                    "声明这些类别(或大类)的管控区在本区域已全部入库;未声明且无数据的类别按“无法判定”",
                    "Declares that all zones of these kinds, or groups of kinds, in the area are recorded; kinds without data that are not"
                            + " declared are unknown"),
            InputKind.listOf(InputKind.choice(zoneKinds())));

    /** Whether there is sea where no division is. */
    public static final Input<Boolean> SEA = Input.of(
                    "sea_beyond",
                    Bilingual.of("界外是海", "Sea beyond"),
                    Bilingual.of(
                            "声明:不属于登记簿任何政区的地方是海,那里没有所列管控区;未声明也没有登记海域图形时,靠近那里的地点按“无法判定”",
                            "Declares that whatever lies in no division of the register is sea, where no such zones are; places near it are"
                                    + " unknown where this is not declared and no sea with an outline is on record"),
                    InputKind.truth())
            .usually(false);

    private DeclaredZones() {}

    /** What is declared, as {@link Holdings} takes it; to be added to. */
    public static Set<String> of(Inputs inputs) {
        Set<String> declared = new LinkedHashSet<>(inputs.find(COMPLETE).orElse(List.of()));
        if (inputs.get(SEA)) {
            declared.add(Holdings.SEA);
        }
        return declared;
    }

    private static List<String> zoneKinds() {
        return List.copyOf(Descriptor.of(ItemType.CONSTRAINT_ZONE)
                .property("zone_kind")
                .flatMap(property -> property.codeList())
                .map(CodeList::entries)
                .orElseThrow()
                .keySet());
    }
}
