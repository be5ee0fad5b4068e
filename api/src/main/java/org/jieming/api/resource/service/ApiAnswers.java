package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.api.auth.Permission;
import org.jieming.api.auth.Permissions;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Problems;
import org.jieming.api.resource.analysis.ProcessResource;
import org.jieming.api.resource.item.ExportResource;
import org.jieming.language.Bilingual;

/** The answers of an operation in the API document: the good one, and one for each status it may fail with. */
final class ApiAnswers {
    private final Language language;

    ApiAnswers(Language language) {
        this.language = language;
    }

    void describe(ObjectNode responses, Operation line, String schema) {
        success(responses.putObject(Integer.toString(line.success())), line, schema);
        if (line.parameters().stream().anyMatch(parameter -> parameter.name().equals("dry-run"))) {
            ObjectNode dryRun = line.success() == 200
                    ? (ObjectNode) responses.get("200")
                    : responses
                            .putObject("200")
                            .put("description", language.of(Bilingual.of("试运行的结果", "What a dry run found")));
            dryRun.withObjectProperty("content")
                    .putObject(Media.JSON.type())
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/dryRun");
        }
        if (line.parameters().contains(ExportResource.PREFER)) {
            job(responses.putObject("202"));
        }
        if (line.parameters().contains(ProcessResource.PREFER)) {
            job(responses.putObject("201"));
        }
        failures(line).forEach((status, types) -> failure(responses.putObject(status.toString()), types));
    }

    private void job(ObjectNode response) {
        response.put("description", language.of(Bilingual.of("任务已受理", "A job has begun")))
                .putObject("content")
                .putObject(Media.JSON.type())
                .putObject("schema")
                .put("$ref", "#/components/schemas/job");
    }

    private void success(ObjectNode response, Operation line, String schema) {
        response.put("description", language.of(line.summary()));
        ObjectNode headers = response.putObject("headers");
        header(headers, "Jieming-Revision", "所据的修订", "The revision answered from", "integer");
        if (line.path().contains("/items")) {
            header(headers, "Content-Crs", "答复中坐标的坐标系", "Reference system of the answer", "string");
            header(headers, "ETag", "供 If-Match 和 If-None-Match 使用", "For If-Match and If-None-Match", "string");
        }
        if (line.verb() == Verb.POST) {
            header(headers, "Location", "新条目的地址", "Where the new item is", "string");
        }
        if (line.success() == 204) {
            return;
        }
        ObjectNode content = response.putObject("content");
        for (Media media : line.offered()) {
            ObjectNode shape = content.putObject(media.type()).putObject("schema");
            if (!media.isJson() || media == Media.GEOJSON_SEQ) {
                shape.put("type", "string");
            } else {
                shape.put("$ref", "#/components/schemas/" + schema);
            }
        }
    }

    private void header(ObjectNode headers, String name, String zh, String en, String type) {
        headers.putObject(name)
                .put("description", language.of(Bilingual.of(zh, en)))
                .putObject("schema")
                .put("type", type);
    }

    private static Map<Integer, List<ProblemType>> failures(Operation line) {
        List<ProblemType> types = new ArrayList<>(List.of(ProblemType.MALFORMED, ProblemType.UNKNOWN_PARAMETER));
        if (!line.offered().isEmpty()) {
            types.add(ProblemType.NOT_ACCEPTABLE);
        }
        Permission permission = Permissions.of(line).orElseThrow();
        if (!permission.strangers()) {
            types.addAll(List.of(ProblemType.SIGN_IN_REQUIRED, ProblemType.NOT_PERMITTED));
        }
        if (permission.bound() == Permission.Bound.DIVISION && line.verb().writes()) {
            types.add(ProblemType.OUTSIDE_JURISDICTION);
        }
        if (line.verb().writes()) {
            types.addAll(List.of(ProblemType.FROM_ANOTHER_SITE, ProblemType.OUTCOME_UNKNOWN));
        }
        if (line.body().isPresent()) {
            types.addAll(List.of(ProblemType.TOO_LARGE, ProblemType.UNREADABLE_TYPE));
        }
        types.addAll(line.failures());
        types.addAll(List.of(ProblemType.INTERNAL, ProblemType.STORE_UNAVAILABLE, ProblemType.REVISION_NOT_YET_SEEN));
        return types.stream()
                .distinct()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }

    private void failure(ObjectNode response, List<ProblemType> types) {
        response.put(
                "description",
                types.stream()
                        .map(type -> type.slug() + ": " + language.of(type.title()))
                        .collect(Collectors.joining("; ")));
        response.putObject("content")
                .putObject(Problems.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/problem");
    }
}
