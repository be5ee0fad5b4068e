package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.adoption.Planned;
import org.jieming.adoption.Planned.Action;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/**
 * What a kept scenario would change in the register. Its inputs were read as those of {@code what-if} when it was kept; here is
 * looked at what only the register can answer.
 */
final class AdoptionBody {
    private static final int MOST_CHANGES = 200;
    private static final String COUNT = "count";

    private final Reading now;
    private final String scenario;
    private final KeptScenario kept;
    private final LocalDate today;

    AdoptionBody(Reading now, String scenario, KeptScenario kept) {
        this.now = now;
        this.scenario = scenario;
        this.kept = kept;
        this.today = now.today();
    }

    /**
     * The changes, in the order of the scenario.
     *
     * @throws Malformed naming the change that lacks something or concerns a facility twice
     * @throws Problem when a facility has ended or was changed since the scenario was kept
     */
    List<Planned> changes() {
        JsonNode changes = kept.inputs().path("changes");
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            throw new Malformed(
                    "inputs.changes",
                    String.valueOf(changes.size()),
                    Bilingual.of(
                            "方案须含 1 至 " + MOST_CHANGES + " 处设施改变才能采纳(半径等分析参数不写入登记簿;" + AdoptionDocument.BORDERS.zh()
                                    + ")",
                            "a scenario with 1 to " + MOST_CHANGES
                                    + " changes of facilities can be adopted (radii and the"
                                    + " like are not written to the register; " + AdoptionDocument.BORDERS.en() + ")"));
        }
        List<Planned> planned = new ArrayList<>();
        Set<ItemId> seen = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Planned change = change(changes.get(i), "inputs.changes." + i);
            if (!seen.add(change.item())) {
                throw new Malformed(
                        "inputs.changes." + i,
                        change.name(),
                        Bilingual.of("同一设施只能改变一次", "a facility is changed once at most"));
            }
            planned.add(change);
        }
        return planned;
    }

    private Planned change(JsonNode json, String field) {
        Action action = Action.of(json.path("action").asText()).orElseThrow();
        Optional<Planned.Spot> spot = json.has("lon")
                ? Optional.of(
                        spot(now, json.path("lon").asDouble(), json.path("lat").asDouble()))
                : Optional.empty();
        Optional<Planned.Offer> offer = json.has("supply") ? offer(json, field + ".supply") : Optional.empty();
        if (action == Action.OPEN) {
            return opened(json, field, spot.orElseThrow(), offer);
        }
        ItemId id = ItemId.parse(json.path("facility").asText());
        Timeline timeline = now.snapshot().timeline(ItemType.FACILITY, id);
        ItemVersion version = timeline.on(today)
                .filter(now.view()::sees)
                .orElseThrow(() -> movedOn(field, id.toString(), "已终止或不存在", "has ended or is not there"));
        RevisionNumber changed = timeline.lastChanged();
        if (changed.value() > kept.revision()) {
            throw movedOn(field, version.name(), "在方案保存之后被修改", "was changed after the scenario was kept");
        }
        return new Planned(action, id, changed, version.name(), version.values().text("facility_type"), spot, offer);
    }

    private Planned opened(JsonNode json, String field, Planned.Spot spot, Optional<Planned.Offer> offer) {
        String name = json.path("name").asText();
        if (name.isBlank()) {
            throw new Malformed(field + ".name", "", Bilingual.of("新建的设施须有名称", "a facility that opens has a name"));
        }
        String type = type(json, field + ".kind");
        ItemId id = ItemId.named(String.join(
                " ", scenario, name, type, String.valueOf(spot.longitude()), String.valueOf(spot.latitude())));
        if (!now.snapshot().timeline(ItemType.FACILITY, id).versions().isEmpty()) {
            throw recorded(field, name);
        }
        return new Planned(Action.OPEN, id, RevisionNumber.NONE, name, type, Optional.of(spot), offer);
    }

    private String type(JsonNode json, String field) {
        JsonNode kinds = kept.inputs().path("kinds");
        boolean one = !kinds.isArray() || kinds.size() == 1;
        if (!json.has("kind") && !one) {
            throw new Malformed(
                    field,
                    "",
                    Bilingual.of(
                            "方案问到多种设施,请写明新建哪一种(kind)", "the scenario asks about several kinds: say which one opens"));
        }
        JsonNode only = kinds.isArray() ? kinds.path(0) : kinds;
        return json.path("kind").asText(only.asText());
    }

    /** A place with the smallest unit that holds it today. */
    static Planned.Spot spot(Reading now, double longitude, double latitude) {
        String division = now.snapshot().territory(now.today()).at(longitude, latitude).stream()
                .map(unit -> unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
        return new Planned.Spot(longitude, latitude, division);
    }

    private Optional<Planned.Offer> offer(JsonNode json, String field) {
        String property = kept.inputs().path("supply").asText(COUNT);
        double amount = json.path("supply").asDouble();
        if (property.equals(COUNT) || amount != Math.rint(amount)) {
            throw new Malformed(
                    field,
                    json.path("supply").asText(),
                    Bilingual.of(
                            "采纳规模须为整数,且方案写明是哪种供给(inputs.supply:beds_total、day_places、meals_capacity 或 building_m2)",
                            "a size to be adopted is a whole number, of a supply that the scenario names"
                                    + " (inputs.supply: beds_total, day_places, meals_capacity or building_m2)"));
        }
        return Optional.of(new Planned.Offer(property, (long) amount));
    }

    private static Problem recorded(String field, String name) {
        return Problem.of(
                        ProblemType.NOT_NOW,
                        "设施“" + name + "”已按此方案登记:请从方案中去掉这处新建,保存后再采纳",
                        "Facility “" + name
                                + "” is recorded by this scenario already: take its opening out of the scenario,"
                                + " keep it, and adopt it then")
                .about(field, name);
    }

    private static Problem movedOn(String field, String name, String zh, String en) {
        return Problem.of(
                        ProblemType.NOT_NOW,
                        "设施“" + name + "”" + zh + ":请在现状上重新查看方案,保存后再采纳",
                        "Facility “" + name + "” " + en
                                + ": look at the scenario again on things as they are, keep it, and adopt it then")
                .about(field, name);
    }
}
