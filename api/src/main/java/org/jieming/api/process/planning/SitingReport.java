package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jieming.api.process.Features;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.api.process.UnitNames;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gap.Serving;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.siting.Seat;
import org.jspecify.annotations.Nullable;

/** A plan of sites as a document, a map and a table. */
final class SitingReport {
    private static final Bilingual CONFIRMED = Bilingual.of("独立程序复核,结果一致", "Counted again by other code: it agrees");

    private static final Bilingual NOT_CONFIRMED = Bilingual.of(
            "独立程序复核,结果不一致:请勿据此决策,并告知管理员",
            "Counted again by other code it comes out otherwise: decide nothing by it, and tell whoever runs this service");

    private static final int MOST_NAMED = 500;

    private final SitingStudy study;
    private final Solution plan;
    private final OptionalLong spent;
    private final Inputs inputs;
    private final boolean isUnrecorded;
    /** No plan can be told where data are missing, or nobody has a place; who is served now can, of people known by their unit, too. */
    private final boolean isBlind;

    private final Proof proof;

    private final PlanServing served;

    /**
     * A plan to be told.
     *
     * @param spent at how many million things looked at the search was ended; empty where it came to its end
     */
    SitingReport(SitingStudy study, Solution plan, OptionalLong spent, Inputs inputs) {
        this.study = study;
        this.plan = plan;
        this.spent = spent;
        this.inputs = inputs;
        this.served = PlanServing.of(study, plan.chosen());
        this.isUnrecorded = !study.provision().unrecorded().isEmpty();
        this.isBlind = isUnrecorded || study.provision().cells().isEmpty();
        this.proof = new Proof(study, plan, Aim.of(inputs.get(SitingProcess.AIM)), spent, isBlind);
    }

    ObjectNode document() {
        ObjectNode document = study.provision().head("siting", inputs);
        spent.ifPresent(effort -> document.withObject("/inputs").put(SitingProcess.EFFORT.name(), effort));
        if (study.leftOut() > 0) {
            document.withObject("/inputs")
                    .put(SitingProcess.MEASURED.name(), study.candidates().size());
        }
        study.walking().tell(document.putObject("method"));
        Radii radii = study.radii();
        ObjectNode catchment = document.putObject("catchment").put("within_m", radii.usual());
        radii.tell(catchment);
        catchment.put("new_within_m", radii.ofNew(study.provision().kinds()));
        ArrayNode sites = document.putArray("sites");
        for (int i = 0; i < plan.chosen().size(); i++) {
            site(sites.addObject(), i);
        }
        plan(document.putObject("plan"));
        beyond(document.putObject("beyond_all_candidates"));
        study.idle().tell(document.putObject("candidates_out_of_reach"));
        study.idle().tellPerhaps(document.putObject("candidates_unknown"));
        return document;
    }

    private void site(ObjectNode json, int at) {
        Candidate candidate = candidate(at);
        json.put("rank", at + 1).put("name", candidate.name());
        json.put("unit", unit(candidate).map(DivisionCode::shortForm).orElse(null));
        json.put("unit_name", unitName(candidate)).put("town", town(candidate));
        json.put("lon", candidate.longitude()).put("lat", candidate.latitude());
        json.put("adds_people", plan.added().get(at));
    }

    private Optional<DivisionCode> unit(Candidate candidate) {
        return candidate.unit(setting());
    }

    /** The unit a candidate lies in; empty where it is unknown, or what the candidate is called already. */
    private String unitName(Candidate candidate) {
        return unit(candidate)
                .map(setting()::name)
                .filter(name -> !name.equals(candidate.name()))
                .orElse("");
    }

    /** Its town; empty where it is unknown, or the unit itself. */
    private String town(Candidate candidate) {
        Optional<DivisionCode> unit = unit(candidate);
        return unit.flatMap(code -> code.at(DivisionLevel.TOWNSHIP))
                .filter(town -> !town.equals(unit.get()))
                .map(setting()::name)
                .orElse("");
    }

    private Setting setting() {
        return study.provision().setting();
    }

    private Candidate candidate(int at) {
        return study.candidates().get(plan.chosen().get(at));
    }

