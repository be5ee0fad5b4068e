package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemVersion;
import org.jieming.walk.Entry;
import org.jieming.walk.Roads;
import org.jieming.walk.Yardstick;
import org.locationtech.jts.geom.Envelope;

/**
 * How the ways of one question are measured, and how fast people walk.
 *
 * @param yardstick in straight lines or along roads
 * @param speed metres a second
 */
record Walking(Yardstick yardstick, double speed) {
    private static final String STRAIGHT = "straight-line";
    private static final String NETWORK = "network";
    private static final String WALKING = "walking";
    private static final String NEAREST = "nearest";
    private static final String ALL_SIDES = "all-sides";
    /** The middle of 1.2–1.4 (rule E-09). */
    private static final double USUAL_DETOUR = 1.3;

    static final Input<String> DISTANCE = Input.of(
                    "distance",
                    Bilingual.of("距离", "Distance"),
                    Bilingual.of(
                            "straight-line:直线,可乘 detour;network:沿登记簿中可步行的道路,没有道路数据则拒绝;"
                                    + "walking:有道路数据时同 network,没有时按直线乘 1.3(或给出的 detour)并标为估算",
                            "straight-line, times detour if given; network: along the register's roads open to walkers,"
                                    + " refused without road data; walking: as network where there are roads, else"
                                    + " straight lines times 1.3 (or the detour given), labelled estimated"),
                    InputKind.choice(List.of(STRAIGHT, NETWORK, WALKING)))
            .usually(STRAIGHT);
    static final Input<Double> SPEED = Input.of(
                    "speed",
                    Bilingual.of("步行速度", "Walking speed"),
                    Bilingual.of(
                            "米/秒,用于分钟与米的换算;老年人一般取 0.8–1.0。默认 0.8:GB 50180-2018 各级生活圈(5 分钟 300 米、"
                                    + "10 分钟 500 米、15 分钟 800–1000 米)折合的速度都不低于它",
                            "Metres a second, to turn minutes into metres; 0.8–1.0 for elders. 0.8 unless given: no"
                                    + " living circle of GB 50180-2018 (300 m in 5 minutes, 500 m in 10, 800–1,000 m in"
                                    + " 15) supposes less"),
                    InputKind.number(0.3, 2))
            .usually(0.8);
    static final Input<Double> SNAP = Input.of(
                    "snap",
                    Bilingual.of("离道路的最大距离", "Farthest from a road"),
                    Bilingual.of(
                            "米:人口和设施按直线走到最近的道路,计入路程;离所有道路更远的,路程不明",
                            "Metres: people and facilities are led straight to the nearest road, which counts (entry says to"
                                    + " which roads else); of those farther from all roads the way is unknown"),
                    InputKind.number(1, 5_000))
            .usually(500);

    static final Input<String> ENTRY = Input.of(
                    "entry",
                    Bilingual.of("从哪些道路上路", "Which roads are entered"),
                    Bilingual.of(
                            "nearest:只从最近的道路上路;all-sides:snap 以内、直线不越过别的道路和登记簿所载障碍(不可步行的道路、围墙、"
                                    + "铁路、堤坝、水库、河湖)的每一侧道路都可上路,最近的一条总算在内,除非障碍隔着它而不隔着别的。登记簿没有的河流、"
                                    + "铁路挡不住人,水系和铁路未录全时请用 nearest",
                            "nearest: the nearest road alone; all-sides: the road on every side within snap to which the straight way"
                                    + " crosses no other road and no barrier that the register holds (roads closed to"
                                    + " walkers, fences, railways, dikes, reservoirs, waters); the nearest road counts"
                                    + " in any case, unless a barrier hides it and not the others. Rivers and railways that"
                                    + " are not in the register stop nobody: where they are incomplete, stay with nearest"),
                    InputKind.choice(List.of(NEAREST, ALL_SIDES)))
            .usually(NEAREST);

    static final Input<Double> JOIN = Input.of(
                    "join",
                    Bilingual.of("道路相接的容差", "How near roads join"),
                    Bilingual.of(
                            "米:一条路的端点离另一条路不超过此值即视为相接(丁字路口未画公共点;桥梁和隧道除外);0 表示只在公共点相接。" + "默认 1 米,为本系统的约定",
                            "Metres: a road that ends no farther from another is joined to it (T-junctions drawn without a"
                                    + " common point; not to bridges and tunnels); 0: at common points alone. 1 m unless"
                                    + " given, a convention of this system"),
                    InputKind.number(0, 20))
            .usually(1);

