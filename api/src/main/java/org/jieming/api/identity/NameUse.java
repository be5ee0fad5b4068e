package org.jieming.api.identity;

import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;

/**
 * A name of an item and how it was used.
 *
 * @param name the name, without the dates that the survey form puts in brackets behind former names
 * @param kind as what
 * @param period from when to when the register states it; of a former name this is not when it was in use
 * @param acts the legal documents behind it
 */
public record NameUse(String name, Kind kind, Period period, List<Act> acts) {

    /** As what a name is used. */
    public enum Kind {
        STANDARD("标准名", "Standard name"),
        ALIAS("别名", "Alias"),
        SHORT("简称", "Short name"),
        FORMER("曾用名", "Former name");

        private final Bilingual title;

        Kind(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }
    }

    /** All uses in versions, earliest first; one that goes on from version to version is one use. */
    static List<NameUse> in(List<ItemVersion> versions, List<List<Act>> acts) {
        List<NameUse> uses = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            ItemVersion version = versions.get(i);
            add(uses, version, Kind.STANDARD, "name", acts.get(i));
            add(uses, version, Kind.ALIAS, "alias_names", List.of());
            add(uses, version, Kind.SHORT, "short_names", List.of());
            add(uses, version, Kind.SHORT, "short_name", List.of());
            add(uses, version, Kind.FORMER, "former_names", List.of());
        }
        return List.copyOf(uses);
    }

    private static void add(List<NameUse> uses, ItemVersion version, Kind kind, String property, List<Act> acts) {
        Object value = version.values().get(property).orElse(List.of());
        List<?> names = value instanceof List<?> many ? many : List.of(value);
        for (Object each : names) {
            String name = each.toString().replaceAll("[((].*[))]$", "").strip();
            if (!name.isEmpty()) {
                extend(uses, new NameUse(name, kind, version.valid(), acts));
            }
        }
    }

    private static void extend(List<NameUse> uses, NameUse next) {
        for (int i = 0; i < uses.size(); i++) {
            NameUse known = uses.get(i);
            boolean goesOn = known.period().end() == next.period().first();
            if (goesOn && known.kind() == next.kind() && known.name().equals(next.name())) {
                Period both = new Period(known.period().first(), next.period().end());
                uses.set(i, new NameUse(known.name(), known.kind(), both, known.acts()));
                return;
            }
        }
        uses.add(next);
    }
}
