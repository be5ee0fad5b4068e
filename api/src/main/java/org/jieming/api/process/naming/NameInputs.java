package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;

/** What is said of a name when its check or its spelling is asked for. */
final class NameInputs {
    private static final List<String> KINDS =
            Arrays.stream(PlaceKind.values()).map(PlaceKind::name).toList();

    static final Input<String> KIND = Input.of(
            "kind",
            Bilingual.of("地名种类", "Kind of place"),
            Bilingual.of(
                    "K1 自然地理实体、K2 行政区划、K3 村(居)委会所在地、K4 公园和自然保护地、K5 街路巷、K6 住宅区和楼宇、K7 设施、K8 其他(地名管理条例第三条);不给出时按通名推断",
                    "K1 natural entity, K2 division, K3 committee seat, K4 park or reserve, K5 street, K6 estate or building, K7"
                            + " facility, K8 other (PNR Art. 3); told by the generic part unless given"),
            InputKind.choice(KINDS));
    static final Input<String> CLASS = Input.of(
            "class_code",
            Bilingual.of("类别代码", "Class code"),
            Bilingual.of(
                    "GB/T 18521 五位类别代码,例如 22200 农村居民点", "Five digits of GB/T 18521, such as 22200 rural settlement"),
            InputKind.text(5));
    static final Input<DivisionCode> DIVISION = Input.of(
            "division_code",
            Bilingual.of("所在政区代码", "Division"),
            Bilingual.of(
                    "所在政区代码,6、9 或 12 位;决定读音地区和重名范围", "Where it lies; decides readings and the scope of uniqueness"),
            InputKind.division());

    private NameInputs() {}

    /** A name of 1 to 100 characters, as it would be stored: without characters that nobody sees. */
    static InputKind<String> name() {
        return new InputKind<>(
                Map.of("type", "string", "minLength", 1, "maxLength", NameToSpell.LONGEST), NameInputs::read);
    }

    private static String read(JsonNode json, String field) {
        String name = json.isTextual() ? Writing.stored(json.textValue()) : "";
        if (NameToSpell.isGiven(name)) {
            return name;
        }
        throw InputKind.wrong(field, json, NameToSpell.GIVEN.zh(), NameToSpell.GIVEN.en());
    }

    static Optional<PlaceKind> kind(Inputs inputs) {
        return inputs.find(KIND).flatMap(PlaceKind::of);
    }

    static String region(Inputs inputs) {
        return inputs.find(DIVISION).map(DivisionCode::digits).orElse("");
    }
}
