package org.jieming.api.process.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sight;
import org.jieming.language.Bilingual;
import org.jieming.place.NameStatus;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Reserved;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * What became of a place's name on a day, as the register tells it.
 *
 * @param day the day from which it was so
 * @param kind what happened
 * @param told the version that began or ended with it
 * @param before the name until then; empty for a naming
 * @param after the name from then on; empty for an end
 * @param document what it rests on: the approval on record, else the acts behind it; empty where there is neither
 */
record NameEvent(LocalDate day, Kind kind, ItemVersion told, String before, String after, String document) {
    /** What happens to names. */
    enum Kind {
        NAMED("命名", "Named"),
        RENAMED("更名", "Renamed"),
        ABOLISHED("销名", "Abolished"),
        /** A name that was borne before under the same approval stands again: that of what replaced it was withdrawn. */
        RESTORED("恢复原名", "Restored"),
        /** Of what is not known to have been a standard name: it is no longer on record, and nobody abolished it. */
        ENDED("不再登记", "No longer on record");

        private final Bilingual title;

        Kind(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Bilingual title() {
            return title;
        }
    }

    /** What the versions of a place up to a day tell; those that the asker may not see tell nothing. O(versions). */
    static List<NameEvent> of(Setting setting, ItemVersion place) {
        Sight sight = setting.ground().sight();
        List<ItemVersion> versions = place.type() != ItemType.PLACE
                ? List.of()
                : setting.ground().snapshot().timeline(place.type(), place.id()).versions().stream()
                        .filter(sight::sees)
                        .map(sight::shown)
                        .toList();
        List<NameEvent> events = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            int at = i;
            restored(versions.subList(0, i), versions.get(i))
                    .or(() -> beginning(before(versions, at), versions.get(at)))
                    .ifPresent(events::add);
            boolean last = i + 1 == versions.size()
                    || versions.get(i).valid().end()
                            < versions.get(i + 1).valid().first();
            if (last) {
                end(versions.get(i)).ifPresent(events::add);
            }
        }
        return events.stream()
                .filter(event -> !event.day().isAfter(setting.day()))
                .toList();
    }

    /** Events with what they rest on, the acts of those without an approval on record asked for together. */
    static List<NameEvent> documented(List<NameEvent> events, Ground ground, Acts acts) {
        List<NameEvent> open =
                events.stream().filter(event -> event.document.isEmpty()).toList();
        Iterator<List<Act>> behind = asked(
                        open,
                        false,
                        versions -> acts.behind(
                                versions, ground.sight(), ground.snapshot().number()))
                .iterator();
        Iterator<List<Act>> ending = asked(
                        open,
                        true,
                        versions -> acts.ending(
                                versions, ground.sight(), ground.snapshot().number()))
                .iterator();
        return events.stream()
                .map(event ->
                        event.document.isEmpty() ? event.by(event.isEnd() ? ending.next() : behind.next()) : event)
                .toList();
    }

    private static List<List<Act>> asked(
            List<NameEvent> events, boolean isEnd, Function<List<ItemVersion>, List<List<Act>>> acts) {
        return acts.apply(events.stream()
                .filter(event -> event.isEnd() == isEnd)
                .map(NameEvent::told)
                .toList());
    }

    private boolean isEnd() {
        return told.valid().endDay().filter(day::equals).isPresent();
    }

    private NameEvent by(List<Act> acts) {
        return new NameEvent(day, kind, told, before, after, String.join("; ", Acts.cite(acts)));
    }

    private static Optional<ItemVersion> before(List<ItemVersion> versions, int at) {
        return at == 0 ? Optional.empty() : Optional.of(versions.get(at - 1));
    }

    /** That a standard name which was replaced or ended stands again; what it rests on are the acts behind it, its approval being older. */
    private static Optional<NameEvent> restored(List<ItemVersion> earlier, ItemVersion version) {
        Optional<ItemVersion> last = earlier.stream().reduce((one, other) -> other);
        boolean isOn = last.filter(known -> known.name().equals(version.name())
                        && known.valid().end() == version.valid().first())
                .isPresent();
        boolean isOld = wasStandard(version)
                && earlier.stream()
                        .anyMatch(known -> wasStandard(known)
                                && known.name().equals(version.name())
                                && known.values()
                                        .text("approval_doc")
                                        .equals(version.values().text("approval_doc")));
        return isOn || !isOld
                ? Optional.empty()
                : version.valid()
                        .firstDay()
                        .map(day -> new NameEvent(
                                day,
                                Kind.RESTORED,
                                version,
                                last.map(ItemVersion::name).orElse(""),
                                version.name(),
                                ""));
    }

    private static Optional<NameEvent> beginning(Optional<ItemVersion> before, ItemVersion version) {
        String approval = version.values().text("approval_doc");
        Optional<ItemVersion> last =
                before.filter(known -> known.valid().end() == version.valid().first() && !isPlanned(known));
        // the approval of the name it had before is none of the change
        boolean isOlder = last.filter(
                        known -> known.values().text("approval_doc").equals(approval))
                .isPresent();
        String document = isOlder ? "" : approval;
        Optional<LocalDate> day = version.valid().firstDay();
        if (last.filter(known -> !known.name().equals(version.name())).isPresent()) {
            String former = last.get().name();
            return day.map(on -> new NameEvent(on, Kind.RENAMED, version, former, version.name(), document));
        }
        if (last.filter(NameEvent::wasStandard).isPresent() && isGone(version)) {
            return day.map(on -> new NameEvent(on, Kind.ABOLISHED, version, version.name(), "", document));
        }
        return before.filter(NameEvent::wasStandard).isPresent()
                ? Optional.empty()
                : approvedOn(version).map(on -> new NameEvent(on, Kind.NAMED, version, "", version.name(), approval));
    }

    private static boolean wasStandard(ItemVersion version) {
        return Reserved.isGuarded(version.values());
    }

    private static boolean isPlanned(ItemVersion version) {
        return version.values().text("status").equals(Registration.PLANNED);
    }

    private static boolean isGone(ItemVersion version) {
        return NameStatus.isGone(version.values().text("status"));
    }

    /** The day of the approval on record: that of which the register knows a place is no naming. */
    private static Optional<LocalDate> approvedOn(ItemVersion version) {
        return version.values()
                .get("approved_on")
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    /** An end of which nothing was told before; a plan given up is none of a name. */
    private static Optional<NameEvent> end(ItemVersion version) {
        boolean isTold = isGone(version) || isPlanned(version);
        Kind kind = wasStandard(version) ? Kind.ABOLISHED : Kind.ENDED;
        return version.valid()
                .endDay()
                .filter(any -> !isTold)
                .map(day -> new NameEvent(day, kind, version, version.name(), "", ""));
    }
}
