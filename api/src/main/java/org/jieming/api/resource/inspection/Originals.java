package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.AsSent;

/**
 * What teams brought and was not read whole, kept as it came.
 *
 * @param kept the originals of the store
 */
record Originals(AsSent kept) {

    /**
     * An answer to what a team brought; where it tells that members or characters of it were not read, all of it is kept as it came,
     * so that nothing acknowledged is lost, or the answer says that it is not.
     */
    ObjectNode answer(Request request, OpenRound open, UUID id, ObjectNode answer) {
        if (answer.has("unread") || answer.has("stripped")) {
            kept.keep(open.id(), id, request.body(), Visitor.of(request).author())
                    .ifPresentOrElse(content -> answer.put("as_sent", content.hex()), () -> leftOut(answer));
        }
        return answer;
    }

    private static void leftOut(ObjectNode answer) {
        answer.putNull("as_sent")
                .put("as_sent_zh", "已读的内容已保存;未读的部分没有另存原件:同一编号或本次联检的原件已满。请只发送接口文档列出的成员")
                .put(
                        "as_sent_en",
                        "what was read is kept; what was not read is not kept as it came: there are as many originals of this id, or"
                                + " of this round, as are kept. Send the members that the API document lists alone");
    }
}
