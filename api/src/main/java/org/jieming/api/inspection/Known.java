package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.language.Nearest;

/**
 * The members of an object that are read: whoever misspells one learns of it, and which it is near to.
 *
 * @param members their names
 * @param within the members of those that are objects, or lists of objects
 */
public record Known(Set<String> members, Map<String, Known> within) {
    /** So many are told: who writes another language learns from the first. */
    private static final int MOST_TOLD = 50;

    public Known {
        members = Set.copyOf(members);
        within = Map.copyOf(within);
    }

    /** These. */
    public static Known of(String... members) {
        return new Known(Set.of(members), Map.of());
    }

    /** These and more. */
    public Known and(String... more) {
        List<String> all = new ArrayList<>(members);
        all.addAll(List.of(more));
        return new Known(Set.copyOf(all), within);
    }

    /** These and one more that holds an object or a list of objects. */
    public Known with(String member, Known inner) {
        Map<String, Known> all = new HashMap<>(within);
        all.put(member, inner);
        return new Known(and(member).members, all);
    }

    /**
     * The same body, if it says nothing else and nothing that cannot be printed.
     *
     * @throws Malformed naming the first other member, or the text
     */
    public Fields only(Fields body) {
        unread(body.object()).stream().findFirst().ifPresent(member -> {
            String near = nearest(member);
            String words = String.join(", ", members.stream().sorted().toList());
            throw new Malformed(
                    member,
                    "",
                    Bilingual.of(
                            "没有这一项,最接近的是 " + near + ";可用:" + words,
                            "there is no such member, the nearest is " + near + "; there are " + words));
        });
        Printable.lost(body.object()).stream().findFirst().ifPresent(path -> {
            throw new Malformed(
                    path,
                    "",
                    Bilingual.of(
                            "文本含有控制字符或残缺的字符,请删去后重发",
                            "the text holds control characters or halves of characters; take them out and send it again"));
        });
        return body;
    }

    /**
     * Tells a sender beside what was kept which members of a body nobody reads, such as {@code photos[].captoin}, at most 50: work
     * in the field is refused for none of them. Nor is it for characters that cannot be printed: they are left out, and
     * {@code stripped} tells of which texts.
     */
    public ObjectNode tell(ObjectNode answer, Fields body) {
        Map<String, String> unread = new LinkedHashMap<>();
        gather("", body.object(), unread);
        if (!unread.isEmpty()) {
            ArrayNode told = answer.putArray("unread");
            unread.entrySet().stream().limit(MOST_TOLD).forEach(each -> told.addObject()
                    .put("member", each.getKey())
                    .put("nearest", each.getValue()));
        }
        Set<String> lost = Printable.lost(body.object());
        if (!lost.isEmpty()) {
            ArrayNode stripped = answer.putArray("stripped");
            lost.stream().limit(MOST_TOLD).forEach(stripped::add);
        }
        return answer;
    }

    private void gather(String path, JsonNode object, Map<String, String> unread) {
        unread(object).stream()
                .limit(MOST_TOLD)
                .forEach(member -> unread.computeIfAbsent(path + member, told -> nearest(member)));
        within.forEach((member, inner) -> {
            JsonNode value = object.path(member);
            if (value.isArray()) {
                value.forEach(each -> inner.gather(path + member + "[].", each, unread));
            } else {
                inner.gather(path + member + ".", value, unread);
            }
        });
    }

    private List<String> unread(JsonNode object) {
        List<String> unread = new ArrayList<>();
        object.fieldNames().forEachRemaining(unread::add);
        unread.removeAll(members);
        return unread;
    }

    private String nearest(String member) {
        return Nearest.to(member, members.stream().sorted().toList()).orElse("");
    }
}
