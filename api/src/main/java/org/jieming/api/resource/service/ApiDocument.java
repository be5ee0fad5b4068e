package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.api.auth.Permission;
import org.jieming.api.auth.Permissions;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Credentials;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Limits;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Parameter;
import org.jieming.api.resource.Clearance;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/**
 * Writes the menu as OpenAPI 3.0, self-contained. Paths of collections are written out one by one, so that each names its
 * own properties as parameters and its own schema. One per request.
 */
final class ApiDocument {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String COLLECTION = "{collectionId}";

    private final Language language;
    private final Visitor visitor;
    private final HttpSettings settings;
    private final ApiSchemas schemas;
    private final ApiAnswers answers;
    private final Set<String> several = new HashSet<>();

    ApiDocument(Language language, Visitor visitor, HttpSettings settings) {
        this.language = language;
        this.visitor = visitor;
        this.settings = settings;
        this.schemas = new ApiSchemas(language, visitor);
        this.answers = new ApiAnswers(language);
    }

    /** The document of these lines. */
    ObjectNode of(List<Operation> lines, Links links) {
        ObjectNode document = Json.object();
        document.put("openapi", "3.0.3");
        info(document.putObject("info"));
        severalMeanings(lines);
        document.putArray("servers").addObject().put("url", links.base());
        ObjectNode paths = document.putObject("paths");
        for (Operation line : lines) {
            if (line.path().contains(COLLECTION)) {
                for (ItemType type : ItemType.values()) {
                    operation(paths, line.path().replace(COLLECTION, type.collection()), line, Optional.of(type));
                }
            } else {
                operation(paths, line.path(), line, Optional.empty());
            }
        }
        ObjectNode components = document.putObject("components");
        schemas.describe(components.putObject("schemas"));
        security(components.putObject("securitySchemes"));
        ObjectNode parameters = components.putObject("parameters");
        lines.forEach(line -> line.parameters().stream()
                .filter(this::isShared)
                .forEach(parameter -> parameter(parameters.putObject(parameter.name()), parameter)));
        return document;
    }

    private static void security(ObjectNode schemes) {
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", Credentials.COOKIE);
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    }

    /** No account, a session, or a token: as the table of permissions says. */
    private static void security(ObjectNode operation, Permission permission) {
        ArrayNode ways = operation.putArray("security");
        if (permission.strangers()) {
            ways.addObject();
        }
        ways.addObject().putArray("session");
        if (!permission.sessionOnly()) {
            ways.addObject().putArray("token");
        }
    }

    /** Some names mean one thing on one path and another on the next. */
    private void severalMeanings(List<Operation> lines) {
        Map<String, Parameter> known = new HashMap<>();
        lines.forEach(line -> line.parameters().forEach(parameter -> {
            Parameter before = known.putIfAbsent(parameter.name(), parameter);
            if (before != null && !before.equals(parameter)) {
                several.add(parameter.name());
            }
        }));
    }

    private void info(ObjectNode info) {
        info.put("title", language.of(Bilingual.of("界名接口", "Jieming API")));
        info.put(
                "version",
                Optional.ofNullable(ApiDocument.class.getPackage().getImplementationVersion())
                        .orElse("0"));
        info.put("description", language.of(limits(settings.limits())));
    }

    private static Bilingual limits(Limits limits) {
        return Bilingual.format(
                "请求头最大 %d 字节,正文最大 %d 字节,接收的文件最大 %d 字节,JSON 最多嵌套 %d 层;连接静默最长 %d 秒;"
                        + "查询最长 %d 秒;等待所要求的修订最长 %d 秒。公开数据不需登录;写入需要账户(会话 cookie 加 X-CSRF-Token,或令牌)。",
                "Request headers hold at most %d bytes, bodies at most %d, files received at most %d, and bodies nest at most"
                        + " %d levels; a connection may be silent for %d s, a question may take %d s, waiting for a revision"
                        + " %d s. Reading what is public takes no account; writing takes one (a session cookie with"
                        + " X-CSRF-Token, or a token).",
                limits.headerBytes(),
                limits.bodyBytes(),
                limits.fileBytes(),
                Json.DEEPEST,
                limits.idle().toSeconds(),
                limits.longestQuestion().toSeconds(),
                limits.longestWait().toSeconds());
    }

    private void operation(ObjectNode paths, String path, Operation line, Optional<ItemType> type) {
        ObjectNode item = paths.withObjectProperty(path);
        ObjectNode operation = item.putObject(line.verb().name().toLowerCase(Locale.ROOT));
        operation.put("operationId", type.map(known -> known.collection() + ".").orElse("") + line.id());
        operation.put("summary", language.of(line.summary()));
        operation
                .putArray("tags")
                .add(type.map(known -> language.of(Descriptor.of(known).title()))
                        .orElse(language.of(Bilingual.of("服务", "Service"))));
        ArrayNode parameters = operation.putArray("parameters");
        variables(parameters, path);
        line.parameters().forEach(parameter -> add(parameters, parameter));
        if (line.takesProperties()) {
            type.ifPresent(known -> properties(parameters, known));
        }
        security(operation, Permissions.of(line).orElseThrow());
        line.body().ifPresent(body -> body(operation.putObject("requestBody"), body, type));
        answers.describe(operation.putObject("responses"), line, schemas.name(line.shows(), type));
    }

    private void variables(ArrayNode parameters, String path) {
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            ObjectNode variable = parameters.addObject();
            variable.put("name", matcher.group(1)).put("in", "path").put("required", true);
            ObjectNode schema = variable.putObject("schema");
            switch (matcher.group(1)) {
                case "featureId" -> schema.put("type", "string").put("format", "uuid");
                case "revision" -> schema.put("type", "integer").put("minimum", 1);
                default -> schema.put("type", "string");
            }
        }
    }

    /** Parameters that mean the same on every path stand once, among the components. */
    private boolean isShared(Parameter parameter) {
        return !several.contains(parameter.name())
                && !parameter.name().equals("f")
                && !parameter.name().equals("limit")
                && !parameter.name().equals("datetime");
    }

    private void add(ArrayNode parameters, Parameter parameter) {
        if (isShared(parameter)) {
            parameters.addObject().put("$ref", "#/components/parameters/" + parameter.name());
        } else {
            parameter(parameters.addObject(), parameter);
        }
    }

    private void parameter(ObjectNode json, Parameter parameter) {
        json.put("name", parameter.name());
        json.put("in", parameter.in().name().toLowerCase(Locale.ROOT));
        json.put("description", language.of(parameter.description()));
        if (parameter.schema().get("type").equals("array")) {
            json.put("style", "form").put("explode", false);
        }
        json.set("schema", Json.tree(parameter.schema()));
        if (!parameter.example().isEmpty()) {
            json.put("x-example", parameter.example());
        }
    }

    private void properties(ArrayNode parameters, ItemType type) {
        Descriptor.of(type).properties().stream()
                .filter(property -> Clearance.mayShow(visitor, type, property))
                .forEach(property -> {
                    ObjectNode json = parameters.addObject();
                    json.put("name", property.name()).put("in", "query");
                    json.put("description", language.of(property.title()));
                    ItemSchemas.single(json.putObject("schema"), property);
                });
    }

    private void body(ObjectNode json, Operation.Body body, Optional<ItemType> type) {
        json.put("required", true);
        ObjectNode content = json.putObject("content");
        for (Media media : body.media()) {
            content.putObject(media.type())
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + schemas.name(body.schema(), type));
        }
    }
}
