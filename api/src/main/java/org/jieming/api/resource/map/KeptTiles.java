package org.jieming.api.resource.map;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jieming.api.http.CommonHeaders;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Media;
import org.jieming.api.http.RequestLog;
import org.jieming.api.map.MapTiles;
import org.jieming.api.map.Tile;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.LegalTime;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Tiles that are kept, answered before anything is set up for a request: a map asks for hundreds at a time. Only what needs no
 * deciding is answered here – a plain GET of a whole tile by somebody who unpacks gzip and says nothing of himself – and just as
 * the menu would; everything else goes on to it. What is at hand is answered by the thread that read the request, which never
 * waits here; whatever may take longer is left to another one. Costs the same whatever the size of the register.
 */
public final class KeptTiles extends Handler.Wrapper {
    private static final String OPERATION = "getTile";
    private static final HttpField TYPE = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Media.MVT.contentType());
    private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField FRESH = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, TileResource.FRESH);
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, CommonHeaders.VARY);
    private static final HttpField NO_SNIFFING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    private final LiveRegister register;
    private final MapTiles map;
    private final HttpSettings settings;
    private final RequestLog.Counter counter;

    /** Answers from a map of a register; what it answers is counted as the menu's would be. */
    public KeptTiles(LiveRegister register, MapTiles map, HttpSettings settings, RequestLog.Counter counter) {
        this.register = register;
        this.map = map;
        this.settings = settings;
        this.counter = counter;
    }

    /** Jetty need not keep a thread ready for reading while this one is asked. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        Optional<TilePath> plain = plain(request);
        Snapshot now = register.now();
        Optional<Tile> atHand = plain.flatMap(path -> map.ifAtHand(now, today(), path.set(), path.tile()));
        if (atHand.isPresent()) {
            answer(request, response, callback, now, atHand.get());
            counter.answered(OPERATION, response.getStatus(), System.nanoTime() - start);
        } else {
            request.getComponents().getExecutor().execute(() -> goOn(plain, request, response, callback));
        }
        return true;
    }

    private void goOn(Optional<TilePath> plain, Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        try {
            Snapshot now = register.now();
            Optional<Tile> kept = plain.flatMap(path -> map.ifKept(now, today(), path.set(), path.tile()));
            if (kept.isPresent()) {
                answer(request, response, callback, now, kept.get());
                counter.answered(OPERATION, response.getStatus(), System.nanoTime() - start);
            } else if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failed) {
            Response.writeError(request, response, callback, failed);
        }
    }

    private Optional<TilePath> plain(Request request) {
        boolean isPlain = request.getMethod().equals("GET")
                && request.getHttpURI().getQuery() == null
                && !settings.anyOrigin()
                && !settings.logsEveryRequest()
                && saysNothing(request.getHeaders());
        return isPlain ? TilePath.parse(request.getHttpURI().getPath()) : Optional.empty();
    }

    private static boolean saysNothing(HttpFields headers) {
        String accept = headers.get(HttpHeader.ACCEPT);
        String packing = headers.get(HttpHeader.ACCEPT_ENCODING);
        return (accept == null || accept.equals("*/*"))
                && packing != null
                && packing.contains("gzip")
                && packing.indexOf(';') < 0
                && isOneTag(headers.get(HttpHeader.IF_NONE_MATCH))
                && !headers.contains(HttpHeader.AUTHORIZATION)
                && !headers.contains(HttpHeader.COOKIE)
                && !headers.contains(CommonHeaders.REQUEST_ID)
                && !headers.contains("Jieming-Min-Revision");
    }

    /** Lists, weak tags and {@code *} are the menu's to read. */
    private static boolean isOneTag(@Nullable String known) {
        return known == null || known.startsWith("\"") && known.indexOf(',') < 0;
    }

    private LocalDate today() {
        return LegalTime.day(register.clock().instant());
    }

    private static void answer(Request request, Response response, Callback callback, Snapshot now, Tile tile) {
        String etag = TileResource.etag(tile.tag(), true).toString();
        HttpFields.Mutable headers = response.getHeaders();
        headers.add(TYPE).add(FRESH).add(VARY).add(NO_SNIFFING);
        headers.add(CommonHeaders.REQUEST_ID, CommonHeaders.anyId());
        headers.add("Jieming-Revision", now.number().toString());
        headers.add(HttpHeader.ETAG, etag);
        if (etag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(304);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        ByteBuffer body = tile.packed();
        headers.add(GZIP);
        headers.add(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }
}
