package org.jieming.api.http;

import java.util.Locale;
import org.jieming.language.Bilingual;

/**
 * The kinds of problem this service reports (RFC 9457). Their slugs never change: programs decide by them.
 * Each is explained to people at {@code /problems/{slug}}.
 */
public enum ProblemType {
    /** The request cannot be read as what it claims to be. */
    MALFORMED(400, Bilingual.of("请求无法识别", "The request cannot be read")),
    /** A query parameter that the resource does not take. */
    UNKNOWN_PARAMETER(400, Bilingual.of("不认识的参数", "Unknown parameter")),
    /** It takes an account, and none was shown, or one that does not hold. */
    SIGN_IN_REQUIRED(401, Bilingual.of("需要登录", "Sign in first")),
    /** Account and password do not fit. */
    SIGN_IN_FAILED(401, Bilingual.of("登录失败", "Signing in failed")),
    /** The account has no role that may do it. */
    NOT_PERMITTED(403, Bilingual.of("没有权限", "Not permitted")),
    /** The account may do it, but not in that division. */
    OUTSIDE_JURISDICTION(403, Bilingual.of("不在管辖范围内", "Outside the jurisdiction")),
    /** Nobody decides on what she had a hand in. */
    OWN_WORK(403, Bilingual.of("须由另一人决定", "It takes a second person")),
    /** A browser sent it for a page of another site. */
    FROM_ANOTHER_SITE(403, Bilingual.of("请求来自其他网站", "From another site")),
    /** Nothing is known under that address. */
    NO_SUCH(404, Bilingual.of("没有这个对象", "There is no such thing")),
    /** No process of that name (its type is OGC's). */
    NO_SUCH_PROCESS(404, Bilingual.of("没有这种分析", "There is no such process")),
    /** No job of that number, or it is forgotten (its type is OGC's). */
    NO_SUCH_JOB(404, Bilingual.of("没有这个任务", "There is no such job")),
    /** The job has no result, or not yet (its type is OGC's). */
    RESULT_NOT_READY(404, Bilingual.of("任务还没有结果", "The job has no result yet")),
    /** The resource exists and does not take that method. */
    METHOD_NOT_ALLOWED(405, Bilingual.of("此资源不支持该方法", "The resource does not take that method")),
    /** None of the media types asked for is offered. */
    NOT_ACCEPTABLE(406, Bilingual.of("没有所要的格式", "None of the formats asked for is offered")),
    /** An item of that identity exists already. */
    ALREADY_THERE(409, Bilingual.of("该标识已存在", "An item of that identity exists")),
    /** The state of the thing does not allow it: it is written already, or not judged yet. */
    NOT_NOW(409, Bilingual.of("现在不能这样做", "Not possible in its present state")),
    /** The register was changed since a file was judged; it is being judged again. */
    PLAN_STALE(409, Bilingual.of("试算已过时", "The register was changed since the file was judged")),
    /** The item was, and is no more. */
    ENDED(410, Bilingual.of("该对象已不再有效", "The item is no longer in force")),
    /** Somebody else changed the item since the editor saw it. */
    STALE_REVISION(412, Bilingual.of("他人已先修改", "Somebody else was first")),
    /** The body is larger than the limit. */
    TOO_LARGE(413, Bilingual.of("内容过大", "The body is too large")),
    /** The address, with what is asked in it, is longer than the limit. */
    ADDRESS_TOO_LONG(414, Bilingual.of("请求地址过长", "The address is too long")),
    /** The body's media type is not read here. */
    UNREADABLE_TYPE(415, Bilingual.of("不支持的内容类型", "The media type of the body is not read here")),
    /** The rules of the register say no. */
    RULE_VIOLATED(422, Bilingual.of("内容不符合规则", "The content breaks rules")),
    /** A write without the revision its editor saw. */
    REVISION_REQUIRED(428, Bilingual.of("须说明依据的版本", "The revision seen is required")),
    /** Signing in failed too often from one place. */
    TOO_MANY_ATTEMPTS(429, Bilingual.of("尝试过于频繁", "Too many attempts")),
    /** Header fields beyond the limit. */
    HEADERS_TOO_LARGE(431, Bilingual.of("请求头过大", "The header fields are too large")),
    /** A defect of the service; the incident number is in the log. */
    INTERNAL(500, Bilingual.of("服务内部错误", "Internal error")),
    /** More work is waiting than may wait. */
    BUSY(503, Bilingual.of("任务过多", "Too much work is waiting")),
    /** The service is being stopped. */
    STOPPING(503, Bilingual.of("服务正在停止", "The service is being stopped")),
    /** Where the organisation signs in does not answer. */
    PROVIDER_UNAVAILABLE(503, Bilingual.of("统一身份认证暂不可用", "The organisation's sign-on is not available")),
    /** The store cannot be reached or cannot write. */
    STORE_UNAVAILABLE(503, Bilingual.of("存储暂不可用", "The store is not available")),
    /** The store was lost while it was writing: whoever repeats what she sent looks first whether it stands. */
    OUTCOME_UNKNOWN(503, Bilingual.of("不知是否已写入", "Nobody knows whether it was written")),
    /** The revision demanded has not arrived here. */
    REVISION_NOT_YET_SEEN(503, Bilingual.of("尚未达到所要求的修订", "The revision demanded has not arrived")),
    /** Something that is made in the background when the service starts is not ready. */
    NOT_READY_YET(503, Bilingual.of("尚未就绪", "Not ready yet")),
    /** The question took longer than the limit. */
    TOOK_TOO_LONG(503, Bilingual.of("查询超时", "The question took too long")),
    /** Refused before it reached a resource: a target, version or connection that HTTP does not allow. */
    REFUSED(400, Bilingual.of("请求不合规", "The request breaks the rules of HTTP"));

    private static final String OGC_PROCESSES = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";

    private final int status;
    private final Bilingual title;

    ProblemType(int status, Bilingual title) {
        this.status = status;
        this.title = title;
    }

    /** The last segment of the type's URI, for example {@code stale-revision}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The URI reference in member {@code type}, the same on every host; OGC 18-062r2 prescribes three of them. */
    public String uri() {
        return switch (this) {
            case NO_SUCH_PROCESS, NO_SUCH_JOB, RESULT_NOT_READY -> OGC_PROCESSES + slug();
            default -> address();
        };
    }

    /** Where it is explained. */
    public String address() {
        return "/problems/" + slug();
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** What it is called. */
    public Bilingual title() {
        return title;
    }
}
