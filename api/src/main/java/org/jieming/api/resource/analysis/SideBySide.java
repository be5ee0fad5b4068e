package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Process;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A kept scenario beside another one. They may differ in what they change and in their radius; counted over other people or
 * measured otherwise, the difference of their conditions would be told as gains and losses that are none.
 *
 * @param process what compares them
 */
record SideBySide(Process process, KeptScenario scenario, KeptScenario other) {
    /** The parameter that names the other one. */
    static final String AGAINST = "against";

    private static final Set<String> MAY_DIFFER =
            Set.of("changes", AGAINST, "outlines", "against_outlines", "radius", "radius_then", "level");

    /**
     * The question asked of the process with the other scenario to compare with, whose radius then is the one before.
     *
     * @throws Malformed naming the conditions in which they differ
     */
    ObjectNode asked() {
        List<Input<?>> unlike = unlike();
        if (!unlike.isEmpty()) {
            throw refused(unlike);
        }
        ObjectNode asked = scenario.inputs().deepCopy();
        asked.set("radius_then", radiusThen(scenario.inputs()));
        set(asked, AGAINST, other.inputs().path("changes"));
        set(asked, "against_outlines", other.inputs().path("outlines"));
        asked.set("radius", radiusThen(other.inputs()));
        return asked;
    }

    private List<Input<?>> unlike() {
        Inputs here = Inputs.read(process.inputs(), scenario.inputs());
        Inputs there = Inputs.read(process.inputs(), other.inputs());
        return process.inputs().stream()
                .filter(input -> !MAY_DIFFER.contains(input.name()))
                .filter(input -> !here.find(input)
                        .map(SideBySide::unordered)
                        .equals(there.find(input).map(SideBySide::unordered)))
                .toList();
    }

    /** In which order kinds are named says nothing. */
    private static Object unordered(Object value) {
        return value instanceof List<?> many ? Set.copyOf(many) : value;
    }

    private static Malformed refused(List<Input<?>> unlike) {
        Bilingual titles = Bilingual.listed(unlike.stream().map(Input::title).toList());
        return new Malformed(
                AGAINST,
                unlike.stream().map(Input::name).collect(Collectors.joining(", ")),
                Bilingual.of(
                        "两个方案的" + titles.zh() + "不同,不能比较;请以同样的条件保存其中一个,再比较",
                        "the two scenarios differ in: " + titles.en()
                                + ". They cannot be compared; keep one of them with the conditions of the other first"));
    }

    private JsonNode radiusThen(ObjectNode inputs) {
        JsonNode stated = inputs.has("radius_then") ? inputs.get("radius_then") : inputs.path("radius");
        return stated.isMissingNode() ? usualRadius() : stated;
    }

    private JsonNode usualRadius() {
        return process.inputs().stream()
                .filter(input -> input.name().equals("radius"))
                .findFirst()
                .orElseThrow()
                .usual();
    }

    private static void set(ObjectNode asked, String input, JsonNode list) {
        asked.set(input, list.isMissingNode() ? asked.arrayNode() : list);
    }
}
