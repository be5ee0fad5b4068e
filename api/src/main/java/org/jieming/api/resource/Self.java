package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** The links of a document to itself and to its other formats. */
public final class Self {
    private static final Bilingual THIS = Bilingual.of("本文档", "This document");

    private Self() {}

    /** Adds {@code self} for a document offered as JSON alone, at the address that was asked for. */
    public static void link(Request request, ArrayNode links) {
        Links.add(
                links,
                "self",
                request.here(),
                Media.JSON.type(),
                request.language().of(THIS));
    }

    /** Adds {@code self} for a document offered as JSON alone, at a path without what else was asked. */
    public static void link(Request request, ArrayNode links, String path) {
        Links.add(request, links, "self", path, Media.JSON, THIS);
    }

    /** Adds {@code self} and {@code alternate} for a document offered as JSON and HTML. */
    public static void links(Request request, ArrayNode links, String path) {
        links(request, links, path, Media.JSON);
    }

    /** Adds {@code self} and {@code alternate} for a document offered in a kind of JSON and HTML. */
    public static void links(Request request, ArrayNode links, String path, Media json) {
        String title = request.language().of(THIS);
        boolean html = request.media() == Media.HTML;
        Links.add(links, html ? "alternate" : "self", in(request, path, json), json.type(), title);
        Links.add(
                links,
                html ? "self" : "alternate",
                in(request, path, Media.HTML),
                Media.HTML.type(),
                title + " (HTML)");
    }

    /** The address of a document in a format, with the parameters asked for. */
    public static String in(Request request, String path, Media media) {
        Map<String, String> query = new LinkedHashMap<>(request.parameters());
        query.put("f", media.shortName());
        return request.links().to(path, query);
    }
}
