package org.jieming.api.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Ruling;
import org.jspecify.annotations.Nullable;

/** All campaigns of a register with their entries. Listing costs all that a campaign holds, one entry the same whatever it holds. */
public final class Campaigns {
    /** Entries that one search adds; they are one record. */
    public static final int MOST_ADDED = 20_000;

    private static final String CAMPAIGN = "campaign";
    private static final String RULINGS = "campaign-rulings";

    private final Documents documents;
    private final FoundEntries found;

    /** The campaigns of a store. */
    public Campaigns(Documents documents) {
        this.documents = documents;
        this.found = new FoundEntries(documents);
    }

    /** Keeps a new campaign under the next number of a year. */
    public Campaign create(int year, Function<String, Campaign> making) {
        String prefix = String.format(Locale.ROOT, "%04d-", year);
        while (true) {
            int last = documents.under(CAMPAIGN, prefix).keySet().stream()
                    .mapToInt(name -> Integer.parseInt(name.substring(prefix.length())))
                    .max()
                    .orElse(0);
            Campaign campaign = making.apply(String.format(Locale.ROOT, "%s%04d", prefix, last + 1));
            if (put(CAMPAIGN, campaign.id(), CampaignJson.write(campaign), 0).isPresent()) {
                return campaign;
            }
        }
    }

    /** All campaigns, the newest first. */
    public List<Campaign> all() {
        List<Campaign> all = new ArrayList<>();
        documents.all(CAMPAIGN).values().forEach(document -> all.add(0, CampaignJson.read(json(document))));
        return all;
    }

    /** The campaign of a number. */
    public Optional<Campaign> find(String id) {
        return documents.get(CAMPAIGN, id).map(document -> CampaignJson.read(json(document)));
    }

    /** The entries of a campaign with what was decided on them, in the order in which they were found. */
    public List<KeptEntry> entries(Campaign campaign) {
        Map<String, Document> rulings = documents.under(RULINGS, campaign.id() + ".");
        return found.of(campaign.id()).entries().values().stream()
                .map(entry -> kept(entry, rulings.get(campaign.id() + "." + entry.id())))
                .toList();
    }

    /** One entry. */
    public Optional<KeptEntry> entry(Campaign campaign, String id) {
        Document rulings = documents.get(RULINGS, campaign.id() + "." + id).orElse(null);
        return Optional.ofNullable(found.of(campaign.id()).entries().get(id)).map(entry -> kept(entry, rulings));
    }

    /**
     * How a search ended.
     *
     * @param added entries that are new
     * @param left further new ones, which the next search adds
     */
    public record Added(int added, int left) {}

    /** Adds what a campaign does not have yet, {@link #MOST_ADDED} at most. */
    public Added add(Campaign campaign, List<Entry> entries) {
        while (true) {
            FoundEntries.All known = found.of(campaign.id());
            List<Entry> fresh = entries.stream()
                    .filter(entry -> !known.entries().containsKey(entry.id()))
                    .toList();
            List<Entry> some = fresh.subList(0, Math.min(MOST_ADDED, fresh.size()));
            if (some.isEmpty() || found.add(campaign.id(), known, some)) {
                return new Added(some.size(), fresh.size() - some.size());
            }
        }
    }

    /** Adds a ruling to what was decided on an entry; empty when somebody else was first. */
    public Optional<KeptEntry> decide(Campaign campaign, KeptEntry seen, Ruling ruling) {
        List<Ruling> all = new ArrayList<>(seen.entry().rulings());
        all.add(ruling);
        ObjectNode json = Json.object();
        ArrayNode rulings = json.putArray("rulings");
        all.forEach(each -> rulings.add(EntryJson.write(each)));
        Entry entry = seen.entry().decided(all);
        return put(RULINGS, campaign.id() + "." + entry.id(), json, seen.version())
                .map(version -> new KeptEntry(entry, version));
    }

    private static KeptEntry kept(Entry entry, @Nullable Document rulings) {
        if (rulings == null) {
            return new KeptEntry(entry, 0);
        }
        List<Ruling> all = new ArrayList<>();
        json(rulings).path("rulings").forEach(each -> all.add(EntryJson.ruling(each)));
        return new KeptEntry(entry.decided(all), rulings.version());
    }

    private Optional<Long> put(String kind, String name, ObjectNode json, long expected) {
        return documents.put(kind, name, new String(Json.bytes(json), StandardCharsets.UTF_8), expected);
    }

    private static ObjectNode json(Document document) {
        return Json.read(document.json().getBytes(StandardCharsets.UTF_8), "campaign");
    }
}
