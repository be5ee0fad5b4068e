package org.jieming.api.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jieming.api.campaign.Campaigns;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Cause;
import org.jieming.campaign.Decision;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Found;
import org.jieming.campaign.Ruling;
import org.jieming.campaign.Search;
import org.jieming.division.DivisionCode;
import org.jieming.measure.Metres;
import org.jieming.naming.DoubleEntries;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NamingRules;
import org.jieming.place.PlaceTables;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Point;

/**
 * What a clean-up campaign costs: its search by cause and the clusters of double entries over the register of {@link
 * DuplicatesBench}, and a decision in a campaign of 20,000 entries kept in a file.
 */
public final class CampaignBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final DivisionCode PROVINCE = DivisionCode.parse("340000");
    private static final Campaign CAMPAIGN =
            new Campaign("2026-0001", "清理", PROVINCE, Optional.empty(), DAY, Optional.empty(), "wang");
    private static final int ROUNDS = 3;
    private static final int DECISIONS = 201;

    private CampaignBench() {}

    /** Runs; the arguments are an empty folder and sizes. */
    public static void main(String[] args) throws Exception {
        List<Entry> found = List.of();
        for (String size : Arrays.asList(args).subList(1, args.length)) {
            found = searched(Integer.parseInt(size));
        }
        kept(Path.of(args[0]), found.subList(0, Math.min(found.size(), Campaigns.MOST_ADDED)));
    }

    private static List<Entry> searched(int size) throws Exception {
        Snapshot snapshot = twice(DuplicatesBench.register(size));
        NamingRules rules = NamingRules.of(PlaceTables.SHIPPED);
        NameIndex index = NameIndex.of(snapshot, PlaceTables.SHIPPED);
        for (Set<Cause> causes : List.of(
                EnumSet.of(Cause.EXAGGERATED, Cause.FOREIGN, Cause.WEIRD),
                EnumSet.of(Cause.DUPLICATE),
                EnumSet.of(Cause.ENTERED_TWICE),
                EnumSet.of(Cause.NOT_STANDARD))) {
            measured(size + " names, campaign " + causes, () -> found(rules, index, causes)
                    .size());
        }
        measured(size + " names, clusters of double entries", () -> DoubleEntries.of(
                        snapshot.believed(ItemType.PLACE), index, new Metres(500), Set.of())
                .size());
        return found(rules, index, EnumSet.of(Cause.DUPLICATE, Cause.NOT_STANDARD)).stream()
                .map(each -> Entry.of(each, DAY))
                .toList();
    }

    /** The same with every hundredth place entered once more, 0.001 degrees beside it. */
    private static Snapshot twice(Snapshot once) {
        List<ItemVersion> places = new ArrayList<>(once.believed(ItemType.PLACE));
        for (int i = 0; i < once.believed(ItemType.PLACE).size(); i += 100) {
            ItemVersion place = once.believed(ItemType.PLACE).get(i);
            Point at = place.shapeOrNull().geometry().getInteriorPoint();
            places.add(new ItemVersion(
                    ItemId.named("twin" + i),
                    place.type(),
                    place.valid(),
                    place.recorded(),
                    place.values(),
                    Shape.point(at.getX() + 0.001, at.getY())));
        }
        return Snapshot.of(once.number(), Fingerprint.NONE, Map.of(ItemType.PLACE, places), List.of());
    }

    private static List<Found> found(NamingRules rules, NameIndex index, Set<Cause> causes) {
        return new Search(rules, index, PROVINCE, DAY, any -> true).find(causes, Set.of(), () -> {});
    }

    private static void measured(String what, Callable<Integer> work) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            int found = work.call();
            OUT.printf(Locale.ROOT, "%s: %.2f s, %d found%n", what, (System.nanoTime() - begun) / 1e9, found);
        }
    }

    private static void kept(Path folder, List<Entry> entries) throws IOException {
        Files.createDirectories(folder);
        try (GeoPackageJournal journal = GeoPackageJournal.open(folder.resolve("campaign.gpkg"))) {
            Campaigns campaigns = new Campaigns(journal.documents());
            campaigns.create(2026, id -> CAMPAIGN);
            OUT.printf(
                    Locale.ROOT,
                    "kept: %.0f ms, %d entries%n",
                    millis(() -> campaigns.add(CAMPAIGN, entries)),
                    entries.size());
            Campaigns fresh = new Campaigns(journal.documents());
            OUT.printf(Locale.ROOT, "first decision: %.1f ms%n", millis(() -> decide(fresh, entries.get(0))));
            double[] all = entries.subList(1, Math.min(DECISIONS, entries.size())).stream()
                    .mapToDouble(entry -> millis(() -> decide(fresh, entry)))
                    .sorted()
                    .toArray();
            OUT.printf(
                    Locale.ROOT,
                    "a decision: median %.2f ms, worst %.2f ms%n",
                    all[all.length / 2],
                    all[all.length - 1]);
            OUT.printf(Locale.ROOT, "all entries listed: %.0f ms%n", millis(() -> fresh.entries(CAMPAIGN)));
        }
    }

    private static void decide(Campaigns campaigns, Entry entry) {
        KeptEntry seen = campaigns.entry(CAMPAIGN, entry.id()).orElseThrow();
        Ruling ruling = new Ruling(Decision.KEEP, "wang", DAY, "沿用至今", "", Optional.empty(), "");
        campaigns.decide(CAMPAIGN, seen, ruling).orElseThrow();
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
