package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jieming.campaign.Cause;
import org.jieming.campaign.Decision;

/** The schemas of clean-up campaigns in the API document. */
final class CampaignSchemas {
    private CampaignSchemas() {}

    static void describe(ObjectNode schemas) {
        object(schemas, "campaigns", "campaigns");
        object(schemas, "campaign", "id", "name", "area", "from", "author", "counts");
        object(schemas, "campaignEntries", "campaign", "matched", "entries");
        object(schemas, "campaignEntry", "id", "etag", "item", "name", "cause", "stage", "evidence");
        ObjectNode begun = object(schemas, "newCampaign", "name", "area");
        text(begun, "name", 100);
        begun.putObject("area").put("type", "string").put("pattern", "^(\\d{6}|\\d{9}|\\d{12})$");
        begun.putObject("act").put("$ref", "#/components/schemas/act");
        begun.putObject("from").put("type", "string").put("format", "date");
        begun.putObject("to").put("type", "string").put("format", "date");
        ObjectNode causes =
                object(schemas, "campaignSearch").putObject("causes").put("type", "array");
        choice(
                causes.putObject("items"),
                Arrays.stream(Cause.values()).map(Cause::word).toList());
        ObjectNode decision = object(schemas, "campaignDecision", "decision");
        choice(
                decision.putObject("decision"),
                Arrays.stream(Decision.values()).map(Decision::word).toList());
        text(decision, "reason", 2_000);
        text(decision, "new_name", 100);
        text(decision, "proposal", 100);
        text(decision, "reference", 100);
    }

    private static void text(ObjectNode members, String name, int longest) {
        members.putObject(name).put("type", "string").put("maxLength", longest);
    }

    private static void choice(ObjectNode member, List<String> words) {
        ArrayNode choices = member.put("type", "string").putArray("enum");
        words.forEach(choices::add);
    }

    private static ObjectNode object(ObjectNode schemas, String name, String... required) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        if (required.length > 0) {
            ArrayNode names = schema.putArray("required");
            List.of(required).forEach(names::add);
        }
        return schema.putObject("properties");
    }
}
