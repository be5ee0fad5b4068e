package org.jieming.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;

/**
 * Place names: those of {@code places.csv} in the folder that system property {@code jieming.bench} names, or else drawn as a
 * Chinese province has them: one to three characters of the commonest in names, a generic term with the weight its class has.
 * In 117–120° E, 30–33° N; and questions drawn from them.
 */
final class BenchNames {
    private static final String SPECIFIC =
            "金jin 银yin 龙long 凤feng 虎hu 马ma 牛niu 羊yang 石shi 玉yu 青qing 白bai 黄huang 红hong 紫zi 黑hei 东dong 西xi "
                    + "南nan 北bei 中zhong 上shang 下xia 前qian 后hou 大da 小xiao 新xin 老lao 古gu 长chang 高gao 双shuang 三san 五wu "
                    + "七qi 八ba 九jiu 十shi 百bai 千qian 万wan 太tai 平ping 安an 和he 永yong 兴xing 福fu 寿shou 康kang 宁ning 德de 仁ren "
                    + "义yi 礼li 智zhi 信xin 文wen 武wu 明ming 清qing 光guang 华hua 国guo 富fu 贵gui 吉ji 祥xiang 云yun 雨yu 雪xue 霞xia "
                    + "星xing 月yue 日ri 天tian 地di 泉quan 松song 柏bai 梅mei 兰lan 竹zhu 菊ju 桃tao 李li 杨yang 柳liu 桂gui 枫feng 荷he "
                    + "莲lian 茶cha 麦mai 稻dao 王wang 张zhang 刘liu 陈chen 赵zhao 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 林lin 何he 郭guo "
                    + "罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao 彭peng 曾zeng 萧xiao 田tian 董dong "
                    + "潘pan 袁yuan 蔡cai 蒋jiang 余yu 于yu 杜du 叶ye 程cheng 魏wei 苏su 吕lv 丁ding 任ren 沈shen 姚yao 卢lu 傅fu 钟zhong "
                    + "姜jiang 崔cui 谭tan 廖liao 范fan 汪wang 陆lu 滁chu 庐lu 淮huai 徽hui 皖wan 宣xuan 池chi 巢chao 颍ying 涡guo 浍hui "
                    + "濠hao 舒shu 桐tong 潜qian 岳yue 霍huo 歙she 黟yi 祁qi";
    /** Class, weight, and generic terms with their syllables. */
    private static final String[] GENERIC = {
        "22200 46 村cun 庄zhuang 屯tun 寨zhai 湾wan 塘tang 冲chong 坝ba 岗gang 圩wei 店dian 铺pu 集ji 家村jia,cun 家庄jia,zhuang"
                + " 家湾jia,wan",
        "12200 6 河he 江jiang 溪xi 沟gou 港gang",
        "12300 2 湖hu 荡dang 潭tan",
        "13100 6 山shan 岭ling 峰feng 坡po 岩yan",
        "23500 14 路lu 街jie 巷xiang 大道da,dao 弄long",
        "23600 4 桥qiao 大桥da,qiao",
        "24100 2 水库shui,ku 闸zha",
        "25100 1 公园gong,yuan 陵园ling,yuan 祠ci 塔ta 寺si",
        "26100 9 大厦da,sha 广场guang,chang 小区xiao,qu 花园hua,yuan 新村xin,cun",
        "27100 8 小学xiao,xue 中学zhong,xue 卫生院wei,sheng,yuan 医院yi,yuan 车站che,zhan",
        "21900 2 开发区kai,fa,qu 工业园gong,ye,yuan 林场lin,chang 农场nong,chang"
    };

    private final Random random;
    private final List<Name> names = new ArrayList<>();

    /**
     * A name.
     *
     * @param text its characters
     * @param syllables its syllables without tones
     * @param classCode its class
     */
    record Name(String text, List<String> syllables, String classCode) {
        String letters() {
            return String.join("", syllables);
        }

        String initials() {
            StringBuilder initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            return initials.toString();
        }
    }

    private BenchNames(int count, long seed) {
        this.random = new Random(seed);
        String[] specific = SPECIFIC.split(" ");
        double[] weights = new double[specific.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1.0 / (i + 12) + (i == 0 ? 0 : weights[i - 1]);
        }
        java.util.Collections.shuffle(Arrays.asList(specific), random);
        List<String> generics = new ArrayList<>();
        for (String row : GENERIC) {
            for (int i = 0; i < Integer.parseInt(row.split(" ")[1]); i++) {
                generics.add(row);
            }
        }
        while (names.size() < count) {
            names.add(drawn(
                    specific,
                    weights,
                    generics.get(random.nextInt(generics.size())).split(" ")));
        }
    }

