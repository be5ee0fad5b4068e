package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.api.process.UnitRows;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Beside;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.ReachCurve;
import org.jspecify.annotations.Nullable;

/** A reach study as document, map of the unreached and table of units; every figure says what it is made of (rule E-07). */
final class ReachReport {
    private static final double STEP = 100;
    private static final double LONGEST = 5_000;
    private static final double[] SHARES = {0.5, 0.75, 0.9, 0.95, 1};

    private final ReachStudy study;
    private final Inputs inputs;
    private final UnitRows rows;
    private final List<UnitReach> units;
    private final boolean isBlind;
    private final ReachFigures figures;
    private final ReachedLand land;

    ReachReport(ReachStudy study, Inputs inputs, LandBook lands) {
        this.study = study;
        this.inputs = inputs;
        this.isBlind = !study.provision().unrecorded().isEmpty();
        this.figures = new ReachFigures(Settled.of(study.people()), isBlind);
        this.rows = study.setting().rows(Setting.level(inputs.get(ProvisionInputs.LEVEL)));
        this.units = study.units(rows.level());
        this.land = isBlind || study.walking().roads().isPresent() ? new ReachedLand(Map.of()) : reachedLand(lands);
    }

    private ReachedLand reachedLand(LandBook lands) {
        Setting setting = study.setting();
        Set<DivisionCode> codes = new LinkedHashSet<>(rows.units());
        codes.add(setting.area());
        return DrawnLand.of(lands, setting, codes).within(study.provision().sites(), site -> study.walking()
                .straight(study.radii().of(site)));
    }

    ReachedLand land() {
        return land;
    }

    ObjectNode document() {
        ObjectNode document = study.provision().head("reach", inputs);
        study.walking().tell(document.putObject("method"));
        sites(document.putObject("sites"));
        served(document.putObject("served"));
        ObjectNode reached = document.putObject("land");
        boolean isDrawn = ReachedLand.shape(study.setting(), study.setting().area()) != null;
        Told.text(reached, "note", ReachedLand.note(study.walking().roads().isPresent(), isDrawn));
        ReachedLand.tell(reached, land.of(study.setting().area()));
        ReachedLand.Rest rest = rest();
        if (rest != null) {
            reached.put("beside_units_km2", rest.km2()).put("beside_units_reached_km2", rest.reachedKm2());
        }
        curve(document.putObject("curve"));
        ArrayNode told = document.putArray("units");
        units.forEach(unit -> unit(told.addObject(), unit));
        ArrayNode unreached = document.putArray("unreached");
        unreached().forEach(cell -> cell(unreached.addObject(), cell));
        Unconnected.of(study).ifPresent(unconnected -> unconnected.tell(document.putObject("roads")));
        return document;
    }

    private void sites(ObjectNode json) {
        ArrayNode kinds = json.putArray("kinds");
        inputs.get(ProvisionInputs.KINDS).forEach(kinds::add);
        json.put("in_the_area", study.provision().inside().size());
        json.put("nearest_but_outside", study.outside());
        json.put("without_place", study.provision().unplaced(inputs));
    }

    private void served(ObjectNode json) {
        long total = study.people().people();
        long served = units.stream().mapToLong(UnitReach::served).sum();
        long without = study.people(study.servedInside());
        double radius = study.radii().usual();
        json.put("within_m", radius);
        study.radii().tell(json);
        json.put("within_min", Math.rint(10 * study.walking().minutes(radius)) / 10);
        json.put("people", known(served)).put("at_least", !study.isWhole());
        Told.number(json, "share", share(served, total));
        json.put("unserved", known(units.stream().mapToLong(UnitReach::unserved).sum()));
        json.put(
                "unknown",
                study.people().cells().isEmpty()
                        ? null
                        : (Long) units.stream()
                                .mapToLong(isBlind ? UnitReach::people : UnitReach::unknown)
                                .sum());
        json.put("people_without_outside_sites", known(without));
        Told.number(json, "share_without_outside_sites", share(without, total));
        json.put("difference", known(served - without));
        Beside.Near near = study.serving().besideIn(cell -> true);
        near.told().filter(told -> !isBlind).ifPresent(told -> {
            json.put("unknown_near_unrecorded", near.people());
            Told.text(json, "near_unrecorded", told);
        });
    }

