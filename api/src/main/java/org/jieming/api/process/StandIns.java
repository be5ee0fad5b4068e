package org.jieming.api.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.population.SmallCounts;
import org.jieming.register.ItemId;

/**
 * The cells counted whose figure the public is told a stand-in for ({@link SmallCounts}).
 *
 * @param small how many hold fewer than five people
 * @param close how many others hold nearly as many as a wider band of the same cell
 * @param most by how many people one of them may differ at most
 * @param sum by how many all together may
 */
record StandIns(long small, long close, long most, long sum) {
    static final StandIns NONE = new StandIns(0, 0, 0, 0);

    /** Those among cells counted by a band; the pieces of a cell that was spread count as one. O(cells). */
    static StandIns of(Band band, List<Population.Cell> cells) {
        Map<ItemId, Long> people = new LinkedHashMap<>();
        Map<ItemId, Long> differs = new LinkedHashMap<>();
        cells.forEach(cell -> {
            people.merge(cell.item().id(), cell.people(), Long::sum);
            differs.computeIfAbsent(cell.item().id(), id -> SmallCounts.mayDiffer(cell.item(), band));
        });
        StandIns all = NONE;
        for (Map.Entry<ItemId, Long> cell : differs.entrySet()) {
            if (cell.getValue() > 0) {
                all = all.with(SmallCounts.isSmall(people.get(cell.getKey())), cell.getValue());
            }
        }
        return all;
    }

    private StandIns with(boolean isSmall, long differs) {
        return new StandIns(
                small + (isSmall ? 1 : 0), close + (isSmall ? 0 : 1), Math.max(most, differs), sum + differs);
    }

    long cells() {
        return small + close;
    }

    /** How many there are, and by how much figures may be off for them. */
    Bilingual said() {
        Bilingual few = Bilingual.format(
                "%d 个人口单元不足 %d 人,公众版按每处 %d 人计",
                "%d population cells hold fewer than %d people; for the public each is reckoned as %d",
                small,
                SmallCounts.FEWEST,
                SmallCounts.STAND_IN);
        Bilingual near = Bilingual.format(
                "%d 个人口单元与包含它的年龄段相差不足 %d 人,公众版按相差 %d 人计",
                "%d population cells hold fewer than %d people less than a wider band; for the public each is reckoned as %d less",
                close,
                SmallCounts.FEWEST,
                SmallCounts.STAND_IN);
        Bilingual off = Bilingual.format(
                "(个人信息保护),所列人数因此每处至多相差 %d 人,合计至多相差 %d 人;登录后为实数",
                " (protection of personal information), so that figures are off by %d people at most for each of them, and by %d in"
                        + " all; accounts are told the true ones",
                most,
                sum);
        Bilingual cells = close == 0
                ? few
                : small == 0 ? near : Bilingual.of(few.zh() + ";" + near.zh(), few.en() + "; " + near.en());
        return Bilingual.of(cells.zh() + off.zh(), cells.en() + off.en());
    }
}
