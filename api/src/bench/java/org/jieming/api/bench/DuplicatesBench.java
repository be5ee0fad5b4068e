package org.jieming.api.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jieming.naming.Likeness;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NamingRules;
import org.jieming.place.PlaceTables;
import org.jieming.proposal.Application;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Content;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Impact;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;

/**
 * What it costs to look for duplicates over a whole register and for all that a renaming touches, at the sizes given. Two of
 * three names are villages, the others streets, in 1,500 townships of 100 counties.
 */
public final class DuplicatesBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int ROUNDS = 3;

    private DuplicatesBench() {}

    /** Runs; the arguments are sizes. */
    public static void main(String[] sizes) throws IOException {
        for (String size : sizes) {
            Snapshot snapshot = register(Integer.parseInt(size));
            NamingRules rules = NamingRules.of(PlaceTables.SHIPPED);
            NameIndex index = NameIndex.of(snapshot, PlaceTables.SHIPPED);
            measure(size + " names, same names", () -> rules.duplicates(
                            index, DAY, Set.of(Likeness.SAME_NAME), any -> true, any -> true)
                    .size());
            measure(size + " names, homophones", () -> rules.duplicates(
                            index, DAY, Set.of(Likeness.HOMOPHONE), any -> true, any -> true)
                    .size());
            Proposal proposal = renaming(snapshot);
            measure(size + " names, impact", () -> Impact.of(proposal, snapshot, DAY, any -> true, item -> item)
                    .size());
        }
    }

    private interface Work {
        int run();
    }

    private static void measure(String what, Work work) {
        for (int round = 1; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            int found = work.run();
            OUT.printf(Locale.ROOT, "%s: %.2f s, %d found%n", what, (System.nanoTime() - begun) / 1e9, found);
        }
    }

    static Snapshot register(int size) throws IOException {
        Random random = new Random(42);
        List<ItemVersion> places = new ArrayList<>();
        for (BenchNames.Name name : BenchNames.of(size, 42).names()) {
            boolean street = name.classCode().startsWith("235");
            Values.Builder values = Values.of(Descriptor.of(ItemType.PLACE))
                    .set("name", name.text())
                    .set("kind", street ? "K5" : "K3")
                    .set("division_code", code(random))
                    .set("description", "位于" + name.text() + "附近");
            places.add(new ItemVersion(
                    new ItemId(random.nextLong(), random.nextLong()),
                    ItemType.PLACE,
                    Period.ALWAYS,
                    new RevisionNumber(1),
                    values.build(),
                    Shape.point(117 + 3 * random.nextDouble(), 30 + 3 * random.nextDouble())));
        }
        return Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, Map.of(ItemType.PLACE, places), List.of());
    }

    private static String code(Random random) {
        return String.format(
                Locale.ROOT,
                "34%02d%02d%03d000",
                1 + random.nextInt(10),
                1 + random.nextInt(10),
                1 + random.nextInt(15));
    }

    private static Proposal renaming(Snapshot snapshot) {
        ItemVersion place = snapshot.believed(ItemType.PLACE).get(0);
        Content content =
                new Content(place.id(), place.recorded(), place.name(), false, place.values(), place.shapeOrNull());
        Entry created = new Entry(
                Step.CREATE, Stage.DRAFT, "a", java.time.Instant.EPOCH, DAY, "", Optional.empty(), Optional.empty());
        return Proposal.draft(
                "1",
                ProposalKind.RENAME,
                content,
                new Application("", "", "", "", "", "", Approver.GOVERNMENT),
                created);
    }
}
