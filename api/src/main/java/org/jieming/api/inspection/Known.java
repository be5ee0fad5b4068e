package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.language.Nearest;

/**
 * The members of an object that are read: whoever misspells one learns of it, and which it is near to.
 *
 * @param members their names
 */
public record Known(Set<String> members) {
    public Known {
        members = Set.copyOf(members);
    }

    /** These. */
    public static Known of(String... members) {
        return new Known(Set.of(members));
    }

    /** These and more. */
    public Known and(String... more) {
        List<String> all = new ArrayList<>(members);
        all.addAll(List.of(more));
        return new Known(Set.copyOf(all));
    }

    /**
     * The same body, if it says nothing else.
     *
     * @throws Malformed naming the first other member
     */
    public Fields only(Fields body) {
        unread(body).stream().findFirst().ifPresent(member -> {
            String near = nearest(member);
            String words = String.join(", ", members.stream().sorted().toList());
            throw new Malformed(
                    member,
                    "",
                    Bilingual.of(
                            "没有这一项,最接近的是 " + near + ";可用:" + words,
                            "there is no such member, the nearest is " + near + "; there are " + words));
        });
        return body;
    }

    /** Tells a sender beside what was kept which members of a body nobody reads: work in the field is refused for none of them. */
    public ObjectNode tell(ObjectNode answer, Fields body) {
        List<String> unread = unread(body);
        if (!unread.isEmpty()) {
            ArrayNode told = answer.putArray("unread");
            unread.forEach(member -> told.addObject().put("member", member).put("nearest", nearest(member)));
        }
        return answer;
    }

    private List<String> unread(Fields body) {
        List<String> unread = new ArrayList<>();
        body.object().fieldNames().forEachRemaining(unread::add);
        unread.removeAll(members);
        return unread;
    }

    private String nearest(String member) {
        return Nearest.to(member, members.stream().sorted().toList()).orElse("");
    }
}
