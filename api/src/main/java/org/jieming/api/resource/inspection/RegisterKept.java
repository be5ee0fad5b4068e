package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.jieming.register.ItemId;

/** Tells whoever signed, accepted or confirmed which markers stay in the register as they are, though the round or the incident has them otherwise. */
final class RegisterKept {
    private RegisterKept() {}

    /** Adds the numbers of the markers and why; where there are none, nothing. */
    static void tell(ObjectNode answer, Function<ItemId, String> number, List<ItemId> left) {
        if (left.isEmpty()) {
            return;
        }
        ArrayNode numbers = answer.putArray("register_kept");
        left.forEach(marker -> numbers.add(number.apply(marker)));
        answer.put("register_kept_zh", "这些界桩在最后一次查看或修复之后,登记簿另有更新的记载,登记簿保持不变");
        answer.put(
                "register_kept_en",
                "Something newer than the last look or repair is on record of these markers; the register stays as it is");
    }
}
