package org.jieming.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.language.Bilingual;

/**
 * One line of the menu: a method on a path, what it takes and what it gives. Routing, checking of parameters, the choice of
 * format and the API document all derive from it, so the document cannot say anything else than what is served.
 *
 * @param verb the method; a GET answers HEAD as well
 * @param path the path with its variables in braces
 * @param id its name in the API document
 * @param summary one sentence on what it does
 * @param parameters what it takes beside its path
 * @param takesProperties whether it takes more parameters than it names: every queryable property of the collection, whose
 *     names the handler checks, or what another service adds on its own account
 * @param body what it reads
 * @param offered the media types it answers with, its own choice first; empty when it answers without a body
 * @param shows the name of the schema of its answer in the API document
 * @param success the status when all goes well
 * @param failures the problems it may answer with, beside malformed input
 * @param handler who answers
 * @param queryNames the names of its query parameters
 */
public record Operation(
        Verb verb,
        String path,
        String id,
        Bilingual summary,
        List<Parameter> parameters,
        boolean takesProperties,
        Optional<Body> body,
        List<Media> offered,
        String shows,
        int success,
        List<ProblemType> failures,
        Handler handler,
        Set<String> queryNames) {

    /** The methods on the menu. */
    public enum Verb {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE;

        /** Whether it changes the register. */
        public boolean writes() {
            return this != GET;
        }
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        /** Reads, asks, answers. Throws {@link Problem} or {@link org.jieming.language.Malformed} for what cannot be. */
        void handle(Request request) throws Exception;
    }

    /**
     * What an operation reads.
     *
     * @param media the media types read
     * @param schema the name of its schema in the API document
     */
    public record Body(List<Media> media, String schema) {
        public Body {
            media = List.copyOf(media);
        }
    }

    public Operation {
        parameters = List.copyOf(parameters);
        offered = List.copyOf(offered);
        failures = List.copyOf(failures);
        queryNames = Set.copyOf(queryNames);
    }

    /** A line that answers 200 with JSON. */
    public static Operation of(Verb verb, String path, String id, Bilingual summary, Handler handler) {
        return new Operation(
                verb,
                path,
                id,
                summary,
                List.of(),
                false,
                Optional.empty(),
                List.of(Media.JSON),
                "",
                200,
                List.of(),
                handler,
                Set.of());
    }

    /** The same with more parameters. */
    public Operation taking(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        Set<String> names = new TreeSet<>();
        all.stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .forEach(parameter -> names.add(parameter.name()));
        return with(all, takesProperties, body, offered, shows, success, failures, names);
    }

    /** The same, filtering by properties of the collection. */
    public Operation takingProperties() {
        return with(parameters, true, body, offered, shows, success, failures, queryNames);
    }

    /** The same, reading a body. */
    public Operation reading(String schema, Media... media) {
        return with(
                parameters,
                takesProperties,
                Optional.of(new Body(List.of(media), schema)),
                offered,
                shows,
                success,
                failures,
                queryNames);
    }

    /** The same, answering with one of these media types in the shape of a schema. */
    public Operation offering(String schema, Media... media) {
        return with(parameters, takesProperties, body, List.of(media), schema, success, failures, queryNames);
    }

    /** The same with another status of success. */
    public Operation succeeding(int status) {
        return with(parameters, takesProperties, body, offered, shows, status, failures, queryNames);
    }

    /** The same, naming what may go wrong. */
    public Operation failing(ProblemType... types) {
        List<ProblemType> all = new ArrayList<>(failures);
        all.addAll(List.of(types));
        return with(parameters, takesProperties, body, offered, shows, success, all, queryNames);
    }

    private Operation with(
            List<Parameter> parameters,
            boolean takesProperties,
            Optional<Body> body,
            List<Media> offered,
            String shows,
            int success,
            List<ProblemType> failures,
            Set<String> queryNames) {
        return new Operation(
                verb,
                path,
                id,
                summary,
                parameters,
                takesProperties,
                body,
                offered,
                shows,
                success,
                failures,
                handler,
                queryNames);
    }
}
