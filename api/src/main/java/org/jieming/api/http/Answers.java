package org.jieming.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes answers that went well. */
public final class Answers {
    /** No script, no frame, no form to elsewhere; our own stylesheet and nothing else. */
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Answers() {}

    /** Answers with a small document in the media type agreed. */
    public static void json(Request request, ObjectNode document) {
        bytes(request, request.media(), Json.bytes(document));
    }

    /** Answers with a page. */
    public static void html(Request request, String page) {
        html(request, page, PAGE_POLICY);
    }

    /** Answers with a page that lives under a content security policy of its own. */
    public static void html(Request request, String page, String policy) {
        var ctx = request.context();
        ctx.header("Content-Security-Policy", policy);
        ctx.header("Referrer-Policy", "same-origin");
        bytes(request, Media.HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with bytes that are ready. */
    public static void bytes(Request request, Media media, byte[] body) {
        var ctx = request.context();
        describe(request, media);
        ctx.result(body);
    }

    /** Where to write an answer of unknown length, in the media type agreed. Nothing can go wrong visibly after the first byte. */
    public static OutputStream stream(Request request, Media media) {
        describe(request, media);
        return request.context().outputStream();
    }

    /** Writes bytes of a known length without copying them. */
    public static void bytes(Request request, Media media, byte[] buffer, int length) throws IOException {
        var ctx = request.context();
        describe(request, media);
        if (ctx.header("Accept-Encoding") == null) {
            // with it the body may shrink on its way out, and a length stated here would be wrong
            ctx.res().setContentLength(length);
        }
        ctx.outputStream().write(buffer, 0, length);
    }

    /** Writes bytes as they are, in a coding they already have, for example {@code gzip}; an empty text for none. */
    public static void coded(Request request, Media media, String coding, byte[] body) throws IOException {
        describe(request, media);
        if (!coding.isEmpty()) {
            header(request, "Content-Encoding", coding);
        }
        request.context().res().setContentLength(body.length);
        request.context().res().getOutputStream().write(body);
    }

    /**
     * Answers with a file to be kept under a name (RFC 6266), as it is and with its length, so that a download shows how far it is: not
     * packed on its way, since its length would not be that of what is sent.
     *
     * @param plainName the name in ASCII, for clients that read no other
     * @param name the name as people read it
     */
    public static void file(Request request, Path file, String mediaType, String plainName, String name)
            throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            file(request, bytes, Files.size(file), mediaType, plainName, name);
        }
    }

    /** Answers like {@link #file(Request, Path, String, String, String)} with so many bytes of a stream. */
    public static void file(
            Request request, InputStream bytes, long size, String mediaType, String plainName, String name)
            throws IOException {
        var answer = request.context().res();
        answer.setContentType(mediaType);
        answer.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        answer.setHeader("Cache-Control", "private, no-cache");
        answer.setContentLengthLong(size);
        if (!request.isHead()) {
            bytes.transferTo(answer.getOutputStream());
        }
    }

    /** Sets the status of the answer. */
    public static void status(Request request, int status) {
        request.context().status(status);
    }

    /** Sets a header field of the answer. */
    public static void header(Request request, String name, String value) {
        request.context().res().setHeader(name, value);
    }

    /** Adds a header field of which the answer may have several. */
    public static void addHeader(Request request, String name, String value) {
        request.context().res().addHeader(name, value);
    }

    /** Answers 304 when the client has this representation already. */
    public static boolean isKnown(Request request, Etag etag, String cacheControl) {
        header(request, "ETag", etag.toString());
        header(request, "Cache-Control", cacheControl);
        boolean known = Preconditions.alreadyHas(request, etag);
        if (known) {
            status(request, 304);
        }
        return known;
    }

    private static void describe(Request request, Media media) {
        request.context().res().setContentType(media.contentType());
        if (media == Media.HTML || media == Media.JSON || media == Media.SCHEMA) {
            header(request, "Content-Language", request.language().tag());
        }
    }
}