    private BenchNames(List<Name> read, long seed) {
        this.random = new Random(seed);
        this.names.addAll(read);
    }

    /** So many names, or as many as the file has. */
    static BenchNames of(int count, long seed) throws IOException {
        String folder = System.getProperty("jieming.bench", "");
        if (folder.isEmpty()) {
            return new BenchNames(count, seed);
        }
        try (Stream<String> lines = Files.lines(Path.of(folder, "places.csv"))) {
            return new BenchNames(
                    lines.skip(1).limit(count).map(BenchNames::read).toList(), seed);
        }
    }

    /** A row of id, name, syllables, class and more. */
    private static Name read(String row) {
        String[] fields = row.split(",");
        return new Name(fields[1], List.of(fields[2].replace('ü', 'v').split(" ")), fields[3]);
    }

    private Name drawn(String[] specific, double[] weights, String[] generic) {
        StringBuilder text = new StringBuilder();
        List<String> syllables = new ArrayList<>();
        double length = random.nextDouble();
        for (int i = 0; i < (length < 0.08 ? 1 : length < 0.88 ? 2 : 3); i++) {
            int at = Arrays.binarySearch(weights, random.nextDouble() * weights[weights.length - 1]);
            String sign = specific[Math.min(specific.length - 1, at < 0 ? -at - 1 : at)];
            text.append(sign.charAt(0));
            syllables.add(sign.substring(1));
        }
        String ending = generic[2 + random.nextInt(generic.length - 2)];
        String characters = ending.replaceAll("[a-z,]", "");
        syllables.addAll(List.of(ending.substring(characters.length()).split(",")));
        return new Name(text + characters, List.copyOf(syllables), generic[0]);
    }

    List<Name> names() {
        return names;
    }

    /** The names as places of a register, each with a code of twenty digits. */
    Snapshot snapshot() {
        Random places = new Random(names.size());
        List<ItemVersion> versions = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Values values = Values.of(Descriptor.of(ItemType.PLACE))
                    .set("name", name.text())
                    .set("pinyin_plain", String.join("'", name.syllables()))
                    .set("class_code", name.classCode())
                    .set("place_code", "340207101" + name.classCode() + String.format("%06d", i % 1_000_000))
                    .set("division_code", "340207101000")
                    .set("status", "in-use")
                    .build();
            versions.add(new ItemVersion(
                    ItemId.of(new UUID(places.nextLong(), i)),
                    ItemType.PLACE,
                    Period.ALWAYS,
                    RevisionNumber.NONE.next(),
                    values,
                    Shape.point(117 + 3 * places.nextDouble(), 30 + 3 * places.nextDouble())));
        }
        return Snapshot.of(
                RevisionNumber.NONE.next(), Fingerprint.NONE, java.util.Map.of(ItemType.PLACE, versions), List.of());
    }

    /** The kinds of question, named as the tables of results name them. */
    enum Kind {
        EXACT,
        PREFIX_2,
        INFIX_2,
        INFIX_3,
        ONE_WRONG,
        PINYIN,
        PINYIN_PREFIX,
        INITIALS
    }

    /** Questions of a kind, drawn from the names. */
    List<String> questions(Kind kind, int count) {
        List<String> questions = new ArrayList<>();
        while (questions.size() < count) {
            Name name = names.get(random.nextInt(names.size()));
            int length = name.text().length();
            switch (kind) {
                case EXACT -> questions.add(name.text());
                case PREFIX_2 -> questions.add(name.text().substring(0, 2));
                case INFIX_2 ->
                    questions.add(
                            length > 3
                                    ? name.text().substring(1, 3)
                                    : name.text().substring(length - 2));
                case INFIX_3 -> {
                    if (length > 3) {
                        questions.add(name.text().substring(1, 4));
                    }
                }
                case ONE_WRONG -> {
                    if (length > 2) {
                        questions.add(wrong(name.text()));
                    }
                }
                case PINYIN -> questions.add(name.letters());
                case PINYIN_PREFIX ->
                    questions.add(name.syllables().get(0) + name.syllables().get(1));
                case INITIALS -> questions.add(name.initials());
            }
        }
        return questions;
    }

    private String wrong(String name) {
        int at = random.nextInt(name.length());
        String other = names.get(random.nextInt(names.size())).text().substring(0, 1);
        return name.substring(0, at) + other + name.substring(at + 1);
    }
}
