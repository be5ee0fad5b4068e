package org.jieming.api.resource.item;

import java.time.LocalDate;
import org.jieming.api.http.Request;
import org.jieming.api.resource.ItemParameters;
import org.jieming.cemetery.Cemeteries;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.Query;

/** Parameter {@code serving}: only what serves people on a day, by the one rule of {@link org.jieming.register.Opening}. */
final class ServingCondition {
    private ServingCondition() {}

    /**
     * A query narrowed as the request asks. What the rule looks at is public of every item.
     *
     * @throws Malformed when it is no truth, or asked of what serves nobody
     */
    static Query on(Request request, Query query, ItemType type, LocalDate day) {
        String asked = request.parameter(ItemParameters.SERVING.name()).orElse("false");
        return switch (asked) {
            case "false" -> query;
            case "true" -> narrowed(query, type, day);
            default -> throw wrong(asked, "应为 true 或 false", "true or false is expected");
        };
    }

    private static Query narrowed(Query query, ItemType type, LocalDate day) {
        return switch (type) {
            case FACILITY -> query.where(facility -> Facilities.serves(facility, day));
            case CEMETERY -> query.where(cemetery -> Cemeteries.serves(cemetery, day));
            default -> throw wrong("true", "只用于设施和公墓", "it is for facilities and cemeteries alone");
        };
    }

    private static Malformed wrong(String asked, String zh, String en) {
        return new Malformed(ItemParameters.SERVING.name(), asked, Bilingual.of(zh, en));
    }
}
