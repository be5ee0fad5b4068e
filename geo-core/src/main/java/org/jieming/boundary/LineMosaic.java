package org.jieming.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jieming.crs.Crs;
import org.jieming.measure.Metres;
import org.jieming.mosaic.AgreedLine;
import org.jieming.mosaic.Assembly;
import org.jieming.mosaic.Flaw;
import org.jieming.mosaic.MosaicAssembly;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LineStringExtracter;

/**
 * Makes the outlines of units of one level of the boundary lines between them, as the law has it: the line is what was agreed, the
 * unit is what lines enclose (C-24, BLR Art. 2 and 3). A line of a higher level counts for every unit in its parties; one inside a
 * unit does not. Where a record does not tell which party lies left, both may; where it tells no code of a party, anybody may.
 * Schematic lines and such as are barred from boundary work (F-09) make nothing.
 */
public final class LineMosaic {
    private final List<ItemVersion> units;
    private final PartyUnits parties;
    private final Set<Integer> anybody = new TreeSet<>(Set.of(Flaw.NOBODY));
    private final List<AgreedLine> drawn = new ArrayList<>();
    private final List<ItemVersion> items = new ArrayList<>();

    private LineMosaic(List<ItemVersion> units) {
        this.units = units;
        this.parties = new PartyUnits(units);
        IntStream.range(0, units.size()).forEach(anybody::add);
    }

    /**
     * What the lines make of units.
     *
     * @param units divisions of one level
     * @param lines boundary lines of this level and those above
     * @param tolerance how far an end may be from what it should meet: 0.001 m once lines are snapped, 1 m on import (C-26)
     */
    public static BuiltMosaic of(List<ItemVersion> units, List<ItemVersion> lines, Metres tolerance) {
        LineMosaic mosaic = new LineMosaic(units);
        lines.stream().filter(AgreedLines::isSurveyed).forEach(mosaic::draw);
        return mosaic.built(tolerance);
    }

    private void draw(ItemVersion line) {
        Set<Integer> a = party(line.values().text("party_a_code"));
        Set<Integer> b = party(line.values().text("party_b_code"));
        if (a != anybody && b != anybody && !Collections.disjoint(a, b)) {
            return;
        }
        Set<Integer> both = new TreeSet<>(a);
        both.addAll(b);
        String side = line.values().text("side");
        Set<Integer> left = side.equals("a") ? a : side.equals("b") ? b : both;
        Set<Integer> right = side.equals("a") ? b : side.equals("b") ? a : both;
        for (Object part :
                LineStringExtracter.getLines(line.shape().orElseThrow().geometry())) {
            drawn.add(new AgreedLine((LineString) part, left, right));
            items.add(line);
        }
    }

    private Set<Integer> party(String code) {
        Set<Integer> found = parties.of(code);
        return code.isEmpty() ? anybody : found.isEmpty() ? Set.of(Flaw.NOBODY) : found;
    }

    private BuiltMosaic built(Metres tolerance) {
        Set<Integer> all = new TreeSet<>(anybody);
        all.remove(Flaw.NOBODY);
        Assembly assembly = MosaicAssembly.of(drawn, all, tolerance);
        Set<Integer> named = new HashSet<>();
        drawn.stream().filter(line -> line.left().size() <= units.size()).forEach(line -> {
            named.addAll(line.left());
            named.addAll(line.right());
        });
        LineWords words = new LineWords(units, items);
        List<BuiltMosaic.Built> built = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            Optional<Shape> outline =
                    Optional.ofNullable(assembly.units().get(unit)).map(geometry -> Shape.of(geometry, Crs.CGCS2000));
            built.add(new BuiltMosaic.Built(units.get(unit), named.contains(unit), outline));
        }
        return new BuiltMosaic(
                built,
                new HashSet<>(items).size(),
                assembly.flaws().stream().map(words::finding).toList());
    }
}
