package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Channel;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Step;

/** The schemas of proposals in the API document. */
final class ProposalSchemas {
    private ProposalSchemas() {}

    static void describe(ObjectNode schemas) {
        object(schemas, "proposal", "id", "kind", "stage", "content", "application", "history", "legal");
        object(schemas, "proposals", "proposals", "links");
        object(schemas, "impact", "id", "touched", "groups");
        object(schemas, "nameForm", "title", "lead", "names");
        ObjectNode wanted = object(schemas, "newProposal");
        choice(
                wanted,
                "kind",
                Arrays.stream(ProposalKind.values()).map(ProposalKind::word).toList());
        wanted.putObject("item").put("type", "string").put("format", "uuid");
        ObjectNode place = wanted.putObject("place").put("type", "object").putObject("properties");
        place.putObject("properties").put("type", "object");
        place.putObject("geometry").put("type", "object").put("nullable", true);
        ObjectNode asked = wanted.putObject("application").put("type", "object").putObject("properties");
        for (String member : List.of("applicant", "reason", "location", "size", "nature", "approver")) {
            asked.putObject(member).put("type", "string").put("maxLength", 2_000);
        }
        choice(
                asked,
                "approver_kind",
                Arrays.stream(Approver.values()).map(Approver::word).toList());
        step(object(schemas, "proposalStep", "step"));
    }

    private static void step(ObjectNode step) {
        choice(
                step,
                "step",
                Arrays.stream(Step.values())
                        .filter(each -> each.compareTo(Step.CHECK) >= 0)
                        .map(Step::word)
                        .toList());
        step.putObject("note").put("type", "string").put("maxLength", 2_000);
        step.putObject("on").put("type", "string").put("format", "date");
        step.putObject("from_start").put("type", "boolean");
        step.putObject("act").put("$ref", "#/components/schemas/act");
        choice(
                step.putObject("channels").put("type", "array"),
                "items",
                Arrays.stream(Channel.values()).map(Channel::word).toList());
        step.putObject("reasons")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "string");
    }

    private static void choice(ObjectNode members, String name, List<String> words) {
        ArrayNode choices = members.putObject(name).put("type", "string").putArray("enum");
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
