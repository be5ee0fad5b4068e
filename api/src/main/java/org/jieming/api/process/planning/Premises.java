package org.jieming.api.process.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.process.Setting;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the register itself knows that something could be built: premises that stand empty or serve communities already
 * (domain E-13), and estates, which must provide them (E-03).
 */
final class Premises {
    private static final Map<String, Function<Setting, List<ItemVersion>>> SOURCES =
            Map.of("premises", Premises::premises, "estates", Premises::estates);

    private Premises() {}

    /** The words for them in a question. */
    static List<String> words() {
        return List.of("premises", "estates");
    }

    /**
     * The candidates of a word of {@link #words()}, in the order of the register.
     *
     * @throws Malformed when the register holds none of them with a place in the area
     */
    static List<Candidate> of(Setting setting, String word) {
        List<Candidate> candidates = SOURCES.get(word).apply(setting).stream()
                .map(Premises::candidate)
                .toList();
        if (candidates.isEmpty()) {
            throw new Malformed(
                    SitingProcess.FROM.field(),
                    word,
                    Bilingual.of(
                            "登记簿在本区域没有带位置的这类备选点;请先登记,或给出 candidates、grid",
                            "the register holds none of them with a place in the area; record them first, or give candidates"
                                    + " or a grid"));
        }
        return candidates;
    }

    private static List<ItemVersion> premises(Setting setting) {
        return setting.ground()
                .items(
                        ItemType.FACILITY,
                        setting.day(),
                        facility ->
                                isFree(facility) && Facilities.door(facility) != null && setting.isInside(facility));
    }

    private static boolean isFree(ItemVersion facility) {
        return facility.values().text("status").equals("closed")
                || facility.values().text("facility_type").equals("community-service");
    }

    private static List<ItemVersion> estates(Setting setting) {
        return setting.ground()
                .items(
                        ItemType.RESIDENTIAL_AREA,
                        setting.day(),
                        estate -> Facilities.door(estate) != null && setting.isInside(estate));
    }

    private static Candidate candidate(ItemVersion item) {
        Coordinate place = Objects.requireNonNull(Facilities.door(item));
        return new Candidate(item.name(), place.x, place.y, Optional.empty());
    }
}
