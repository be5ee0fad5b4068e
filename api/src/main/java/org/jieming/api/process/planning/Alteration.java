package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.api.process.InputKind;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One change of a scenario. It stands beside the register and alters nothing in it.
 *
 * @param action what is done
 * @param facility the facility it is done to; null for one that opens
 * @param name what a facility that opens is called
 * @param kind which kind it is; empty where nothing is said
 * @param longitude where it is then, degrees of EPSG:4490; not a number where it stays
 * @param latitude the same
 * @param supply how much it offers then, in the supply asked about; not a number where that stays, or is not known
 */
record Alteration(
        Action action,
        @Nullable ItemId facility,
        String name,
        String kind,
        double longitude,
        double latitude,
        double supply) {
    private static final int LONGEST_NAME = 100;

    /** What can be done to facilities. */
    enum Action {
        OPEN(Set.of("lon", "lat"), Set.of("name", "kind", "supply")),
        MOVE(Set.of("facility", "lon", "lat"), Set.of("supply")),
        RESIZE(Set.of("facility", "supply"), Set.of()),
        CLOSE(Set.of("facility"), Set.of());

        private final Set<String> needed;
        private final Set<String> known;

        Action(Set<String> needed, Set<String> optional) {
            this.needed = needed;
            this.known = new TreeSet<>(optional);
            this.known.addAll(needed);
            this.known.add("action");
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a request says it. */
    static final InputKind<Alteration> KIND = new InputKind<>(
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("action"),
                    "properties",
                    Map.of(
                            "action", Map.of("type", "string", "enum", words()),
                            "facility", Map.of("type", "string"),
                            "name", Map.of("type", "string", "maxLength", LONGEST_NAME),
                            "kind", Map.of("type", "string", "enum", Facilities.kinds()),
                            "lon", Map.of("type", "number"),
                            "lat", Map.of("type", "number"),
                            "supply", Map.of("type", "number", "minimum", 0))),
            Alteration::read);

    private static List<String> words() {
        return Arrays.stream(Action.values()).map(Action::word).toList();
    }

    private static Alteration read(JsonNode json, String field) {
        Action action = Action.valueOf(InputKind.choice(words())
                .reader()
                .read(json.path("action"), field + ".action")
                .toUpperCase(Locale.ROOT));
        json.fieldNames().forEachRemaining(name -> {
            if (!action.known.contains(name)) {
                String all = String.join(", ", action.known);
                throw InputKind.wrong(field + "." + name, json.path(name), "可用的成员:" + all, "one of " + all);
            }
        });
        if (json.has("kind")) {
            InputKind.choice(Facilities.kinds()).reader().read(json.path("kind"), field + ".kind");
        }
        return new Alteration(
                action,
                action.needed.contains("facility") ? facility(json.path("facility"), field + ".facility") : null,
                json.has("name") ? InputKind.text(LONGEST_NAME).reader().read(json.path("name"), field + ".name") : "",
                json.path("kind").asText(),
                number(action, json, field, "lon", -180, 180),
                number(action, json, field, "lat", -90, 90),
                number(action, json, field, "supply", 0, 1e9));
    }

    private static double number(Action action, JsonNode json, String field, String member, double least, double most) {
        boolean wanted = action.needed.contains(member) || json.has(member);
        return wanted
                ? InputKind.number(least, most).reader().read(json.path(member), field + "." + member)
                : Double.NaN;
    }

    private static ItemId facility(JsonNode json, String field) {
        try {
            return ItemId.parse(json.asText());
        } catch (Malformed noId) {
            throw InputKind.wrong(field, json, "应为设施的 id", "the id of a facility");
        }
    }

    /** Whether the facility is no longer where it was. */
    boolean leaves() {
        return action == Action.MOVE || action == Action.CLOSE;
    }

    /** Whether a facility is then where none was. */
    boolean arrives() {
        return action == Action.MOVE || action == Action.OPEN;
    }
}
