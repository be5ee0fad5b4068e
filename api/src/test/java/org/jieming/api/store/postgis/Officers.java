package org.jieming.api.store.postgis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Crowd;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.shape.Shape;

/** People who edit a register at the same time, in this process or, by {@link #main}, in one of their own. */
final class Officers {
    private static final ItemId COUNTED = ItemId.named("counted");

    private Officers() {}

    /** A server on a database. */
    static LiveRegister server(String url) {
        return LiveRegister.open(PostgisJournal.open(url), Clock.systemUTC(), Progress.SILENT);
    }

    /** Serves a database in a process of its own and counts up: address, officers, steps of each. */
    public static void main(String[] arguments) throws Exception {
        try (LiveRegister register = server(arguments[0])) {
            System.out.println("open");
            System.in.read();
            countUp(register, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            System.out.println("done");
        }
    }

    /** A village by name, somewhere in Anhui. */
    static Change.Put village(String id, String name) {
        Values values =
                Values.of(Descriptor.of(ItemType.PLACE)).set("name", name).build();
        double longitude = 118 + Math.floorMod(id.hashCode(), 1000) / 1000.0;
        return new Change.Put(ItemId.named(id), ItemType.PLACE, Period.ALWAYS, values, Shape.point(longitude, 31));
    }

    /** Commits a village and tells its revision. */
    static long commit(LiveRegister register, String id, String name) {
        Edit edit = register.commit(ChangeSet.of("officer", "", List.of(village(id, name))));
        return ((Edit.Applied) edit).revision().number().value();
    }

    /** The name of a village. */
    static String name(Snapshot snapshot, String id) {
        return snapshot.timeline(ItemType.PLACE, ItemId.named(id))
                .last()
                .map(version -> version.name())
                .orElse("");
    }

    /** States how far has been counted. */
    static Change counted(long count) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", "标牌")
                .set("sign_count", count)
                .build();
        return new Change.Put(COUNTED, ItemType.PLACE, Period.ALWAYS, values, null);
    }

    /** How far has been counted. */
    static long count(Snapshot snapshot) {
        return (Long) snapshot.timeline(ItemType.PLACE, COUNTED)
                .last()
                .orElseThrow()
                .values()
                .get("sign_count")
                .orElseThrow();
    }

    /** Several officers add one to the same number, each so many times; whoever is stale looks again and tries again. */
    static void countUp(LiveRegister register, int officers, int steps) throws Exception {
        Crowd.together(officers, officer -> {
            for (int done = 0; done < steps; ) {
                Snapshot seen = register.now();
                Timeline timeline = seen.timeline(ItemType.PLACE, COUNTED);
                Edit edit = register.commit(new ChangeSet(
                        "officer " + officer,
                        "",
                        Optional.empty(),
                        List.of(counted(count(seen) + 1)),
                        Map.of(COUNTED, timeline.lastChanged())));
                done += edit instanceof Edit.Applied ? 1 : 0;
            }
            return true;
        });
    }
}
