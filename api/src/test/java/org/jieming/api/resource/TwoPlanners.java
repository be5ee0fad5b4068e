package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.app.Birth;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;

/** A service with the seeds and two planners of the invented county, one to propose and one to decide. */
final class TwoPlanners {
    final Service service = Service.empty();
    final Client first;
    final Client second;

    TwoPlanners() {
        Birth.ifNew(service.register, Progress.SILENT);
        ItemId county = ItemId.parse(found("divisions", "示例县").get("id").asText());
        first = service.enter("jia", Grant.in(county, Role.PLANNER));
        second = service.enter("yi", Grant.in(county, Role.PLANNER));
    }

    /** The item of a collection that bears a name. */
    JsonNode found(String collection, String name) {
        String filter = URLEncoder.encode("name = '" + name + "'", StandardCharsets.UTF_8);
        return service.get("/collections/" + collection + "/items?filter=" + filter)
                .json()
                .at("/features/0");
    }
}
