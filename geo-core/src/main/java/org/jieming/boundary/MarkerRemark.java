package org.jieming.boundary;

import java.util.Comparator;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;

/**
 * The remark on a marker beside its state. What two parties find of a marker gives it another state and leaves its remark: one that
 * stood there while the state was another was written of that, and is told as earlier.
 *
 * @param text the remark; may be empty
 * @param earlier whether it is older than the state
 */
public record MarkerRemark(String text, boolean earlier) {
    /** None. */
    public static final MarkerRemark NONE = new MarkerRemark("", false);

    private static final String REMARKS = "remarks";
    private static final String STATE = "state";

    /** That of a version among all of its marker. O(versions). */
    public static MarkerRemark of(ItemVersion version, Timeline timeline) {
        String text = version.values().text(REMARKS);
        boolean earlier = false;
        if (!text.isEmpty()) {
            List<ItemVersion> before = timeline.versions().stream()
                    .filter(each -> each.valid().first() < version.valid().first())
                    .sorted(Comparator.comparingInt(each -> each.valid().first()))
                    .toList();
            for (int i = before.size() - 1; i >= 0 && same(before.get(i), version, REMARKS); i--) {
                earlier |= !same(before.get(i), version, STATE);
            }
        }
        return new MarkerRemark(text, earlier);
    }

    private static boolean same(ItemVersion one, ItemVersion other, String property) {
        return one.values().text(property).equals(other.values().text(property));
    }

    /** The title of a state with the remark behind it. */
    public Bilingual behind(Bilingual state) {
        if (text.isEmpty()) {
            return state;
        }
        return earlier
                ? Bilingual.of(state.zh() + "(此前备注:" + text + ")", state.en() + " (earlier remark: " + text + ")")
                : Bilingual.of(state.zh() + ";" + text, state.en() + "; " + text);
    }
}
