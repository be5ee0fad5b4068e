package org.jieming.api.process.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.Values;

/**
 * The fields that the registration form of the second national survey of place names makes compulsory (第二次全国地名普查登记表, domain
 * section A.12), each with the properties of which one at least fills it.
 */
enum SurveyForm {
    CODE("代码", "Code", "place_code"),
    NAME("标准名称", "Standard name", "name"),
    ROMANIZATION("罗马字母拼音", "Romanization", "pinyin", "pinyin_plain"),
    TIME_OF_USE("使用时间", "Time of use", "time_of_use"),
    CLASS("类别", "Class", "class_code", "class_name"),
    MEANING("地名含义", "Meaning", "meaning"),
    EVOLUTION("历史沿革", "Historical evolution", "evolution"),
    DESCRIPTION("地理实体描述", "Description of the entity", "description"),
    DIVISIONS("所在(跨)行政区", "Divisions", "lies_in", "division_code"),
    REGISTERED_ON("登记时间", "Registered on", "registered_on"),
    REGISTERED_BY("登记人", "Registered by", "registered_by"),
    REGISTERED_UNIT("登记单位", "Registering unit", "registered_unit");

    private final Bilingual title;
    private final List<String> properties;

    SurveyForm(String zh, String en, String... properties) {
        this.title = Bilingual.of(zh, en);
        this.properties = List.of(properties);
    }

    /** What the form calls it. */
    Bilingual title() {
        return title;
    }

    /** The properties of which one at least fills it. */
    List<String> properties() {
        return properties;
    }

    /** Whether values fill it. */
    boolean isFilled(Values values) {
        return properties.stream().anyMatch(name -> values.get(name).isPresent());
    }

    /** The fields of which somebody may see a property at least. */
    static List<SurveyForm> seen(Predicate<Property> sees) {
        Descriptor places = Descriptor.of(ItemType.PLACE);
        return Arrays.stream(values())
                .filter(field -> field.properties.stream()
                        .map(name -> places.property(name).orElseThrow())
                        .anyMatch(sees))
                .toList();
    }
}
