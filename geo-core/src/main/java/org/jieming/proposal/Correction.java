package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What a correction and a renaming leave alone. A correction puts right spelling, reading, place and sources, a renaming gives
 * another name; that a name is approved and by whom, abolished, protected or of a kind is decided by proposals of their own, with
 * their papers, and what a name was called before is not taken away (A.4–A.6; PNR Arts. 10–12, 25). The kind of a name on the
 * protection list is corrected all the same, since nothing else reaches it while it stands there.
 */
public final class Correction {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条、第十二条");

    private Correction() {}

    /**
     * What of a correction is none, one finding a property.
     *
     * @param now what the register says
     * @param corrected what it would say
     */
    public static List<Finding> beyond(Values now, Values corrected) {
        return Stream.of(
                        altered("status", now, corrected).stream(),
                        Decided.APPROVAL.stream().flatMap(name -> altered(name, now, corrected).stream()),
                        beyondName(now, corrected).filter(name -> !isKindOfListed(name, now, corrected)))
                .flatMap(each -> each)
                .map(name -> finding(now, name, "更正", "A correction"))
                .toList();
    }

    /** What of a renaming is none, like {@link #beyond}; the approval writes status and document itself. */
    public static List<Finding> beyondRenaming(Values now, Values renamed) {
        return beyondName(now, renamed)
                .map(name -> finding(now, name, "更名", "A renaming"))
                .toList();
    }

    /** What of a naming is none: the approval makes a name standard, and a list takes it in by a proposal of its own. */
    public static List<Finding> beyondNaming(Values now, Values named) {
        return Stream.of(
                        altered("status", now, named).stream(),
                        listing(now, named),
                        Listing.WHILE_LISTED.stream().flatMap(name -> altered(name, now, named).stream()),
                        gone(now, named))
                .flatMap(names -> names)
                .map(name -> finding(now, name, "命名", "A naming"))
                .toList();
    }

    /** What of a change of the protection list is none, like {@link #beyond}; the approval writes that it is on the list. */
    public static List<Finding> beyondListing(Values now, Values listed) {
        return now.differences(listed).stream()
                .filter(name -> !Listing.FACTS.contains(name))
                .map(name -> finding(now, name, "保护名录方案", "A proposal about the protection list"))
                .toList();
    }

    /** What was listed under a wrong kind no edit reaches, so that a correction does: a second person approves it. */
    private static boolean isKindOfListed(String name, Values now, Values corrected) {
        return name.equals("kind") && Listed.isIn(now) && Listed.isIn(corrected);
    }

    private static Stream<String> beyondName(Values now, Values then) {
        return Stream.of(
                        altered("kind", now, then).filter(any -> now.get("kind").isPresent()).stream(),
                        listing(now, then),
                        Stream.of(FormerNames.PROPERTY).filter(any -> !FormerNames.areKept(now, then)),
                        gone(now, then))
                .flatMap(names -> names);
    }

    private static Stream<String> listing(Values now, Values then) {
        return Stream.of("protected").filter(any -> Listed.isIn(now) != Listed.isIn(then));
    }

    private static Stream<String> gone(Values now, Values then) {
        return Decided.GONE.stream().filter(name -> Decided.isOther(name, now, then));
    }

    private static Optional<String> altered(String name, Values now, Values then) {
        return now.get(name).equals(then.get(name)) ? Optional.empty() : Optional.of(name);
    }

    private static Finding finding(Values now, String name, String zh, String en) {
        Bilingual title = now.descriptor().property(name).orElseThrow().title();
        Bilingual remedy = Bilingual.of(
                zh + "不得改变“" + title.zh() + "”:请另提命名、更名、销名或列入、移出保护名录的方案,或由审核人员凭批准文件登记",
                en + " does not change “" + title.en()
                        + "”: propose a naming, a renaming, an abolition or a change of the protection"
                        + " list, or have a"
                        + " reviewer record what was decided");
        return new Finding("A-18", Severity.BLOCK, name, remedy, SOURCE);
    }
}
