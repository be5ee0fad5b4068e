package org.jieming.api.process.naming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.language.Bilingual;
import org.jieming.naming.Extent;
import org.jieming.naming.Size;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What is said of the size and class of a place when its name is checked. */
final class ExtentInputs {
    private static final Map<Size, Input<Double>> SIZES = sizes();
    private static final Input<String> ROAD_CLASS = Input.of(
            "road_class",
            Bilingual.of("道路等级", "Class of the road"),
            Bilingual.of(
                    "道路等级代码,例如 arterial 主干路;与通名的等级要求比对(本地通名规范)",
                    "A code such as arterial; held against what the generic part asks for (local law)"),
            InputKind.choice(Descriptor.of(ItemType.ROAD)
                    .property("road_class")
                    .flatMap(property -> property.codeList())
                    .orElseThrow()
                    .entries()
                    .keySet()));

    /** All of them. */
    static final List<Input<?>> ALL = all();

    private ExtentInputs() {}

    private static Map<Size, Input<Double>> sizes() {
        Map<Size, Input<Double>> sizes = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            sizes.put(
                    size,
                    Input.of(
                            size.word(),
                            size.title(),
                            Bilingual.of(
                                    "与通名的规模要求比对(本地通名规范)", "Held against what the generic part asks for (local law)"),
                            InputKind.number(0, 1e9)));
        }
        return sizes;
    }

    private static List<Input<?>> all() {
        List<Input<?>> all = new ArrayList<>(SIZES.values());
        all.add(ROAD_CLASS);
        return all;
    }

    static Extent read(Inputs inputs) {
        Map<Size, Double> sizes = new EnumMap<>(Size.class);
        SIZES.forEach((size, input) -> inputs.find(input).ifPresent(value -> sizes.put(size, value)));
        return new Extent(sizes, inputs.find(ROAD_CLASS));
    }
}
