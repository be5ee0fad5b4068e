package org.jieming.api.resource.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Parameters;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.Members;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Cause;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;

/** What somebody says of a campaign that she begins, and of what it is to look for. */
record CampaignBody(String name, DivisionCode area, Optional<Act> act, LocalDate from, Optional<LocalDate> to) {
    private static final int LONGEST_NAME = 100;

    /**
     * Reads it.
     *
     * @throws Malformed naming the member that is unknown, missing or wrong
     */
    static CampaignBody read(ObjectNode body, LocalDate today) {
        Members.refuseOthers(body, "name", "area", "act", "from", "to");
        LocalDate from = day(body, "from").orElse(today);
        Optional<LocalDate> to = day(body, "to");
        if (to.filter(from::isAfter).isPresent()) {
            throw new Malformed("to", to.get().toString(), Bilingual.of("不能早于开始日期", "it is not before the first day"));
        }
        Optional<Act> act = act(body);
        Approvals.demandDecided(act, today);
        return new CampaignBody(
                Members.text(body, "name", LONGEST_NAME).strip(),
                Parameters.named("area", body.path("area").asText(), DivisionCode::parse),
                act,
                from,
                to);
    }

    /** The campaign of a number. */
    Campaign campaign(String id, String author) {
        return new Campaign(id, name, area, act, from, to, author);
    }

    private static Optional<LocalDate> day(ObjectNode body, String member) {
        return Members.optional(body, member, LONGEST_NAME).map(text -> Parameters.day(member, text));
    }

    private static Optional<Act> act(ObjectNode body) {
        JsonNode given = body.path("act");
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        if (given instanceof ObjectNode act) {
            return Grounds.of("act", act);
        }
        throw new Malformed("act", given.toString(), Bilingual.of("应为一个 JSON 对象", "a JSON object is expected"));
    }

    /** The causes to look for; the four classes of the law unless some are named. */
    static Set<Cause> causes(ObjectNode body) {
        Members.refuseOthers(body, "causes");
        JsonNode given = body.path("causes");
        if (!given.isMissingNode() && !given.isArray()) {
            throw new Malformed("causes", given.toString(), Bilingual.of("应为一个列表", "a list is expected"));
        }
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        given.forEach(each -> causes.add(cause(each.asText())));
        return causes.isEmpty() ? EnumSet.of(Cause.EXAGGERATED, Cause.FOREIGN, Cause.WEIRD, Cause.DUPLICATE) : causes;
    }

    /** The cause of a word. */
    static Cause cause(String word) {
        return Cause.of(word).orElseThrow(() -> {
            String words = String.join(
                    ", ", Arrays.stream(Cause.values()).map(Cause::word).toList());
            return new Malformed("cause", word, Bilingual.of("应为以下之一:" + words, "one of these is expected: " + words));
        });
    }
}