    /**
     * Reads {@link #DISTANCE}, {@link #SPEED}, {@link #SNAP}, {@link #ENTRY}, {@link #JOIN} and {@link ProvisionInputs#DETOUR}.
     *
     * @throws Malformed when roads are demanded and the register holds none of the area
     */
    static Walking of(RoadBook book, Setting setting, Inputs inputs) {
        double speed = inputs.get(SPEED);
        double detour = inputs.get(ProvisionInputs.DETOUR);
        String distance = inputs.get(DISTANCE);
        if (distance.equals(STRAIGHT)) {
            return new Walking(new Yardstick.Straight(detour), speed);
        }
        Roads roads = book.roads(setting.ground(), setting.day(), inputs.get(JOIN));
        if (touches(roads, setting)) {
            Yardstick.Walked walked = new Yardstick.Walked(roads, new Entry.Nearest(roads.network(), inputs.get(SNAP)));
            return new Walking(inputs.get(ENTRY).equals(NEAREST) ? walked : walked.onAllSides(), speed);
        }
        if (distance.equals(NETWORK)) {
            throw new Malformed(
                    DISTANCE.field(),
                    distance,
                    Bilingual.of(
                            "登记簿在 " + setting.day() + " 没有本区域可步行的道路;请先导入 road 类型的数据,或改用 walking 按直线估算",
                            "the register holds no road of the area open to walkers on " + setting.day()
                                    + "; import items of type road first, or ask for walking, which estimates from"
                                    + " straight lines"));
        }
        return new Walking(new Yardstick.Straight(detour > 1 ? detour : USUAL_DETOUR), speed);
    }

    /** Whether a road touches the box of the area; of an area without a shape no road is known to be one of its own. */
    private static boolean touches(Roads roads, Setting setting) {
        ItemVersion area = setting.units().get(setting.area().digits());
        if (area == null || area.shapeOrNull() == null) {
            return false;
        }
        Envelope box = area.shapeOrNull().geometry().getEnvelopeInternal();
        return roads.network().touches(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /** The way that a straight line of the drawn map stands for, in metres; along roads the way itself. */
    double straight(double walked) {
        return walked / factor();
    }

    /**
     * The shortest way in whole millimetres within which a length of the ruler lies: as long as it stands for, or a millimetre more
     * where dividing by the detour would leave it just outside.
     */
    double reaching(double length) {
        double walked = Math.rint(length * factor() * 1000);
        return (straight(walked / 1000) >= length ? walked : walked + 1) / 1000;
    }

    /** What measures lengths before any detour: straight lines, or roads. */
    Yardstick ruler() {
        return yardstick instanceof Yardstick.Straight ? Yardstick.straight() : yardstick;
    }

    /** The roads that are walked; empty where ways are straight lines. */
    Optional<Yardstick.Walked> roads() {
        return yardstick instanceof Yardstick.Walked walked ? Optional.of(walked) : Optional.empty();
    }

    /** By what a length of the ruler is to be taken for the way that is walked. */
    double factor() {
        return yardstick instanceof Yardstick.Straight straight ? straight.detour() : 1;
    }

    /** How many minutes a way takes. */
    double minutes(double metres) {
        return metres / speed / 60;
    }

    /** Tells how ways were measured (rules E-07 to E-09). */
    void tell(ObjectNode method) {
        if (yardstick instanceof Yardstick.Straight straight) {
            Told.distance(method, straight.detour());
        } else if (yardstick instanceof Yardstick.Walked walked) {
            method.put("distance", NETWORK);
            method.put("estimated", false);
            method.put("snap_m", walked.entry().limit());
            method.put("join_m", walked.roads().join());
            method.put("roads", walked.roads().items().stream().distinct().count());
            method.put("entry", walked.entry() instanceof Entry.Nearest ? NEAREST : ALL_SIDES);
            Told.text(method, "note", note(walked.entry()));
        }
        method.put("speed_m_s", speed);
    }

    private static Bilingual note(Entry entry) {
        return entry instanceof Entry.AllSides all
                ? Bilingual.of(
                        "沿登记簿中可步行的道路的最短路程,加两端到道路的直线距离;两端可从周围不隔着别的道路和所载障碍(障碍线 "
                                + all.barriers().size() + " 段)的每一侧道路上路,登记簿没有的河流、铁路挡不住人,路程可能偏短;不计单行、坡度和过街等候",
                        "shortest ways along the register's roads open to walkers, with the straight ways to them; both ends enter"
                                + " on every side that no other road and no barrier of the register ("
                                + all.barriers().size() + " pieces of line) hides; rivers and railways that it does not"
                                + " hold stop nobody, so that ways may be too short; one-way streets, slopes and waiting"
                                + " at crossings do not count")
                : Bilingual.of(
                        "沿登记簿中可步行的道路的最短路程,加两端到最近道路的直线距离;两端只从最近的道路上路,"
                                + "snap 以内另一条路更近便的不试(entry 为 all-sides 时才试),路程可能偏长;不计单行、坡度和过街等候",
                        "shortest ways along the register's roads open to walkers, with the straight ways to the nearest"
                                + " road, where both ends enter; another road within snap is not tried (entry: all-sides"
                                + " tries it), though by it the way may be shorter; one-way streets, slopes and waiting at"
                                + " crossings do not count");
    }

    /** The lesser of two ways; where one is not known, the other: whoever lives off the roads reaches what is near her alone. */
    static double lesser(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
    }
}
