package org.jieming.api.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.process.Acts;
import org.jieming.api.process.gazetteer.EntryFacts;
import org.jieming.register.Act;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;

/**
 * What the register holds of an item, version by version, beside what the Linked Places format makes of it: status, codes and open
 * ends have no place there. In {@code properties}, which GeoJSON leaves to whoever writes it (RFC 7946, 1.5 and 3.2); of them an
 * item is made again. Acts, which stand in the journal of one register alone, are told as the evidence they are, so that the act
 * under which a file is brought in elsewhere takes the place of none.
 */
record LinkedVersions(Life life) {
    static final String MEMBER = "versions";
    /** What became of an item, whole: a relation of the format joins two of its items. */
    static final String EVENTS = "successions";

    private static final String LETTERS = "pinyin";

    void write(ArrayNode versions) {
        int drawn = 0;
        for (ItemVersion version : life.versions()) {
            ObjectNode json =
                    versions.addObject().put("item_type", version.type().id());
            version.valid().firstDay().ifPresent(day -> json.put("valid_from", day.toString()));
            version.valid().endDay().ifPresent(day -> json.put("valid_to", day.toString()));
            version.values().asMap().forEach((property, value) -> json.put(property, written(value)));
            List<String> sources = sources(version);
            if (!sources.isEmpty()) {
                json.put(Evidence.PROPERTY, String.join("|", sources));
            }
            if (version.shapeOrNull() != null) {
                // which of the feature's geometries is its own
                json.put("geometry", drawn++);
            }
        }
    }

    static void write(ObjectNode json, Succession event, Permanent permanent) {
        json.put("kind", event.kind()).put("effective", event.effective().toString());
        ArrayNode before = json.putArray("predecessors");
        event.predecessors().forEach(id -> before.add(permanent.of(id)));
        ArrayNode after = json.putArray("successors");
        event.successors().forEach(id -> after.add(permanent.of(id)));
    }

    private static String written(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(LinkedVersions::written).collect(Collectors.joining("|"));
        }
        return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString();
    }

    /** The evidence of a version; of names, letters, stories and shape without their own what bears out the version that states them first. */
    private List<String> sources(ItemVersion version) {
        List<String> lines = new ArrayList<>();
        if (version.values().descriptor().property(Evidence.PROPERTY).isEmpty()) {
            return lines;
        }
        Evidence.in(version.values()).forEach(each -> lines.add(each.toString()));
        for (NameUse use : life.names()) {
            if (use.basis() == version) {
                lines.addAll(borneOut(use.name(), use.backing()));
            }
        }
        if (version.type() == ItemType.PLACE) {
            lines.addAll(ofRecord(version));
        }
        return lines;
    }

    /**
     * What bears out shape, letters and stories of a place, each by what it rests on since it has stood so; those of a division change with every change of divisions, which would leave
     * an older act beside them, while a name is told by its own text.
     */
    private List<String> ofRecord(ItemVersion version) {
        List<String> lines = new ArrayList<>();
        if (version.shapeOrNull() != null) {
            lines.addAll(borneOut(Evidence.GEOMETRY, life.backing(Evidence.GEOMETRY, version)));
        }
        if (!version.values().text(LETTERS).isEmpty()) {
            lines.addAll(borneOut(LETTERS, life.backing(LETTERS, version)));
        }
        EntryFacts.PROSE.stream()
                .filter(story -> !version.values().text(story).isEmpty())
                .forEach(story -> lines.addAll(borneOut(story, life.backing(story, version))));
        return lines;
    }

    /** Documents of its own a statement has already. */
    private static List<String> borneOut(String statement, Backing backing) {
        List<String> lines = new ArrayList<>();
        for (Act act : backing.acts()) {
            String year =
                    act.decidedOn().map(day -> String.valueOf(day.getYear())).orElse("");
            lines.add(new Evidence(statement, Acts.cite(act), year, "").toString());
        }
        if (!backing.source().isEmpty()) {
            lines.add(new Evidence(statement, backing.source(), "", "").toString());
        }
        return lines;
    }
}
