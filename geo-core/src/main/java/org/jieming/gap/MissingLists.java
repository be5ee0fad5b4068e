package org.jieming.gap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/** What lists of units served do not say, and how they were read instead. */
public final class MissingLists {
    private MissingLists() {}

    /** Lists of units served by names that no unit around bears alone. */
    static Bilingual unread(int items) {
        return Bilingual.format(
                "有 %d 处此类设施的服务范围写有所在市县没有的、或不止一个政区使用的名称,不知服务何处:请填写服务政区代码",
                "%d facilities of the kind list names that no unit of their county or city bears, or several: nobody knows whom they serve; state"
                        + " the codes of the units served",
                items);
    }

    /**
     * Former names on lists of units served, and whom they were taken to mean; empty where there are none.
     *
     * @param name what a unit is called
     */
    public static Optional<Bilingual> renamed(List<ServiceList.Renamed> renamed, Function<DivisionCode, String> name) {
        List<String> told = renamed.stream()
                .map(one -> one.name() + " → " + name.apply(one.unit()))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "服务范围中的 %d 个名称是曾用名,按现政区计(%s):请填写服务政区代码",
                        "%d names on lists of units served are former ones, taken for the unit that bore each (%s): state the codes of the"
                                + " units served",
                        told.size(),
                        Missing.named(told)));
    }

    /** Those of them that nobody can place, so that a name may mean a unit of any county; empty where there are none. */
    static Optional<Bilingual> unplacedLists(List<ItemVersion> items) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 处没有政区代码也没有位置,却按名称列出服务的政区,不知是何处的(%s):请填写所在政区、位置或服务政区代码",
                        "%d list units by name and say neither in which division they lie nor where, so that nobody knows of what county the"
                                + " names are (%s): state where they are, or the codes of the units served",
                        items.size(),
                        Nowhere.named(items)));
    }
}
