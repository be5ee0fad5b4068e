package org.jieming.api.resource;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
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
import org.jieming.api.map.Onlooker;
import org.jieming.api.map.Tile;
import org.jieming.api.map.TileQuestion;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Audience;
import org.jieming.register.Snapshot;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.jspecify.annotations.Nullable;

/**
 * Tiles that are kept, answered before anything is set up for a request: a map asks for hundreds at a time. Only what needs no
 * deciding is answered here – a plain GET of a whole tile by somebody who unpacks gzip and says nothing of himself – and just as
 * the menu would; everything else goes on to it. Costs the same whatever the size of the register.
 */
public final class KeptTiles extends Handler.Wrapper {
    private static final Pattern PATH = Pattern.compile("/tiles/(\\w{1,40})/(\\d{1,2})/(\\d{1,6})/(\\d{1,6})");
    private static final String PREFIX = "/tiles/";
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

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return isPlain(request) && answered(request, response, callback) || super.handle(request, response, callback);
    }

    private boolean isPlain(Request request) {
        return request.getMethod().equals("GET")
                && request.getHttpURI().getQuery() == null
                && request.getHttpURI().getPath().startsWith(PREFIX)
                && !settings.anyOrigin()
                && !settings.logsEveryRequest()
                && saysNothing(request.getHeaders());
    }

    private static boolean saysNothing(HttpFields headers) {
        String accept = headers.get(HttpHeader.ACCEPT);
        String packing = headers.get(HttpHeader.ACCEPT_ENCODING);
        return (accept == null || accept.equals("*/*"))
                && packing != null
                && packing.contains("gzip")
                && packing.indexOf(';') < 0
                && !headers.contains(HttpHeader.AUTHORIZATION)
                && !headers.contains(HttpHeader.COOKIE)
                && !headers.contains(CommonHeaders.REQUEST_ID)
                && !headers.contains("Jieming-Min-Revision");
    }

    private boolean answered(Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        Matcher path = PATH.matcher(request.getHttpURI().getPath());
        if (!path.matches()) {
            return false;
        }
        Snapshot now = register.now();
        Optional<Tile> kept = set(path.group(1)).flatMap(set -> coord(set, path)
                .flatMap(tile -> map.ifKept(new TileQuestion(
                        now, today(), Onlooker.anybody(now), set, tile, map.layers(Audience.PUBLIC)))));
        if (kept.isEmpty()) {
            return false;
        }
        answer(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), response, callback, now, kept.get());
        counter.answered(OPERATION, response.getStatus(), System.nanoTime() - start);
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(register.clock().instant(), settings.zone());
    }

    private static Optional<TileMatrixSet> set(String id) {
        return Arrays.stream(TileMatrixSet.values())
                .filter(set -> set.id().equals(id))
                .findFirst();
    }

    private static Optional<TileCoord> coord(TileMatrixSet set, Matcher path) {
        int zoom = Integer.parseInt(path.group(2));
        int row = Integer.parseInt(path.group(3));
        int column = Integer.parseInt(path.group(4));
        return zoom <= MapTiles.deepestZoom() && row < set.rows(zoom) && column < set.columns(zoom)
                ? Optional.of(new TileCoord(zoom, column, row))
                : Optional.empty();
    }

    private static void answer(
            @Nullable String ifNoneMatch, Response response, Callback callback, Snapshot now, Tile tile) {
        String etag = TileResource.etag(tile.tag(), true).toString();
        HttpFields.Mutable headers = response.getHeaders();
        headers.add(TYPE).add(FRESH).add(VARY).add(NO_SNIFFING);
        headers.add(CommonHeaders.REQUEST_ID, CommonHeaders.anyId());
        headers.add("Jieming-Revision", now.number().toString());
        headers.add(HttpHeader.ETAG, etag);
        if (etag.equals(ifNoneMatch)) {
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
