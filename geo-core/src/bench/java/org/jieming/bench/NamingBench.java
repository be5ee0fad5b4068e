package org.jieming.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jieming.crs.Crs;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NameVerdict;
import org.jieming.naming.NamingRules;
import org.jieming.naming.ProposedName;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The check of one proposed name beside n names of the register in 40 counties, a third of them streets, with names as
 * unevenly spread as in life: a few hundred specific parts (人民, 解放, 王家 …) make half of all, and of some three in a hundred the
 * reading is open (六, 台, 堡). Percentiles of single checks, and the index derived after one edit. No system with the same check is known to measure beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NamingBench {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final String CHARACTERS = "东西南北中新民安平和兴福永长大小上下前后石桥河山水木林沙湾塘坝坪岭坡沟庄王李张刘陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许"
            + "金银玉龙凤虎马牛羊青白红黄文武仁义礼智信光明华丰盛昌荣泰康宁顺利春夏秋冬梅兰竹菊松柏桃李杏柳荷花六台堡";
    private static final String[] COMMON = ("人民 解放 建设 和平 中山 新华 文化 团结 光明 前进 东风 红旗 胜利 幸福 友谊 青年 朝阳 长江 黄河 王家 李家 张家 刘家 陈家 杨家"
                    + " 石桥 新建 大王 太平 永安")
            .split(" ");
    private static final String[] STREETS = {"路", "街", "巷", "东路", "西路", "大道"};
    private static final String[] VILLAGES = {"村", "庄", "湾", "岗", "桥"};
    private static final int COUNTIES = 40;

    @Param({"20000", "200000", "1000000"})
    private int n;

    private final NamingRules rules = NamingRules.of(PlaceTables.SHIPPED);
    private final List<ProposedName> asked = new ArrayList<>();
    private Snapshot register = Snapshot.EMPTY;
    private Snapshot edited = Snapshot.EMPTY;
    private NameIndex index = NameIndex.of(Snapshot.EMPTY, PlaceTables.SHIPPED);
    private int turn;

    /**
     * The index that was made.
     *
     * @param megabytes what it takes of the heap beside the register
     */
    record Made(long megabytes, double seconds) {}

    @Setup
    public void draw() {
        Made made = draw(n);
        System.out.printf("%n%d names indexed in %.2f s, %d MB%n", n, made.seconds, made.megabytes);
    }

    Made draw(int size) {
        n = size;
        Random random = new Random(20261126);
        double[] places = BenchData.places(n);
        List<ItemVersion> names = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            names.add(place(random, i, places[2 * i], places[2 * i + 1]));
        }
        Map<ItemType, List<ItemVersion>> believed = new EnumMap<>(ItemType.class);
        believed.put(ItemType.PLACE, names);
        believed.put(ItemType.CONSTRAINT_ZONE, builtUpAreas(random, places));
        register = Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, believed, List.of());
        long before = used();
        long start = System.nanoTime();
        index = NameIndex.of(register, PlaceTables.SHIPPED);
        double seconds = (System.nanoTime() - start) / 1e9;
        long megabytes = (used() - before) >> 20;
        edited = after(register, names.get(0));
        ask(random, names);
        return new Made(megabytes, seconds);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ItemVersion place(Random random, int i, double x, double y) {
        boolean street = i % 3 == 0;
        String specific = random.nextBoolean()
                ? COMMON[(int) (COMMON.length * random.nextDouble() * random.nextDouble())]
                : drawn(random, 2 + random.nextInt(2));
        String[] ends = street ? STREETS : VILLAGES;
        return item(
                ItemType.PLACE,
                ItemId.named("bench " + i),
                Shape.point(x, y),
                "name",
                specific + ends[random.nextInt(ends.length)],
                "kind",
                street ? "K5" : "K3",
                "division_code",
                String.format("34%02d%02d%03d200", 1 + i % COUNTIES / 8, 21 + i % COUNTIES % 8, 100 + i % 20));
    }

    private static String drawn(Random random, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return name.toString();
    }

    private static ItemVersion item(ItemType type, ItemId id, Shape shape, String... values) {
        Values.Builder builder = Values.of(Descriptor.of(type));
        for (int i = 0; i < values.length; i += 2) {
            builder.parse(values[i], values[i + 1]);
        }
        return new ItemVersion(id, type, Period.ALWAYS, new RevisionNumber(1), builder.build(), shape);
    }

    private static List<ItemVersion> builtUpAreas(Random random, double[] places) {
        List<ItemVersion> areas = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int at = 2 * random.nextInt(places.length / 2);
            Envelope box =
                    new Envelope(places[at] - 0.03, places[at] + 0.03, places[at + 1] - 0.03, places[at + 1] + 0.03);
            Shape shape = Shape.of(new GeometryFactory().toGeometry(box), Crs.CGCS2000);
            areas.add(item(
                    ItemType.CONSTRAINT_ZONE,
                    ItemId.named("zone " + i),
                    shape,
                    "name",
                    "建成区" + i,
                    "zone_kind",
                    "built-up-area"));
        }
        return areas;
    }

    private static Snapshot after(Snapshot register, ItemVersion place) {
        Values renamed = place.values().toBuilder().set("name", "新改名村").build();
        Change change = new Change.Put(place.id(), ItemType.PLACE, Period.ALWAYS, renamed, place.shapeOrNull());
        Edit edit = register.draft(ChangeSet.of("bench", "", List.of(change)), Instant.EPOCH);
        return ((Edit.Applied) edit).after();
    }

    /** Names as an officer types them: half of them exist somewhere, at the place of some name of the register. */
    private void ask(Random random, List<ItemVersion> names) {
        for (int i = 0; i < 4096; i++) {
            ItemVersion near = names.get(random.nextInt(n));
            boolean street = near.values().text("kind").equals("K5");
            String name = random.nextBoolean() ? near.name() : drawn(random, 3) + (street ? "路" : "村");
            asked.add(ProposedName.of(
                            name,
                            street ? PlaceKind.K5 : PlaceKind.K3,
                            near.values().text("division_code"),
                            DAY)
                    .at(near.shape().orElseThrow()));
        }
    }

    /** One name against all rules. */
    @Benchmark
    public NameVerdict check() {
        turn = (turn + 1) % asked.size();
        return rules.check(asked.get(turn), index);
    }

    /** The index of the next snapshot, after one rename. */
    @Benchmark
    public NameIndex follow() {
        return index.at(edited);
    }
}