    /** A count, or none where the register lacks what it would be counted from. */
    private @Nullable Long known(long count) {
        return isBlind ? null : count;
    }

    /** What is known of every unit. */
    ReachFigures figures() {
        return figures;
    }

    private double share(long count, long total) {
        return isBlind || !study.isWhole() ? Double.NaN : count / (double) total;
    }

    private void curve(ObjectNode json) {
        ReachCurve curve = study.curve();
        long leftOut = study.besideCurve();
        boolean isPart = !study.provision().isWhole() || study.isDoubtful() || leftOut > 0;
        json.put("at_least", isPart);
        if (leftOut > 0) {
            json.put("people_left_out", leftOut);
            Told.text(
                    json,
                    "left_out",
                    Bilingual.format(
                            "不含不知住在何处(整个乡镇或区县的人口单元、没有位置或附近没有道路的单元)的 %d 人:各距离以内的人数是确知的,实际可能更多",
                            "without %d people of whom nobody knows where they live (cells of whole towns or counties, without a place, or off"
                                    + " the roads): so many live within each distance for certain, and there may be more",
                            leftOut));
        }
        ArrayNode within = json.putArray("within");
        for (double metres = 0; metres <= LONGEST; metres += STEP) {
            within.addObject().put("metres", metres).put("people", known(curve.within(new Metres(metres))));
        }
        ArrayNode reach = json.putArray("metres_for_share");
        for (double share : SHARES) {
            Told.number(reach.addObject().put("share", share), "metres", isPart ? Double.NaN : curve.metresFor(share));
        }
    }

    void unit(ObjectNode json, UnitReach unit) {
        json.put("code", unit.code().shortForm());
        json.put("name", name(unit));
        figures.tell(json, unit);
        Told.number(json, "mean_m", Math.rint(unit.meanMetres()));
        Told.number(json, "farthest_m", unit.longestMetres());
        ReachedLand.tell(json, landOf(unit));
    }

    /** What the row of a unit is called. */
    String name(UnitReach unit) {
        return rows.name(unit.code());
    }

    /** The land of a unit as far as it is known; the people of the area who are of no unit have none. */
    ReachedLand.@Nullable Land landOf(UnitReach unit) {
        return rows.isRest(unit.code()) ? null : land.of(unit.code());
    }

    /** The land of the area beside its units; null where it is not drawn. */
    ReachedLand.@Nullable Rest rest() {
        return land.rest(study.setting().area(), rows.units());
    }

    /** Places of cells beyond the radius of every site: those with most people first, then in the order of the register. */
    List<Integer> unreached() {
        return IntStream.range(0, study.people().cells().size())
                .filter(cell -> !isBlind
                        && study.serving().isShort(cell)
                        && !Double.isNaN(study.all().metres()[cell]))
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer cell) -> -study.people().cells().get(cell).people()))
                .toList();
    }

    void cell(ObjectNode json, int at) {
        Population.Cell cell = study.people().cells().get(at);
        json.put("id", cell.item().id().toString());
        json.put("cell_id", cell.item().values().text("cell_id"));
        json.put("name", Candidate.called(study.setting(), cell));
        json.put("unit", cell.unit().shortForm()).put("unit_name", rows.names().of(cell.unit()));
        study.setting().ground().tellPeople(json, cell.people());
        Told.number(json, "metres", study.all().metres()[at]);
        int site = study.all().site()[at];
        json.put(
                "nearest",
                site == Nearest.NONE
                        ? null
                        : study.provision().sites().get(site).name());
    }

    /** The layers asked for. */
    ObjectNode map(Progress progress) {
        return new ReachMap(this, study, progress).features(inputs.get(ReachProcess.LAYERS));
    }

    List<UnitReach> units() {
        return units;
    }

    ReachStudy study() {
        return study;
    }
}
