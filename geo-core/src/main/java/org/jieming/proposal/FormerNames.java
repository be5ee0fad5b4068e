package org.jieming.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.place.NameStatus;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * What a name was called before (曾用名; A.6, A.12): dates in brackets come and go, no name is taken away without a reason, and the one that
 * is borne is none of them.
 */
public final class FormerNames {
    static final String PROPERTY = "former_names";
    /** Brackets are of one width after {@link Writing#compared}. */
    private static final Pattern DATES = Pattern.compile("\\([^)]*\\)$");

    private FormerNames() {}

    /**
     * What of the former names that a change states is wrong: that the present name is newly among them, or that a decided name loses
     * one. O(versions).
     *
     * @param before what is believed of the item
     */
    static Optional<Finding> fault(Timeline before, Change.Put put) {
        if (put.values().descriptor().property(PROPERTY).isEmpty()) {
            return Optional.empty();
        }
        List<ItemVersion> versions = before.versions().stream()
                .filter(version -> version.valid().overlaps(put.valid()))
                .toList();
        String name = Writing.compared(put.values().text("name"));
        boolean isKnown =
                versions.stream().anyMatch(version -> bare(version.values()).contains(name));
        if (!isKnown && bare(put.values()).contains(name)) {
            return Optional.of(Finding.block(
                    "A-18",
                    PROPERTY,
                    Bilingual.of(
                            "曾用名不能包含现用名称“" + put.values().text("name") + "”:请删去",
                            "The former names do not hold the present one, "
                                    + put.values().text("name") + ": leave it out")));
        }
        return versions.stream()
                .filter(version -> isDecided(version) && !areKept(version.values(), put.values()))
                .findFirst()
                .map(version -> lost(gone(version.values(), put.values())));
    }

    private static boolean isDecided(ItemVersion version) {
        return Reserved.isStanding(version.type(), version.values())
                || NameStatus.isPast(version.values())
                || Listed.isIn(version.values());
    }

    private static Finding lost(List<?> names) {
        String told = names.stream().map(Object::toString).collect(Collectors.joining("、"));
        return Finding.block(
                        "W-REASON",
                        PROPERTY,
                        Bilingual.of(
                                "曾用名(" + told + ")被删去:请保留原有曾用名;确系登记有误的,请写明原因(reason)",
                                "Former names are lost (" + told
                                        + "): keep those that there were; where they were recorded in error, say the"
                                        + " reason"))
                .answerable();
    }

    /** The names that a statement tells and another did not. */
    static List<String> added(Values before, Values after) {
        List<?> told = of(before);
        return of(after).stream()
                .filter(name -> !told.contains(name))
                .map(Object::toString)
                .toList();
    }

    /** Whether all former names that were told are told still, be it that one is the name again. */
    static boolean areKept(Values before, Values after) {
        return gone(before, after).isEmpty();
    }

    /** Those of the former names that are told no more and are not the name again. */
    private static List<?> gone(Values before, Values after) {
        Set<String> told = bare(after);
        told.add(Writing.compared(after.text("name")));
        return of(before).stream().filter(name -> !told.contains(bare(name))).toList();
    }

    /** Values with a name among the former ones; the name that they state is none of them. */
    static Values with(String former, Values values) {
        List<Object> names = new ArrayList<>(of(values));
        if (!former.isEmpty() && !names.contains(former)) {
            names.add(former);
        }
        names.remove(values.text("name"));
        return names.equals(of(values)) ? values : stating(names, values);
    }

    /** Values without a name among the former ones, unless it was one before. */
    static Values without(String name, Values before, Values values) {
        List<Object> names = new ArrayList<>(of(values));
        return of(before).contains(name) || !names.remove(name) ? values : stating(names, values);
    }

    private static Values stating(List<Object> names, Values values) {
        return values.toBuilder().set(PROPERTY, names.isEmpty() ? null : names).build();
    }

    private static List<?> of(Values values) {
        return values.get(PROPERTY).orElse(List.of()) instanceof List<?> names ? names : List.of();
    }

    /** What values state as former names, without dates and as names are compared; none of a type that has no such property. */
    public static Set<String> bare(Values values) {
        return of(values).stream().map(FormerNames::bare).collect(Collectors.toCollection(HashSet::new));
    }

    private static String bare(Object name) {
        return DATES.matcher(Writing.compared(name.toString())).replaceAll("");
    }
}
