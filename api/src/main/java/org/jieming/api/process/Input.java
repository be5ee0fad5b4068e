package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jieming.api.http.Json;
import org.jieming.language.Bilingual;

/**
 * Something a process takes. Kept by the process as a constant, and the key by which {@link Inputs} hands its value out.
 *
 * @param name its name in a request
 * @param title what it is called
 * @param description what it does, with its unit
 * @param kind what values it takes
 * @param required whether a request must give it
 * @param usual the value when none is given, or missing when there is none
 * @param instead the name of the input that it is given instead of, or empty
 * @param <T> its value
 */
public record Input<T>(
        String name,
        Bilingual title,
        Bilingual description,
        InputKind<T> kind,
        boolean required,
        JsonNode usual,
        String instead) {

    /** An input that may be left out. */
    public static <T> Input<T> of(String name, Bilingual title, Bilingual description, InputKind<T> kind) {
        return new Input<>(name, title, description, kind, false, MissingNode.getInstance(), "");
    }

    /** The same, which every request must give. */
    public Input<T> demanded() {
        return new Input<>(name, title, description, kind, true, usual, instead);
    }

    /** The same with a value, in plain JSON values, for requests that give none. */
    public Input<T> usually(Object value) {
        return new Input<>(name, title, description, kind, false, Json.tree(value), instead);
    }

    /** The same, given instead of another: that one then has no usual value, and both together are refused. */
    public Input<T> insteadOf(Input<?> other) {
        return new Input<>(name, title, description, kind, required, usual, other.name());
    }

    /** What a complaint calls it. */
    public String field() {
        return "inputs." + name;
    }
}
