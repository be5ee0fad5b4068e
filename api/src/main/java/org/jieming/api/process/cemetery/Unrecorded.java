package org.jieming.api.process.cemetery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.process.planning.Demand;
import org.jieming.cemetery.Cemeteries;
import org.jieming.cemetery.Overdrawn;
import org.jieming.gap.Missing;
import org.jieming.gap.MissingLists;
import org.jieming.gap.MissingRolls;
import org.jieming.gap.Nowhere;
import org.jieming.gap.ServiceList;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;

/**
 * What the register does not hold and a forecast of plots would need, and what was taken instead.
 *
 * @param ground the people and their cemeteries
 */
record Unrecorded(BurialGround ground) {

    /** All of it, in the order of the table. */
    List<Bilingual> told() {
        List<Bilingual> missing = new ArrayList<>();
        if (ground.people().cells().isEmpty()) {
            missing.add(Missing.people(ground.people()));
        }
        missing.addAll(Demand.missing(ground.people(), ground.setting()::name));
        MissingRolls.rolls(ground.rolls(), ground.setting()::county).ifPresent(missing::add);
        missing.addAll(ground.rolls().unregistered().told());
        nowhere().told().ifPresent(missing::add);
        ground.cemeteries().stream()
                .filter(cemetery -> Overdrawn.isOfPlots(cemetery.item().values()))
                .map(cemetery -> cemetery.item().name())
                .forEach(name -> missing.add(Bilingual.of(
                        name + "的已用墓位多于墓位总数,按没有空余计,请核对",
                        name + ": more plots are used than there are; none counts as free. Check the figures")));
        ground.cemeteries().stream()
                .filter(Cemetery::mayServe)
                .map(cemetery -> cemetery.item().name())
                .forEach(name -> missing.add(Bilingual.of(
                        name + "没有启用日期或建设状态,不知是否启用;它所服务而别无公墓的政区无法判定,另有公墓的政区最先用满的年数也无法判定,那些公墓各自至少够用所列的年数",
                        name
                                + ": neither a day nor a stage says whether it is open; units that it serves and no other does"
                                + " are unknown, and so is when the first of several is full; each of the others lasts for the years"
                                + " told at the least")));
        ground.cemeteries().stream().filter(Cemetery::inService).forEach(cemetery -> {
            unlisted(cemetery).ifPresent(missing::add);
            unread(cemetery).ifPresent(missing::add);
            MissingLists.renamed(cemetery.service().renamed(), ground.setting()::county)
                    .ifPresent(missing::add);
            beyond(cemetery).ifPresent(missing::add);
        });
        return missing;
    }

    /** Those that take burials, or may, and say neither whom they serve nor where they lie. */
    private Nowhere nowhere() {
        LocalDate day = ground.setting().day();
        return new Nowhere(ground.setting()
                .ground()
                .items(
                        ItemType.CEMETERY,
                        day,
                        item -> Nowhere.is(item)
                                && !ServiceList.isStated(item)
                                && ground.kinds().contains(item.values().text("cemetery_type"))
                                && (Cemeteries.serves(item, day) || Cemeteries.mayServe(item, day))));
    }

    /** That nothing says whom a cemetery serves, what was taken instead, and of whom nobody knows. */
    private Optional<Bilingual> unlisted(Cemetery cemetery) {
        ServiceArea service = cemetery.service();
        if (service.isStated() || service.listed().isEmpty() && service.around().isEmpty()) {
            return Optional.empty();
        }
        String name = cemetery.item().name();
        List<Bilingual> said = new ArrayList<>();
        said.add(Bilingual.of(name + "没有登记服务政区代码(serves_codes)", name + " does not say whom it serves (serves_codes)"));
        service.listed().stream()
                .map(ground.setting()::county)
                .map(unit -> Bilingual.of("按服务所在的" + unit + "计", "taken to serve " + unit + ", where it lies"))
                .forEach(said::add);
        service.around()
                .map(ground.setting()::county)
                .map(unit ->
                        Bilingual.of("是否服务" + unit + "的其他人无法判定", "whether it serves others of " + unit + " is unknown"))
                .ifPresent(said::add);
        return Optional.of(Bilingual.of(
                said.stream().map(Bilingual::zh).collect(Collectors.joining(",")),
                said.stream().map(Bilingual::en).collect(Collectors.joining("; "))));
    }

    /** Names on the list that no unit around bears alone: whom they mean nobody knows. */
    private static Optional<Bilingual> unread(Cemetery cemetery) {
        String names = String.join("、", cemetery.service().unread());
        String name = cemetery.item().name();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Bilingual.of(
                                name + "的服务范围中“" + names + "”在所在市县没有或不止一个,不知服务何处:请填写服务政区代码",
                                name + " lists “" + names
                                        + "”, which no unit of its county or city bears, or several: nobody knows whom it serves; state the codes"));
    }

    /** Whom the list of a cemetery names outside of the area: they use its plots, too, which are counted whole here and there. */
    private Optional<Bilingual> beyond(Cemetery cemetery) {
        List<String> outside = cemetery.service().listed().stream()
                .filter(unit -> !ground.isInside(unit))
                .map(ground.setting()::county)
                .toList();
        String name = cemetery.item().name();
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Bilingual.of(
                                name + "还服务本区域以外的" + String.join("、", outside)
                                        + ",那里的人口未计入:它至多够用所列的年数,其空余墓位在各处都全数计入,不可相加",
                                name + " serves " + String.join(", ", outside)
                                        + " outside of the area as well, whose people are not counted: it lasts for the years told at"
                                        + " the most, and its free plots are counted whole in each place: they are not to be added up"));
    }
}
