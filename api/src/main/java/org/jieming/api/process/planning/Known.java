package org.jieming.api.process.planning;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/**
 * The facilities that a scenario may change: of the kinds asked about, serving on the day, at a known place.
 *
 * @param kinds codes of the kinds asked about
 * @param numbers the number of every such facility
 */
record Known(List<String> kinds, Map<ItemId, Integer> numbers) {

    static Known of(List<String> kinds, List<ItemVersion> sites) {
        Map<ItemId, Integer> numbers = new HashMap<>();
        sites.forEach(site -> numbers.put(site.id(), numbers.size()));
        return new Known(kinds, numbers);
    }

    /**
     * The numbers of those that leave their place.
     *
     * @param field what the sender calls the list of changes
     * @throws Malformed naming a facility that is none of these or is changed twice, or a kind not asked about
     */
    BitSet leaving(List<Alteration> changes, String field) {
        Set<ItemId> seen = new HashSet<>();
        BitSet leaving = new BitSet();
        for (int i = 0; i < changes.size(); i++) {
            asked(changes.get(i), field + "." + i + ".kind");
            ItemId facility = changes.get(i).facility();
            if (facility != null) {
                Integer number = numbers.get(facility);
                if (number == null || !seen.add(facility)) {
                    throw wrong(field + "." + i + ".facility", facility, number == null);
                }
                leaving.set(number, changes.get(i).leaves());
            }
        }
        return leaving;
    }

    /** What opens serves only who asked for its kind. */
    private void asked(Alteration change, String field) {
        if (!change.kind().isEmpty() && !kinds.contains(change.kind())) {
            String all = String.join(", ", kinds);
            throw new Malformed(
                    field,
                    change.kind(),
                    Bilingual.of(
                            "应为所问类型(kinds)之一:" + all + ";或把这一类型加入 kinds",
                            "one of the kinds asked about is expected (" + all + "), or add this one to 'kinds'"));
        }
    }

    private static Malformed wrong(String field, ItemId facility, boolean unknown) {
        return new Malformed(
                field,
                facility.toString(),
                unknown
                        ? Bilingual.of(
                                "该日没有这个 id、属于所问类型、有位置且在服务的设施",
                                "no facility of that id and of the kinds asked about, with a known place, serves on the day")
                        : Bilingual.of("同一设施只能改变一次", "a facility is changed once at most"));
    }
}
