package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Told;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.language.Bilingual;
import org.jieming.place.NameStatus;
import org.jieming.register.Act;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/** What a gazetteer tells of an entry: the facts the register holds of it, none added. */
public final class EntryFacts {
    /** The properties that tell of a name in sentences. */
    public static final List<String> PROSE = List.of("meaning", "origin", "evolution", "description");

    /** What an article says, in its order (A.13): meaning and origin, evolution, present state. */
    private static final List<String> TOLD = List.of(
            "short_name",
            "short_names",
            "alias_names",
            "former_names",
            "minority_script",
            "named_on",
            "established",
            "established_year",
            "meaning",
            "origin",
            "evolution",
            "description",
            "seat",
            "population",
            "population_basis",
            "population_year",
            "area_km2",
            "elevation_m",
            "period",
            "protection_class",
            "protection_reason",
            "protective_measures");

    private static final List<String> CITED =
            List.of("source", "figures_source", "approver", "approval_doc", "approved_on", "listing_doc");
    private static final List<String> DECIDED = List.of("approver", "approved_on");
    private static final Map<String, String> UNITS = Map.of("km2", " km²", "m", " m");

    private EntryFacts() {}

    /** The facts of an article by title, in a language; what is not recorded is not among them. */
    public static Map<String, String> told(ItemVersion item, String language) {
        return among(TOLD, item, language);
    }

    /** The properties of an item that an article tells, in its order; those that say nothing left out. */
    public static List<Property> statements(ItemVersion item) {
        return TOLD.stream()
                .filter(name -> item.values().get(name).isPresent())
                .flatMap(name -> item.values().descriptor().property(name).stream())
                .toList();
    }

    /** Where the facts come from, one line each: recorded sources and the acts behind them. */
    public static List<String> cited(ItemVersion item, List<Act> acts, String language) {
        List<String> lines = new ArrayList<>();
        List<String> uncited = uncited(item, acts);
        String decided = uncited.contains("approval_doc") ? decided(item) : "";
        for (String name : uncited) {
            String text = text(item, name, language);
            if (!text.isEmpty() && (decided.isEmpty() || !DECIDED.contains(name))) {
                lines.add(title(item, name, language)
                        + Punctuation.of(language).colon()
                        + text
                        + (name.equals("approval_doc") ? decided : ""));
            }
        }
        lines.addAll(Acts.cite(acts));
        return lines;
    }

    /** Who approved and when, in brackets behind the number of the document, as acts are cited; empty where no number is recorded. */
    private static String decided(ItemVersion item) {
        String told = DECIDED.stream()
                .map(name -> item.values().text(name))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() || item.values().text("approval_doc").isEmpty() ? "" : " (" + told + ")";
    }

    private static String title(ItemVersion item, String name, String language) {
        return item.values()
                .descriptor()
                .property(name)
                .map(property -> property.title().in(language))
                .orElse(name);
    }

    /** What is cited of an item and none of the acts says: an approval is told once. */
    private static List<String> uncited(ItemVersion item, List<Act> acts) {
        Optional<Act> approval = Optional.of(item.values().text("approval_doc"))
                .filter(number -> !number.isEmpty())
                .flatMap(number ->
                        acts.stream().filter(act -> act.number().equals(number)).findFirst());
        return CITED.stream()
                .filter(name -> approval.filter(act -> says(act, name, item)).isEmpty())
                .toList();
    }

    private static boolean says(Act act, String name, ItemVersion item) {
        return switch (name) {
            case "approval_doc" -> true;
            case "approver" -> act.authority().equals(item.values().text(name));
            case "approved_on" ->
                act.decidedOn()
                        .filter(day -> day.toString().equals(item.values().text(name)))
                        .isPresent();
            default -> false;
        };
    }

    private static Map<String, String> among(List<String> names, ItemVersion item, String language) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : names) {
            item.values().get(name).ifPresent(value -> item.values()
                    .descriptor()
                    .property(name)
                    .ifPresent(property -> facts.put(property.title().in(language), text(property, value, language))));
        }
        return facts;
    }

    /**
     * That a name is approved and not in use yet, in words; empty of all others. It is standard by its approval, and used once it is announced
     * (PNR Arts. 12, 14; A.6).
     */
    public static String pending(ItemVersion item, String language) {
        return NameStatus.isPending(item.values())
                ? Bilingual.of("已批准,尚未启用", "approved, not in use yet").in(language)
                : "";
    }

    /** What an item says of something, in words; empty when it says nothing. */
    public static String text(ItemVersion item, String name, String language) {
        return item.values()
                .get(name)
                .flatMap(value ->
                        item.values().descriptor().property(name).map(property -> text(property, value, language)))
                .orElse("");
    }

    private static String text(Property property, Object value, String language) {
        if (value instanceof List<?> many) {
            return many.stream().map(one -> text(property, one, language)).collect(Collectors.joining("、"));
        }
        return property.codeList()
                .map(list -> list.title(value.toString()).in(language))
                .orElseGet(() -> property.format(value) + UNITS.getOrDefault(property.unit(), ""));
    }

    /** An entry as JSON: what identifies it, and the same facts under the names of their properties. */
    static void write(ObjectNode json, GazetteerEntry entry, PlaceClass classes) {
        json.put("id", entry.item().id().toString());
        json.put("collection", entry.item().type().collection());
        json.put("name", entry.item().name());
        json.put("pinyin", entry.pinyin());
        json.put("class_code", entry.classCode());
        Told.text(json, "class", title(entry, classes));
        json.put("division_code", entry.division().map(DivisionCode::shortForm).orElse(""));
        json.put("where", entry.where());
        json.put("status", entry.text("status"));
        entry.position().ifPresent(at -> json.putArray("position").add(at.x).add(at.y));
        TOLD.forEach(name -> entry.item().values().get(name).ifPresent(value -> put(json, name, value)));
        CITED.forEach(name -> entry.item().values().get(name).ifPresent(value -> put(json, name, value)));
    }

    /** What its class is called: in Chinese as recorded, else as the table says; in English as the table says, where it has the class. */
    static Bilingual title(GazetteerEntry entry, PlaceClass classes) {
        return title(entry.item(), classes);
    }

    /** What the class of an item is called, in the same way. */
    static Bilingual title(ItemVersion item, PlaceClass classes) {
        String code = PlaceClass.code(item);
        String recorded = item.values().text("class_name");
        Bilingual title = classes.title(code);
        String english = classes.isKnown(code) ? title.en() : recorded;
        return recorded.isEmpty() ? title : Bilingual.of(recorded, english);
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof List<?> many) {
            ArrayNode array = json.putArray(name);
            many.forEach(one -> array.add(one.toString()));
        } else {
            json.set(
                    name,
                    org.jieming.api.http.Json.tree(
                            value instanceof Number || value instanceof Boolean ? value : value.toString()));
        }
    }
}
