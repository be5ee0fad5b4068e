package org.jieming.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;

/**
 * A-15 of the register's own entities: a division takes no name of a geographic entity that reaches beyond its territory
 * (超出本行政区域范围的地理实体名称: PNR Art. 9(9)). An entity does so that lies in the territory and outside of it: by its own shape, or by
 * pieces of one name that meet, as each county records its stretch of a river ({@link Standing}). One that touches the territory nowhere is
 * another entity of the same name – every county has its 青龙山 –, after which the division is not named; well-known ones are barred
 * from everywhere by the list ({@link Words}). A name that a division bears already is not taken, however its border or the entity
 * changes: whether it is true still is asked by Art. 10.
 */
final class EntitiesBeyond {
    private static final String RULE = "A-15";

    private final RuleBook book;

    EntitiesBeyond(RuleBook book) {
        this.book = book;
    }

    /** Whether a finding is of this rule. */
    static boolean isOf(NameFinding found) {
        return found.finding().rule().equals(RULE);
    }

    /**
     * The findings about a name of a division; none of another. O(entities of that name about the unit × log vertices of its outline),
     * and once O(vertices × log vertices) of that where there is such an entity.
     *
     * @param isSchematic whether the shape of the name is drawn and not surveyed
     */
    List<NameFinding> check(
            ProposedName name, NameParts parts, boolean isSchematic, NameIndex index, Compared compared) {
        if (name.kind() != PlaceKind.K2) {
            return List.of();
        }
        UnitGround.Finder finder = new UnitGround.Finder(index.snapshot(), compared.shown());
        UnitGround ground = finder.of(name, isSchematic);
        List<NameFinding> findings = new ArrayList<>();
        standing(name, parts, ground, index, compared.told())
                .forEach((standing, entities) -> findings.add(finding(standing, entities, ground)));
        veiled(name, parts, finder.ofCounty(name), index, compared).ifPresent(findings::add);
        return findings;
    }

    private NameFinding finding(Standing standing, List<Conflict> entities, UnitGround ground) {
        Bilingual what = standing.sentence(
                ground.title(),
                Bilingual.of(ConflictFinding.names(entities, "zh"), ConflictFinding.names(entities, "en")));
        return book.finding(RULE, standing.weight(weight(ground)), ground.told(what), entities);
    }

    /** What the rule weighs; by an outline that is no more than a sketch nothing blocks. */
    private Severity weight(UnitGround ground) {
        Severity weight = book.severityOf(RULE);
        return ground.isSchematic() && weight == Severity.BLOCK ? Severity.WARN : weight;
    }

    /**
     * That entities which whoever asks is not shown reach beyond the county: its outline is asked and not the one that is proposed, since
     * one of those after the other would tell where they lie.
     */
    private Optional<NameFinding> veiled(
            ProposedName name, NameParts parts, UnitGround county, NameIndex index, Compared compared) {
        if (!standing(name, parts, county, index, compared.untold()).containsKey(Standing.BEYOND)) {
            return Optional.empty();
        }
        Bilingual what = Bilingual.of(
                "有不公开的同名自然地理实体超出" + county.title().zh() + "的范围,其内容在此不显示:请另拟名称,或请能查看的人员核对",
                "A natural entity of that name, which is not shown here, reaches beyond "
                        + county.title().en() + ": choose another name, or ask somebody who may see it");
        return Optional.of(book.finding(RULE, weight(county), what, List.of()).veiled());
    }

    /** The entities of which something is to be said, the nearest first. */
    private static Map<Standing, List<Conflict>> standing(
            ProposedName name, NameParts parts, UnitGround ground, NameIndex index, Predicate<ItemVersion> wanted) {
        if (ground.isNowhere()) {
            return Map.of();
        }
        WhereEntities where = new WhereEntities(ground, new Units(index.snapshot(), name.day()));
        List<ItemVersion> entities = named(name, parts, where, index, wanted);
        Map<ItemVersion, Standing> standings = where.of(entities);
        Map<Standing, List<Conflict>> said = new EnumMap<>(Standing.class);
        for (ItemVersion entity : entities) {
            Standing standing = standings.getOrDefault(entity, Standing.ELSEWHERE);
            if (standing.isSaid()) {
                said.computeIfAbsent(standing, none -> new ArrayList<>())
                        .add(new Conflict(entity, Likeness.SAME_NAME, Uniqueness.distance(name, entity)));
            }
        }
        said.values()
                .forEach(some -> some.sort(Comparator.comparingDouble(
                        each -> each.distance().map(Metres::value).orElse(Double.MAX_VALUE))));
        return said;
    }

    /** The natural entities about the unit whose name is the specific part of its, or the whole. */
    private static List<ItemVersion> named(
            ProposedName name, NameParts parts, WhereEntities where, NameIndex index, Predicate<ItemVersion> wanted) {
        Characters characters = index.forms().characters();
        List<ItemVersion> entities = new ArrayList<>();
        Stream.of(parts.specific(), parts.name())
                .map(characters::normal)
                .distinct()
                .forEach(called -> index.propose(
                        Key.NAME,
                        called.hashCode(),
                        where.within(),
                        name.during(),
                        item -> wanted.test(item) && isNatural(item) && where.mayLie(item),
                        item -> {
                            if (characters.normal(item.name()).equals(called)) {
                                entities.add(item);
                            }
                        }));
        return entities;
    }

    private static boolean isNatural(ItemVersion item) {
        Named named = new Named(item);
        return named.kind().equals(Optional.of(PlaceKind.K1)) && named.isInUse();
    }
}
