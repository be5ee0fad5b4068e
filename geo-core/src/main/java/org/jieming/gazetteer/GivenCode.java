package org.jieming.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.gazetteer.PlaceCodes.Fault;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What is said of a place-name code that somebody writes. A name that is being given takes the code of its unit; of a record
 * that comes in, the unit may have changed since the code was given and
 * the class may have been told more finely, so that these warn alone.
 */
public final class GivenCode {
    private static final Citation SOURCE = new Citation("国家地名数据库代码编制规则", "民地办发〔2010〕1号", "代码结构");

    private static final Pattern UNIT = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private GivenCode() {}

    /**
     * The faults of the code of a place; none when it has no code. O(1).
     *
     * @param isNaming whether the name is being given now
     * @param next the code that it could have instead
     */
    public static List<Finding> findings(
            PlaceCodes codes, ItemVersion place, boolean isNaming, Optional<PlaceCode> next) {
        return codes.faults(place).stream()
                .filter(fault -> fault != Fault.MISSING)
                .map(fault -> new Finding(
                        "A-50", severity(fault, place, isNaming), "place_code", sentence(place, fault, next), SOURCE))
                .toList();
    }

    /** That a name which is being given gets no code and no chapter of the list for want of a class (A.12 asks for it). */
    public static Optional<Finding> unclassed(Values place) {
        return place.text("class_code").isEmpty() && place.text("place_code").isEmpty()
                ? Optional.of(new Finding(
                        "A-50",
                        Severity.NOTE,
                        "class_code",
                        Bilingual.of(
                                "未填类别代码:批准时不能编制地名代码,地名录中列为“未登记类别”;请填写五位类别代码,例如城镇街巷 23500",
                                "No class is stated: the approval gives no place-name code, and the list has the name without class;"
                                        + " state the five digits, such as 23500 of urban streets"),
                        SOURCE))
                : Optional.empty();
    }

    /** That a code is one of a unit whose names others keep, borne or not: they alone tell one that is free. */
    public static Finding elsewhere(PlaceCode code) {
        return new Finding(
                "A-50",
                Severity.BLOCK,
                "place_code",
                Bilingual.of(
                        "地名代码 " + code + ":前 9 位不是您管辖的政区,其代码由管理该地地名的人员登记;请按所在政区取号,或留空",
                        "Place-name code " + code
                                + ": its first nine digits are no unit of yours; who keeps the names there"
                                + " records its codes. Take the next code of the unit where the name lies, or leave it out"),
                SOURCE);
    }

    /** That a code was given to a name whose approval is withdrawn, and is another place's ({@link SpentCodes}). O(log n). */
    public static Optional<Finding> spent(SpentCodes spent, PlaceCode code, ItemId place) {
        return spent.isOthers(code, place) ? Optional.of(spent(code)) : Optional.empty();
    }

    private static Finding spent(PlaceCode code) {
        return new Finding(
                "A-50",
                Severity.BLOCK,
                "place_code",
                Bilingual.of(
                        "地名代码 " + code + ":曾编给批准已撤销的地名,不再编给其他地名;请按政区和类别另行取号,或留空。原地名重新命名的,请在方案中以 item 写明原条目",
                        "Place-name code " + code
                                + ": it was given to a name whose approval is withdrawn, and no other name gets it; take the next code of unit"
                                + " and class, or leave it out. Where that name itself is proposed anew, state its item (item) in the"
                                + " proposal"),
                SOURCE);
    }

    private static Severity severity(Fault fault, ItemVersion place, boolean isNaming) {
        return switch (fault) {
            case MISSING, UNKNOWN_CLASS, ENDED_DIVISION, DIVISION_NOT_BEGUN, UNKNOWN_DIVISION -> Severity.WARN;
            case TAKEN -> Severity.BLOCK;
            case MALFORMED -> isNaming || !isOfAUnit(place) ? Severity.BLOCK : Severity.WARN;
            case OTHER_CLASS -> isNaming || !isOfAWiderClass(place) ? Severity.BLOCK : Severity.WARN;
            case UNKNOWN_COUNTY, UNKNOWN_TOWNSHIP, MOVED ->
                isNaming && !isOfItsUnit(place) ? Severity.BLOCK : Severity.WARN;
        };
    }

    /** Whether it reads as the code of a county, a township or a village: tables of bureaus have it in their column of codes. */
    private static boolean isOfAUnit(ItemVersion place) {
        return UNIT.matcher(place.values().text("place_code")).matches();
    }

    /** Whether the place was classed more finely since its code was given. */
    private static boolean isOfAWiderClass(ItemVersion place) {
        return PlaceCode.of(place.values().text("place_code"))
                .filter(code -> PlaceClass.isWithin(place.values().text("class_code"), code.classCode()))
                .isPresent();
    }

    /** Whether the code begins with the unit on record, which the register need not know. */
    private static boolean isOfItsUnit(ItemVersion place) {
        String unit = place.values().text("division_code");
        return !unit.isEmpty()
                && PlaceCode.of(place.values().text("place_code"))
                        .filter(code -> unit.startsWith(code.county() + code.township()))
                        .isPresent();
    }

    private static Bilingual sentence(ItemVersion place, Fault fault, Optional<PlaceCode> next) {
        String code = place.values().text("place_code");
        Bilingual remedy = next.map(free ->
                        Bilingual.of("该政区和类别的下一个号是 " + free, "the next code of the class in the unit is " + free))
                .orElse(Bilingual.of(
                        "应为县 6 位、乡 3 位、类别 5 位、顺序号 6 位;按政区和类别取号,或留空",
                        "county 6, township 3, class 5 and serial 6 digits are expected; take the next code of unit and class,"
                                + " or leave it out"));
        return Bilingual.of(
                "地名代码 " + code + ":" + fault.title().zh() + ";" + remedy.zh(),
                "Place-name code " + code + ": " + fault.title().en() + "; " + remedy.en());
    }
}
