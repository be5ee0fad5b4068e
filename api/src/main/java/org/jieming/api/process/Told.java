package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jieming.api.paper.Paper;
import org.jieming.gap.Compliance;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/** What every figure says of itself (domain rule E-07): basis, method, data and their dates. */
public final class Told {
    /** Hundredths of a per cent. */
    private static final double ALL = 10_000;

    private Told() {}

    /** Who asked what of which state. */
    public static ObjectNode head(String process, Setting setting, Inputs inputs) {
        ObjectNode document = org.jieming.api.http.Json.object();
        document.put("process", process);
        document.set("inputs", inputs.told());
        document.put("revision", setting.ground().snapshot().number().value());
        document.put("area", setting.area().shortForm());
        document.put("area_name", setting.name(setting.area()));
        document.put("date", setting.day().toString());
        return document;
    }

    /** What a printed work says of itself: the area, the day and the revision of the register. */
    public static void edition(Paper.Builder paper, Setting setting, String language) {
        paper.say(Bilingual.format(
                        "范围:%s(%s);截至 %s;登记簿修订 %d。未登记的内容不写。",
                        "Area: %s (%s); as of %s; revision %d of the register. What is not recorded is not written.",
                        setting.name(setting.area()),
                        setting.area().shortForm(),
                        setting.day(),
                        setting.ground().snapshot().number().value())
                .in(language));
    }

    /** What shares are of (rule E.4): {@code population}, {@code units} or {@code estates}, never mixed. */
    public static void basis(ObjectNode json, String basis, Bilingual denominator) {
        json.put("basis", basis);
        text(json, "denominator", denominator);
    }

    /** How distances were measured (rules E-08, E-09). */
    public static void distance(ObjectNode method, double detour) {
        boolean estimated = detour > 1;
        method.put("distance", estimated ? "straight-line-times-detour" : "straight-line");
        method.put("detour", detour);
        method.put("estimated", estimated);
        text(
                method,
                "note",
                estimated
                        ? Bilingual.of(
                                "估算:椭球面直线距离乘绕行系数,没有使用道路数据",
                                "estimated: straight line on the ellipsoid times a detour factor; no road data used")
                        : Bilingual.of(
                                "CGCS2000 椭球面直线距离;实际步行更远",
                                "straight line on the CGCS2000 ellipsoid; real walks are longer"));
    }

    /** The kinds of facility or cemetery in words, one behind the other; nothing where there are none. */
    public static void kinds(ObjectNode json, List<String> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        text(json, "kinds", Bilingual.listed(kinds.stream().map(Told::kind).toList()));
    }

    /** What a code of a kind is called. */
    static Bilingual kind(String code) {
        return code.startsWith("F")
                ? word(ItemType.CEMETERY, "cemetery_type", code)
                : word(ItemType.FACILITY, "facility_type", code);
    }

    /** What a code of a property is called; the code itself where nothing else is known, a dash where there is none. */
    public static Bilingual word(ItemType type, String property, String code) {
        String said = code.isEmpty() ? Excerpt.NONE : code;
        return Descriptor.of(type)
                .property(property)
                .flatMap(described -> described.codeList())
                .filter(list -> !code.isEmpty())
                .map(list -> list.title(code))
                .orElse(Bilingual.of(said, said));
    }

    /** How something came out, as a word for programs and one for people. */
    public static void outcome(ObjectNode json, Compliance outcome) {
        json.put("outcome", outcome.word());
        text(json, "outcome", outcome.title());
    }

    /** A text in both languages. */
    public static void text(ObjectNode json, String name, Bilingual text) {
        json.put(name + "_zh", text.zh());
        json.put(name + "_en", text.en());
    }

    /** A number, or null where there is none. */
    public static void number(ObjectNode json, String name, double value) {
        json.put(name, Double.isFinite(value) ? (Double) value : null);
    }

    /**
     * A share as per cent with two decimals, or null where there is none; what is short of everything is told as 99.99 at the most, and
     * what is something as 0.01 at the least.
     */
    public static @Nullable Double percent(double share) {
        if (!Double.isFinite(share)) {
            return null;
        }
        double hundredths = Math.rint(share * 10_000);
        double least = share > 0 ? Math.max(1, hundredths) : hundredths;
        return (share < 1 ? Math.min(ALL - 1, least) : least) / 100;
    }

    /** A length for people: no more decimals than it has. */
    public static String metres(double metres) {
        return metres == Math.rint(metres)
                ? String.format(Locale.ROOT, "%.0f", metres)
                : String.format(Locale.ROOT, "%.1f", metres);
    }
}
