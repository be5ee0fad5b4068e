package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Features;
import org.jieming.api.process.Setting;
import org.jieming.api.process.UnitNames;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * What of each unit lies beyond the reach of every facility, drawn as one named feature a unit: land where ways are straight
 * lines, roads where they follow roads.
 */
final class ReachGaps {
    /** A millionth of a degree, some 0.1 m: unions of circles need no more. */
    static final PrecisionModel FINE = new PrecisionModel(1e6);

    private static final GeometryFactory DEGREES = new GeometryFactory();

    private static final Bilingual DRAWING = Bilingual.of("绘制范围", "Drawing what is in reach");

    private final Setting setting;
    private final UnitNames names;
    private final Features features;
    private final Progress progress;

    ReachGaps(Setting setting, Features features, Progress progress) {
        this.setting = setting;
        this.names = UnitNames.of(setting);
        this.features = features;
        this.progress = progress;
    }

    static void told(Progress progress, int units, int all) {
        progress.at(DRAWING, units, all);
    }

    /** The units of a level that are drawn; the area itself where none is. */
    private List<DivisionCode> drawn(Collection<DivisionCode> units) {
        List<DivisionCode> drawn = units.stream()
                .filter(code -> ReachedLand.shape(setting, code) != null)
                .toList();
        return drawn.isEmpty() && ReachedLand.shape(setting, setting.area()) != null ? List.of(setting.area()) : drawn;
    }

    /** Land outside the circles. Areas are those of the exact reckoning, not of what is drawn. */
    void land(Collection<DivisionCode> units, List<Geometry> circles, ReachedLand land) {
        int done = 0;
        for (DivisionCode code : drawn(units)) {
            told(progress, done++, units.size());
            Geometry area = area(code);
            List<Geometry> near = near(area, circles);
            Geometry gap = near.isEmpty() ? area : of(2, area.difference(UnaryUnionOp.union(near)));
            if (!gap.isEmpty()) {
                ReachedLand.Land all = land.of(code);
                ObjectNode told = add(gap, code).put("km2", all == null ? null : (Double) all.beyondKm2());
                ReachedLand.tell(told, all);
            }
        }
    }

    /** Roads on which the way to a site is longer. */
    void roads(Collection<DivisionCode> units, List<Geometry> pieces) {
        int done = 0;
        for (DivisionCode code : drawn(units)) {
            told(progress, done++, units.size());
            Geometry area = area(code);
            Geometry gap = of(1, DEGREES.buildGeometry(near(area, pieces)).intersection(area));
            if (!gap.isEmpty()) {
                double metres = Shape.of(gap, Crs.CGCS2000).length().value();
                add(gap, code).put("roads_km", Math.rint(metres) / 1000);
            }
        }
    }

    /** The parts of a dimension: where things only touch, a cut of land leaves lines and points, and one of roads points. */
    static Geometry of(int dimension, Geometry mixed) {
        List<Geometry> parts = new ArrayList<>();
        for (int part = 0; part < mixed.getNumGeometries(); part++) {
            if (mixed.getGeometryN(part).getDimension() == dimension) {
                parts.add(mixed.getGeometryN(part));
            }
        }
        return DEGREES.buildGeometry(parts);
    }

    private Geometry area(DivisionCode code) {
        Shape shape = Objects.requireNonNull(ReachedLand.shape(setting, code));
        return GeometryPrecisionReducer.reduce(shape.in(Crs.CGCS2000).geometry(), FINE);
    }

    /** Those whose boxes meet that of an area. */
    static List<Geometry> near(Geometry area, List<Geometry> all) {
        List<Geometry> near = new ArrayList<>();
        for (Geometry each : all) {
            if (each.getEnvelopeInternal().intersects(area.getEnvelopeInternal())) {
                near.add(each);
            }
        }
        return near;
    }

    private ObjectNode add(Geometry gap, DivisionCode code) {
        return features.add(null, gap)
                .put("feature", "beyond")
                .put("code", code.shortForm())
                .put("name", names.of(code));
    }
}
