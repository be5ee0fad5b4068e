package org.jieming.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problem documents for what the server refuses before a request reaches the menu: bad targets, headers too large. */
public final class JettyErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String id = CommonHeaders.anyId();
        Problem problem = Problems.ofStatus(response.getStatus());
        problem.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(CommonHeaders.REQUEST_ID, id);
        response.setStatus(problem.type().status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        byte[] document = Problems.document(problem, Language.ZH.tag(), id);
        response.write(true, ByteBuffer.wrap(document), callback);
        return true;
    }
}