    private void plan(ObjectNode json) {
        Aim aim = proof.aim();
        Caveats caveats = Caveats.of(study, served, inputs);
        json.put("aim", aim.word());
        json.put("candidates", study.candidates().size()).put("candidates_left_out", study.leftOut());
        json.put("people", study.provision().people().people());
        served(json, "now", plan.servedNow(), served.now(), served.now().unknownPeople());
        served(json, "then", plan.served(), served.then(), unknownThen());
        json.put("feasible", proof.isFeasible());
        json.put("proven_best", proof.isBest());
        json.put("unplaced_left_out", study.provision().unplaced(inputs));
        double walked = proof.walked();
        Told.number(json, "value", isBlind ? Double.NaN : plan.value() * walked);
        Told.number(json, "bound", isBlind ? Double.NaN : plan.bound() * walked);
        Told.text(json, "measure", aim.measure(proof.isBest()));
        Told.text(json, "quality", isBlind ? proof.said() : caveats.on(proof.said()));
        caveats.tell(json.putArray("holds_for"));
        Told.number(json, "counted_again", isBlind ? Double.NaN : plan.again() * walked);
        json.put("counts_agree", plan.agrees());
        Told.text(json, "counts", plan.agrees() ? CONFIRMED : NOT_CONFIRMED);
        Told.number(
                json,
                "farthest_m_then",
                isBlind ? Double.NaN : plan.check().farthest() * study.walking().factor());
        Told.number(
                json,
                "mean_m_then",
                Math.rint(plan.check().mean() * study.walking().factor()));
    }

    /** What seats are taken nobody tells of people of whom no more than the unit is known. */
    private void served(ObjectNode json, String when, long placed, Serving serving, long unknown) {
        boolean hasSeats = SitingProcess.isSeated(inputs);
        long people = hasSeats ? placed : placed + served.elsewhere(serving);
        json.put("served_" + when, isUnrecorded ? null : (Long) people);
        json.put("unknown_" + when, isUnrecorded ? null : (Long) unknown);
        boolean isWhole = !isUnrecorded && study.provision().isCounted() && unknown == 0;
        Told.number(
                json,
                "share_" + when,
                isWhole ? people / (double) study.provision().people().people() : Double.NaN);
    }

    /** Who may be served by what is not on record; where there are seats, whoever may be and is given none. */
    private long unknownThen() {
        long seated = plan.seats().stream()
                .filter(seat -> served.now().unknown()[seat.point()])
                .mapToLong(Seat::people)
                .sum();
        return SitingProcess.isSeated(inputs)
                ? served.now().unknownPeople() - seated
                : served.then().unknownPeople();
    }

    /** Whom neither facilities nor candidates reach, by name, and the radius that would do. */
    private void beyond(ObjectNode json) {
        List<Integer> cells = study.unreachable();
        json.put("people", study.catchments().beyondAll());
        json.put("cells", cells.size());
        json.put("without_place", study.provision().withoutPlace());
        Told.number(json, "smallest_radius_m", study.walking().reaching(study.smallestRadius()));
        ArrayNode named = json.putArray("named");
        UnitNames names = UnitNames.of(setting());
        cells.stream().limit(MOST_NAMED).forEach(cell -> {
            Population.Cell each = study.provision().cells().get(cell);
            ObjectNode one = named.addObject().put("name", Candidate.called(setting(), each));
            one.put("unit_name", names.of(each.unit()));
            study.provision()
                    .setting()
                    .ground()
                    .tellPeople(one.put("unit", each.unit().shortForm()), each.people());
            Told.number(one, "nearest_m", study.ways(cell) * study.walking().factor());
        });
    }

    ObjectNode map() {
        Features features = new Features();
        for (int i = 0; i < plan.chosen().size(); i++) {
            site(features.point(candidate(i).longitude(), candidate(i).latitude()), i);
        }
        return features.collection();
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < plan.chosen().size(); i++) {
            Candidate candidate = candidate(i);
            rows.add(Arrays.asList(
                    (long) i + 1,
                    candidate.name(),
                    candidate.longitude(),
                    candidate.latitude(),
                    plan.added().get(i),
                    town(candidate),
                    unitName(candidate)));
        }
        // a plan that builds nothing has something to say, too
        long added = plan.added().stream().mapToLong(Long::longValue).sum();
        rows.add(Arrays.asList(null, "合计 Total", null, null, added, null, null));
        return new Sheet(
                Bilingual.of("选址", "Siting"),
                List.of(
                        Column.integer("次序", "Rank"),
                        Column.text("名称", "Name"),
                        Column.decimal("经度", "Longitude"),
                        Column.decimal("纬度", "Latitude"),
                        Column.people("新增服务人数", "People added"),
                        Column.text("所在乡镇", "Town"),
                        Column.text("所在政区", "Unit")),
                rows);
    }
}
