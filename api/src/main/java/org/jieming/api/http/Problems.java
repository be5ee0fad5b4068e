package org.jieming.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door by which errors leave: RFC 9457 {@code application/problem+json}, whatever the client accepts, with a title
 * and a sentence in both languages, and OGC's {@code code} and {@code description} for older clients. An exception nobody
 * foresaw becomes a 500 with an incident number; its text stays in the log.
 */
public final class Problems {
    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            404, ProblemType.NO_SUCH,
            405, ProblemType.METHOD_NOT_ALLOWED,
            413, ProblemType.TOO_LARGE,
            414, ProblemType.ADDRESS_TOO_LONG,
            415, ProblemType.UNREADABLE_TYPE,
            431, ProblemType.HEADERS_TOO_LARGE);

    /** Fields of a feature that are not among its properties. */
    private static final Set<String> MEMBERS = Set.of("geometry", "id", "reason", "act");

    private Problems() {}

    /** Makes a server answer every failure of its handlers with a problem document. */
    static void register(JavalinConfig config) {
        config.routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        config.routes.exception(Malformed.class, (malformed, ctx) -> answer(ctx, of(malformed)));
        config.routes.exception(HttpResponseException.class, (refused, ctx) -> answer(ctx, of(refused, ctx.path())));
        config.routes.exception(EofException.class, (brokenOff, ctx) -> answer(ctx, brokenOff()));
        config.routes.exception(Exception.class, (unforeseen, ctx) -> answer(ctx, incident(unforeseen)));
    }

    /** Makes a server answer failures of one more kind with a problem, logged with their cause. */
    public static <E extends Exception> void register(
            JavalinConfig config, Class<E> kind, Function<E, Problem> described) {
        config.routes.exception(kind, (failure, ctx) -> {
            LOG.warn("{}: {}", kind.getSimpleName(), failure.getMessage(), failure);
            answer(ctx, described.apply(failure));
        });
    }

    /** Input that could not be read, as a problem. */
    public static Problem of(Malformed malformed) {
        return Problem.of(ProblemType.MALFORMED, malformed.remedy()).about(malformed.field(), malformed.given());
    }

    /** Logs a failure nobody foresaw and gives it a number. */
    public static Problem incident(Throwable unforeseen) {
        String number = UUID.randomUUID().toString();
        LOG.error("Incident {}", number, unforeseen);
        return Problem.of(
                        ProblemType.INTERNAL,
                        "服务出现未预料的错误,请把事件编号告诉管理员:" + number,
                        "Something unforeseen failed; tell the administrator the incident number " + number)
                .with("incident", number);
    }

    /** A body that ended before it said it would: the line was lost, and nobody will read this. */
    private static Problem brokenOff() {
        return Problem.of(ProblemType.REFUSED, "请求正文没有传完", "The body of the request broke off before its end");
    }

    /** What the server itself refused, before or instead of a handler. */
    static Problem ofStatus(int status) {
        if (status == 503) {
            return Problem.of(
                            ProblemType.STOPPING,
                            "服务正在停止,不再接受新的请求,请稍后再试",
                            "The service is being stopped and takes no new requests; try again shortly")
                    .header("Retry-After", "5");
        }
        if (status >= 500 && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
            return Problem.of(ProblemType.INTERNAL, "服务未能完成请求", "The service could not complete the request");
        }
        ProblemType type = BY_STATUS.getOrDefault(status, ProblemType.REFUSED);
        if (type == ProblemType.ADDRESS_TOO_LONG) {
            return Problem.of(
                    type, "地址连同查询参数过长;请缩短过滤条件,或改用 bbox", "The address is too long; shorten the filter, or ask by bbox");
        }
        return Problem.of(
                type, "请求不符合 HTTP 规则,未送达任何资源", "The request breaks the rules of HTTP and reached no resource");
    }

    private static Problem of(HttpResponseException refused, String path) {
        if (refused.getStatus() == 404) {
            return Problem.of(
                            ProblemType.NO_SUCH,
                            "没有这个地址;入口页 / 列出全部资源",
                            "There is nothing at this address; the landing page / lists what there is")
                    .about("path", path);
        }
        if (refused.getStatus() == 413) {
            return Problem.of(ProblemType.TOO_LARGE, "内容超过上限,见 /api", "The body exceeds the limit stated in /api");
        }
        return ofStatus(refused.getStatus());
    }

    private static void answer(Context ctx, Problem problem) {
        String language = Language.of(ctx).tag();
        problem.headers().forEach(ctx::header);
        ctx.removeHeader("ETag");
        ctx.header("Content-Language", language);
        ctx.header("Cache-Control", "no-store");
        ctx.status(problem.type().status());
        ctx.contentType(MEDIA_TYPE);
        ctx.result(document(problem, language, String.valueOf(ctx.res().getHeader(CommonHeaders.REQUEST_ID))));
    }

    /** The document of a problem in UTF-8, with the id of the request, by which the log can be searched. */
    static byte[] document(Problem problem, String language, String request) {
        return Json.bytes(json(problem, language).put("request_id", request));
    }

    /** The document of a problem, to stand in another document. */
    public static ObjectNode json(Problem problem, String language) {
        ProblemType type = problem.type();
        ObjectNode root = Json.object();
        root.put("type", type.uri());
        root.put("title", type.title().in(language));
        root.put("status", type.status());
        root.put("detail", problem.detail().in(language));
        root.put("code", type.slug());
        root.put("description", problem.detail().in(language));
        put(root, "title", type.title());
        put(root, "detail", problem.detail());
        problem.field().ifPresent(field -> {
            root.put("field", field);
            root.put("given", problem.given());
            root.put("remedy", problem.detail().in(language));
        });
        if (!problem.findings().isEmpty()) {
            ArrayNode findings = root.putArray("findings");
            problem.findings().forEach(finding -> findings.add(Json.tree(finding(finding))));
        }
        problem.members().forEach((name, value) -> root.set(name, Json.tree(value)));
        return root;
    }

    /** One finding as plain JSON values: rule, severity, field and where it is in the body and on the map, sentence, citation. */
    public static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("field", finding.field());
        json.put("pointer", pointer(finding.field()));
        finding.place().ifPresent(place -> json.put("place", List.of(place.longitude(), place.latitude())));
        if (finding.isAnswerable()) {
            json.put("answerable", true);
        }
        json.put("zh", finding.sentence().zh());
        json.put("en", finding.sentence().en());
        json.put(
                "citation",
                Map.of(
                        "instrument", finding.citation().instrument(),
                        "edition", finding.citation().edition(),
                        "article", finding.citation().article()));
        return json;
    }

    /** Where a field stands in the body (RFC 6901). */
    private static String pointer(String field) {
        if (field.isEmpty()) {
            return "";
        }
        boolean member = field.startsWith("act.") || MEMBERS.contains(field);
        return (member ? "/" : "/properties/") + field.replace('.', '/');
    }

    private static void put(ObjectNode root, String member, Bilingual text) {
        root.put(member + "_zh", text.zh());
        root.put(member + "_en", text.en());
    }
}
