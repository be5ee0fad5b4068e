package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.jieming.walk.Entry;
import org.jieming.walk.Footholds;
import org.jieming.walk.Yardstick;

/**
 * Whom the roads do not lead to a facility: those off the roads, whose way is unknown, and those on a part of the network that
 * holds none.
 *
 * @param study the study
 * @param walked its roads
 * @param people where the people come onto the roads
 * @param sites where the facilities do
 */
record Unconnected(ReachStudy study, Yardstick.Walked walked, Footholds people, Footholds sites) {
    private static final int MOST_NAMED = 20;

    /** Empty where ways are straight lines. */
    static Optional<Unconnected> of(ReachStudy study) {
        if (!(study.walking().yardstick() instanceof Yardstick.Walked walked)) {
            return Optional.empty();
        }
        Footholds people = walked.entry().footholds(Spots.ofCells(study.people().cells()));
        Footholds sites =
                walked.entry().footholds(Spots.ofSites(study.provision().sites()));
        return Optional.of(new Unconnected(study, walked, people, sites));
    }

    void tell(ObjectNode json) {
        List<Integer> off = cells().filter(cell -> Double.isNaN(study.all().metres()[cell]))
                .filter(cell -> cell(cell).spot() != null)
                .boxed()
                .toList();
        if (walked.entry() instanceof Entry.Nearest) {
            json.put("people_served_by_another_road", servedOtherwise());
        }
        json.put("people_off_roads", people(off));
        names(json.putArray("cells_off_roads"), off);
        json.put(
                "sites_off_roads",
                IntStream.range(0, sites.points().size())
                        .filter(site -> !sites.on(site)
                                && study.setting()
                                        .isInside(study.provision().sites().get(site)))
                        .count());
        ArrayNode parts = json.putArray("parts_without_site");
        apart().forEach((part, cells) -> {
            ObjectNode one = parts.addObject().put("people", people(cells));
            one.put("near_road", road(cells.get(0)));
            names(one.putArray("cells"), cells);
        });
    }

    /**
     * How many more people were served if everybody could enter at the other roads around, over which no other road or barrier of the
     * register lies: how far the figures hang on entering at the nearest road alone.
     */
    private long servedOtherwise() {
        int[] unserved = cells().filter(cell -> !study.serving().served()[cell]).toArray();
        List<Population.Cell> some = IntStream.of(unserved).mapToObj(this::cell).toList();
        Function<Positions, Nearest> from = walked.onAllSides().from(Spots.ofCells(some));
        boolean[] served = ReachStudy.served(
                sites -> from.apply(Spots.ofSites(sites)),
                study.provision().sites(),
                study.radii()::of,
                unserved.length);
        return people(IntStream.range(0, unserved.length)
                .filter(at -> served[at])
                .map(at -> unserved[at])
                .boxed()
                .toList());
    }

    /** The people whom no way leads to a site, by the part of the network on which they stand. */
    private Map<Integer, List<Integer>> apart() {
        return cells().filter(cell -> study.all().metres()[cell] == Double.POSITIVE_INFINITY)
                .boxed()
                .collect(Collectors.groupingBy(
                        cell -> walked.roads().network().part(people.nearest(cell)),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private String road(int cell) {
        int line = walked.roads().network().line(people.nearest(cell));
        ItemVersion road = walked.roads().items().get(line);
        return road.name().isEmpty() ? road.values().text("segment_no") : road.name();
    }

    private IntStream cells() {
        return IntStream.range(0, study.people().cells().size());
    }

    private Population.Cell cell(int cell) {
        return study.people().cells().get(cell);
    }

    private long people(List<Integer> cells) {
        return cells.stream().mapToLong(cell -> cell(cell).people()).sum();
    }

    private void names(ArrayNode names, List<Integer> cells) {
        cells.stream()
                .limit(MOST_NAMED)
                .forEach(cell -> names.add(cell(cell).item().name()));
    }
}
