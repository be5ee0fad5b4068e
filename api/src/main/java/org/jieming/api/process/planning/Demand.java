package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Missing;
import org.jieming.language.Bilingual;
import org.jieming.population.CellSource;
import org.jieming.population.Population;
import org.jieming.register.ItemType;

/** Whose figures were added up (domain rule E-07): which count of the people was taken, what else there is, and who is in none. */
public final class Demand {
    private Demand() {}

    /** Tells it. What differs from county to county stands in {@code sources} alone. */
    public static void tell(ObjectNode json, Population population, Setting setting) {
        json.put("band", population.band().word());
        Told.text(json, "band", population.band().title());
        json.put("people", population.cells().isEmpty() ? null : (Long) population.people());
        json.put("people_at_least", !population.isComplete());
        json.put("cells", population.cells().size());
        json.put("cells_without_figure", population.blank().size());
        ArrayNode without = json.putArray("units_without_cells");
        population.uncounted().forEach(unit -> without.addObject()
                .put("code", unit.shortForm())
                .put("name", setting.name(unit)));
        List<CellSource> sources =
                population.sources().stream().map(Population.Total::source).toList();
        agreed(sources, CellSource::kind).ifPresent(kind -> coded(json, "cell_kind", kind));
        agreed(sources, CellSource::basis).ifPresent(basis -> coded(json, "population_basis", basis));
        agreed(sources, CellSource::year).filter(year -> year > 0).ifPresent(year -> json.put("year", year));
        totals(json.putArray("sources"), population.sources());
        totals(json.putArray("not_added"), population.otherSources());
    }

    /** What all sources say alike. */
    private static <T> Optional<T> agreed(List<CellSource> sources, Function<CellSource, T> said) {
        List<T> all = sources.stream().map(said).distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static void totals(ArrayNode array, List<Population.Total> totals) {
        for (Population.Total total : totals) {
            ObjectNode json = array.addObject();
            coded(json, "cell_kind", total.source().kind());
            coded(json, "population_basis", total.source().basis());
            if (total.source().year() > 0) {
                json.put("year", total.source().year());
            }
            json.put("cells", total.cells()).put("people", total.people());
        }
    }

    private static void coded(ObjectNode json, String name, String code) {
        json.put(name, code);
        Told.text(json, name, Told.word(ItemType.POPULATION_CELL, name, code));
    }

    /** What the register does not hold of the people of an area of whom it holds some: units without cells, cells without figures. */
    public static List<Bilingual> missing(Population population, Function<DivisionCode, String> name) {
        List<Bilingual> missing = new ArrayList<>();
        if (!population.cells().isEmpty()) {
            Missing.uncounted(population, name).ifPresent(missing::add);
            Missing.blank(population).ifPresent(missing::add);
            Missing.contradicted(population).ifPresent(missing::add);
        }
        return missing;
    }
}
