package org.jieming.api.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Reserved;
import org.jieming.register.Act;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;

/**
 * A name of an item and how it was used.
 *
 * @param name the name, without the dates that the survey form puts in brackets behind former names
 * @param kind as what
 * @param period from when to when the register states it; of a former name this is not when it was in use
 * @param basis the version that first states it so
 * @param acts the legal documents behind that version
 * @param ends the legal documents by which that use ended; of a former name none, its days being unknown
 * @param evidence the documents that bear out this name itself, each once
 */
public record NameUse(
        String name,
        Kind kind,
        Period period,
        ItemVersion basis,
        List<Act> acts,
        List<Act> ends,
        List<Evidence> evidence) {

    /** As what a name is used. */
    public enum Kind {
        STANDARD("标准名", "Standard name"),
        /** The name of a place in the register that nobody is known to have approved, or that awaits a change. */
        RECORDED("登记名称", "Name on record"),
        ALIAS("别名", "Alias"),
        SHORT("简称", "Short name"),
        FORMER("曾用名", "Former name"),
        /** What the register once said and was corrected to say otherwise, or took back. */
        CORRECTED("更正前的登记名称", "Name on record until it was corrected"),
        /** What was approved, and whose approval never held: it was revoked before it took effect, or withdrawn from the beginning. */
        VOID("批准已撤销、从未生效的名称", "Name whose approval was withdrawn and never held");

        private final Bilingual title;

        Kind(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        /** Whether the register knows from when to when the name was in use. */
        boolean isDated() {
            return this != FORMER && this != VOID;
        }
    }

    /** All uses in versions, earliest first; one that goes on from version to version is one use. */
    static List<NameUse> in(List<ItemVersion> versions, List<List<Act>> acts, List<List<Act>> ends) {
        List<NameUse> uses = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Stated version = new Stated(versions.get(i), acts.get(i), ends.get(i));
            add(uses, version, isStandard(version.version()) ? Kind.STANDARD : Kind.RECORDED, "name");
            add(uses, version, Kind.ALIAS, "alias_names");
            add(uses, version, Kind.SHORT, "short_names");
            add(uses, version, Kind.SHORT, "short_name");
            add(uses, version, Kind.FORMER, "former_names");
        }
        return once(uses);
    }

    /** A version with the legal documents behind it and those by which it ended. */
    private record Stated(ItemVersion version, List<Act> acts, List<Act> ends) {}

    /** A former name is told once, and not beside the days on which the register has it in use. */
    private static List<NameUse> once(List<NameUse> uses) {
        Set<String> told = uses.stream()
                .filter(use -> use.kind() != Kind.FORMER)
                .map(NameUse::name)
                .collect(Collectors.toCollection(HashSet::new));
        return uses.stream()
                .filter(use -> use.kind() != Kind.FORMER || told.add(use.name()))
                .toList();
    }

    /** The names that versions state which are believed no more, each once; without those known by another use. */
    static List<NameUse> corrected(List<ItemVersion> withdrawn, List<NameUse> known) {
        List<NameUse> uses = new ArrayList<>();
        for (ItemVersion version : withdrawn) {
            boolean isKnown = Stream.concat(known.stream(), uses.stream())
                    .anyMatch(use -> use.name().equals(version.name()));
            if (!isKnown && !version.name().isEmpty()) {
                uses.add(of(version.name(), Kind.CORRECTED, new Stated(version, List.of(), List.of())));
            }
        }
        return uses;
    }

    /**
     * A name by an approval that never held.
     *
     * @param version that which stated it and is believed no more
     * @param approval the act of the approval
     * @param end the act that took it back
     */
    public static NameUse withdrawn(ItemVersion version, List<Act> approval, List<Act> end) {
        return of(version.name(), Kind.VOID, new Stated(version, approval, end));
    }

    /** Whether the name of a version is a standard one: that of a place by its status, others have theirs by an act. */
    static boolean isStandard(ItemVersion version) {
        return version.type() != ItemType.PLACE || Reserved.isStandard(version.values());
    }

    /** Whether the name of a version is planned: it awaits its approval (A.6). */
    static boolean isPlanned(ItemVersion version) {
        return version.type() == ItemType.PLACE
                && version.values().text("status").equals(Registration.PLANNED);
    }

    private static void add(List<NameUse> uses, Stated version, Kind kind, String property) {
        Object value = version.version().values().get(property).orElse(List.of());
        List<?> names = value instanceof List<?> many ? many : List.of(value);
        for (Object each : names) {
            String name = kind == Kind.FORMER ? undated(each.toString()) : each.toString();
            if (!name.isEmpty()) {
                extend(uses, of(name, kind, version));
            }
        }
    }

    /** A former name without the dates behind it; what stands in brackets behind any other is part of the name. */
    private static String undated(String former) {
        return former.replaceAll("[(\uFF08][^(\uFF08]*[)\uFF09]$", "").strip();
    }

    private static NameUse of(String name, Kind kind, Stated stated) {
        ItemVersion version = stated.version();
        List<Act> ends = kind == Kind.FORMER ? List.of() : stated.ends();
        return new NameUse(
                name, kind, version.valid(), version, stated.acts(), ends, Evidence.ofName(version.values(), name));
    }

    /** Whether the name is what the item is called in the version, so that the acts behind it are those of the name. */
    boolean isOfRecord() {
        return kind == Kind.STANDARD || kind == Kind.RECORDED || kind == Kind.VOID;
    }

    /** What the name rests on. */
    Backing backing() {
        return Backing.of(evidence, basis.values(), acts);
    }

    private static void extend(List<NameUse> uses, NameUse next) {
        for (int i = 0; i < uses.size(); i++) {
            NameUse known = uses.get(i);
            boolean goesOn = known.period().end() == next.period().first();
            if (goesOn && known.kind() == next.kind() && known.name().equals(next.name())) {
                uses.set(i, known.goingOn(next));
                return;
            }
        }
        uses.add(next);
    }

    private NameUse goingOn(NameUse next) {
        List<Evidence> all = Stream.concat(evidence.stream(), next.evidence.stream())
                .distinct()
                .toList();
        return new NameUse(name, kind, new Period(period.first(), next.period.end()), basis, acts, next.ends, all);
    }
}
