package org.jieming.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The syllables of Hanyu Pinyin without tone (汉语拼音方案, 1958), ü written v, beside the single letters and digits: all in
 * alphabetical order and numbered from 1, so that whatever begins alike has neighbouring numbers.
 */
final class Syllables {
    private static final String ALL =
            "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai"
                    + " can cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui"
                    + " chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong"
                    + " dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen"
                    + " geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan"
                    + " huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken"
                    + " keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin"
                    + " ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo"
                    + " mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve o"
                    + " ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing"
                    + " qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen"
                    + " seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song"
                    + " sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai"
                    + " wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yai yan yang yao"
                    + " ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe"
                    + " zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo";
    private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String VOWELS = "aeo";

    private static final Set<String> SPOKEN = Set.of(ALL.split(" "));
    private static final String[] SORTED = sorted();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < SORTED.length; i++) {
            NUMBERS.put(SORTED[i], i + 1);
        }
    }

    /** The longest syllable. */
    static final int LONGEST = 6;
    /** What is read in no way known. */
    static final int UNKNOWN = SORTED.length + 1;
    /** Above every number. */
    static final int ALPHABET = UNKNOWN + 1;
    /** Above every initial. */
    static final int INITIALS = SIGNS.length() + 2;

    private Syllables() {}

    private static String[] sorted() {
        TreeSet<String> all = new TreeSet<>(SPOKEN);
        SIGNS.chars().forEach(sign -> all.add(String.valueOf((char) sign)));
        return all.toArray(String[]::new);
    }

    /** The number of a syllable, letter or digit; {@link #UNKNOWN} for anything else. */
    static int number(String syllable) {
        return NUMBERS.getOrDefault(syllable, UNKNOWN);
    }

    /** Whether it is a whole syllable. */
    static boolean isSpoken(String letters) {
        return SPOKEN.contains(letters);
    }

    /** Whether the letters stand for a syllable by its beginning alone: its first consonants, or a vowel that begins it. */
    static boolean isInitial(String letters) {
        if (letters.length() == 2) {
            return letters.equals("zh") || letters.equals("ch") || letters.equals("sh");
        }
        return letters.length() == 1 && (VOWELS.contains(letters) || "bpmfdtnlgkhjqxrzcsyw".contains(letters));
    }

    /** The letters of a number. */
    static String letters(int number) {
        return number == UNKNOWN ? "" : SORTED[number - 1];
    }

    /** The number of the letter or digit that a syllable begins with, from 1. */
    static char initial(int number) {
        return (char) (number == UNKNOWN ? SIGNS.length() + 1 : SIGNS.indexOf(SORTED[number - 1].charAt(0)) + 1);
    }
}
