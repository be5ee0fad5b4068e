package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Json;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;

/** The parameters and header fields of writes, stated and read. */
public final class EditParameters {
    /** The version that the writer saw. */
    public static final Parameter IF_MATCH = Parameter.header(
            "If-Match",
            Bilingual.of(
                    "读取时得到的 ETag;没有则 428,他人已改则 412 并列出改了什么",
                    "The ETag got when reading; 428 without, 412 naming what changed when somebody was first"),
            Map.of("type", "string"),
            "*");

    static final Parameter CONTENT_CRS = Parameter.header(
            "Content-Crs",
            Bilingual.of(
                    "正文坐标的坐标系,写作 <URI>;默认 CRS84",
                    "Reference system of the body's coordinates, as <URI>; CRS84 by default"),
            Map.of("type", "string"),
            "<http://www.opengis.net/def/crs/EPSG/0/4490>");
    /** Why something is changed. */
    public static final Parameter REASON = Parameter.header(
            "Jieming-Reason",
            Bilingual.of(
                    "修改原因,UTF-8 百分号编码;正文成员 reason 优先",
                    "Why, in percent-encoded UTF-8; member 'reason' of the body goes before it"),
            Map.of("type", "string", "maxLength", 20_000),
            "%E5%8B%98%E8%AF%AF");
    /** The document behind a change. */
    public static final Parameter ACT = Parameter.header(
            "Jieming-Act",
            Bilingual.of(
                    "依据文件,JSON 对象(number, title, authority, decided_on, effective_on, announced_on)的 UTF-8 百分号编码;正文成员 act 优先",
                    "The act behind it: a JSON object (number, title, authority, decided_on, effective_on, announced_on) in"
                            + " percent-encoded UTF-8; member 'act' of the body goes before it"),
            Map.of("type", "string", "maxLength", 20_000),
            "%7B%22number%22%3A%22X%2D1%22%2C%22authority%22%3A%22X%22%2C%22decided_on%22%3A%222025-12-30%22%7D");

    static final Parameter PREFER = Parameter.header(
            "Prefer",
            Bilingual.of("return=minimal 时答复没有正文", "return=minimal answers without a body"),
            Map.of("type", "string"),
            "return=minimal");
    /** Whether a change is tried alone. */
    public static final Parameter DRY_RUN = Parameter.query(
            "dry-run",
            Bilingual.of("只检查,不写入:答复会怎样", "Checks and writes nothing: the answer tells what would happen"),
            Map.of("type", "boolean", "default", false),
            "true");
    /** Which version is corrected. */
    public static final Parameter CORRECTED = Parameter.query(
            "datetime",
            Bilingual.of(
                    "指明所更正的版本:在这一天有效的那个;不给则为今天有效的版本。内容有变且 valid_from 晚于该版本起始日的,版本自那日起分为两段",
                    "Names the version to be corrected, by a day on which it is in force; the version in force today otherwise. Other"
                            + " content with a valid_from later than its beginning divides the version on that day"),
            Map.of("type", "string", "format", "date"),
            "2024-05-01");
    /** The day of an end. */
    public static final Parameter VALID_TO = Parameter.query(
            "valid-to",
            Bilingual.of("自哪一天起不再有效;默认今天", "The first day on which it is no more; today by default"),
            Map.of("type", "string", "format", "date"),
            "2024-05-01");
    /** Whether an item was recorded in error. */
    public static final Parameter WITHDRAW = Parameter.query(
            "withdraw",
            Bilingual.of(
                    "为 true 时整体撤回(登记有误,从未如此);历史仍保留",
                    "When true the item is withdrawn whole, as recorded in error; its history stays"),
            Map.of("type", "boolean", "default", false),
            "true");

    private EditParameters() {}

    /** The system of the body's coordinates. */
    public static Crs contentCrs(Request request) {
        return request.header("Content-Crs")
                .map(text -> Parameters.crs("Content-Crs", text.strip().replaceAll("^<|>$", "")))
                .orElse(Crs.CRS84);
    }

    /** The reason in the header. */
    public static Optional<String> reason(Request request) {
        Optional<String> reason = request.header("Jieming-Reason")
                .map(text -> decoded("Jieming-Reason", text).strip());
        if (reason.isPresent() && reason.get().length() > Grounds.LONGEST_REASON) {
            throw new Malformed(
                    "Jieming-Reason",
                    reason.get(),
                    Bilingual.format("最多 %d 字", "at most %d characters are expected", Grounds.LONGEST_REASON));
        }
        return reason.filter(text -> !text.isEmpty());
    }

    /** The act in the header. */
    public static Optional<Act> act(Request request) {
        return request.header("Jieming-Act").flatMap(text -> {
            ObjectNode json = Json.read(decoded("Jieming-Act", text).getBytes(StandardCharsets.UTF_8), "Jieming-Act");
            return Grounds.of("Jieming-Act", json);
        });
    }

    private static String decoded(String field, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEncoding) {
            throw new Malformed(field, text, Bilingual.of("应为 UTF-8 的百分号编码", "percent-encoded UTF-8 is expected"));
        }
    }

    /** Everything a write with a body takes. */
    public static Parameter[] ofWrites(Parameter... more) {
        List<Parameter> all = new java.util.ArrayList<>(List.of(more));
        all.addAll(List.of(CONTENT_CRS, REASON, ACT, PREFER, DRY_RUN));
        return all.toArray(Parameter[]::new);
    }
}
