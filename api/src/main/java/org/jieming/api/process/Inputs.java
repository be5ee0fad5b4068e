package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The values of one request for the inputs of a process, all of them read and each within its bounds. */
public final class Inputs {
    private final Map<Input<?>, Object> values = new HashMap<>();
    private final ObjectNode told = Json.object();

    private Inputs() {}

    /**
     * Reads the member {@code inputs} of an execution request. A value may stand by itself or, as OGC 18-062r2 section
     * 7.11.2.3 allows, in a member {@code value}.
     *
     * @throws Malformed naming the first input that is unknown, missing or wrong
     */
    public static Inputs read(List<Input<?>> known, ObjectNode given) {
        given.fieldNames().forEachRemaining(name -> refuseUnknown(known, name));
        Inputs inputs = new Inputs();
        Set<String> replaced = new HashSet<>();
        for (Input<?> input : known) {
            if (!input.instead().isEmpty() && given.hasNonNull(input.name())) {
                refuseBoth(input, given);
                replaced.add(input.instead());
            }
        }
        known.stream()
                .filter(input -> !replaced.contains(input.name()))
                .forEach(input -> inputs.read(input, given.path(input.name())));
        return inputs;
    }

    private static void refuseUnknown(List<Input<?>> known, String name) {
        if (known.stream().noneMatch(input -> input.name().equals(name))) {
            String names = known.stream().map(Input::name).collect(Collectors.joining(", "));
            throw new Malformed(
                    "inputs." + name,
                    name,
                    Bilingual.of("没有这个输入;可用的输入:" + names, "there is no such input; there are " + names));
        }
    }

    private static void refuseBoth(Input<?> input, ObjectNode given) {
        if (given.hasNonNull(input.instead())) {
            throw new Malformed(
                    input.field(),
                    given.get(input.name()).toString(),
                    Bilingual.of(
                            input.name() + " 与 " + input.instead() + " 只能给一个",
                            "'" + input.name() + "' is given instead of '" + input.instead()
                                    + "': leave one of them out"));
        }
    }

    private void read(Input<?> input, JsonNode given) {
        JsonNode value = given.isObject() && given.has("value") ? given.get("value") : given;
        if (value.isObject() && value.has("href")) {
            throw new Malformed(
                    input.field(),
                    value.toString(),
                    Bilingual.of("请直接给出值,不取外部地址", "give the value itself; addresses are not fetched"));
        }
        if (value.isMissingNode() || value.isNull()) {
            value = input.usual();
        }
        if (!value.isMissingNode()) {
            values.put(input, input.kind().reader().read(value, input.field()));
            told.set(input.name(), value);
        } else if (input.required()) {
            throw new Malformed(
                    input.field(),
                    "",
                    Bilingual.of("必须给出" + input.title().zh(), input.title().en() + " must be given"));
        }
    }

    /** The value of an input that is demanded or has a usual value. */
    public <T> T get(Input<T> input) {
        return find(input).orElseThrow(() -> new IllegalStateException(input.name() + " may be left out"));
    }

    /** The value of an input that may be left out. */
    @SuppressWarnings("unchecked") // only its own kind ever read a value for an input
    public <T> Optional<T> find(Input<T> input) {
        return Optional.ofNullable((T) values.get(input));
    }

    /** All values as JSON, usual ones included: what was asked, to stand in the answer. */
    public ObjectNode told() {
        return told.deepCopy();
    }
}
