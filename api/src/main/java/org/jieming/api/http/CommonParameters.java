package org.jieming.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;

/** The parameters every operation takes. */
public final class CommonParameters {
    private static final Parameter LANGUAGE = Parameter.query(
            "lang",
            Bilingual.of("文字的语言,优先于 Accept-Language", "Language of texts; goes before Accept-Language"),
            Map.of("type", "string", "enum", List.of("zh", "en"), "default", "zh"),
            "en");
    private static final Parameter LEAST_REVISION = Parameter.query(
            "min-revision",
            Bilingual.of(
                    "至少要看到的修订号:服务器等到该修订到达后再回答(有时限,逾时 503);也可用请求头 Jieming-Min-Revision",
                    "The revision to be seen at least: the server waits until it has arrived, within a limit, and answers 503"
                            + " after it; header Jieming-Min-Revision says the same"),
            Map.of("type", "integer", "minimum", 0),
            "0");

    private CommonParameters() {}

    /** The operation with the common parameters. */
    static Operation on(Operation operation) {
        List<Parameter> common = new ArrayList<>();
        if (operation.offered().size() > 1) {
            common.add(format(operation));
        }
        common.add(LANGUAGE);
        common.add(LEAST_REVISION);
        return operation.taking(common.toArray(Parameter[]::new));
    }

    private static Parameter format(Operation operation) {
        List<String> names =
                operation.offered().stream().map(Media::shortName).distinct().toList();
        return Parameter.query(
                "f",
                Bilingual.of("格式,优先于 Accept", "Format; goes before Accept"),
                Map.of("type", "string", "enum", names, "default", names.get(0)),
                names.get(0));
    }
}
