package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * One volume of a printed work. A work of more names than a volume takes is divided in the order in which it is printed, and numbered
 * through: so that its size is bounded whatever the area is, and put together the volumes are the whole.
 *
 * @param number which one, from 1
 * @param count how many there are, at least one
 */
record Volume(int number, int count) {
    /** Articles of one volume; a county has some thousand names. */
    static final int MOST = 20_000;

    static final Input<Integer> NUMBER = Input.of(
                    "volume",
                    Bilingual.of("第几册", "Volume"),
                    Bilingual.format(
                            "超过 %,d 条的分册出版,条目连续编号;答复写明共几册(volumes)",
                            "A work of more than %,d articles is divided into volumes and numbered through; the answer says how many"
                                    + " there are (volumes)",
                            MOST),
                    InputKind.integer(1, 10_000))
            .usually(1);

    /**
     * The one that is asked for of a work of so many names.
     *
     * @throws Malformed when there is none of that number
     */
    static Volume of(Inputs inputs, int names) {
        int count = Math.max(1, (names + MOST - 1) / MOST);
        int number = inputs.get(NUMBER);
        if (number > count) {
            throw new Malformed(
                    NUMBER.field(),
                    Integer.toString(number),
                    Bilingual.format("没有这一册:共 %d 册", "there is none of that number: the work has %d", count));
        }
        return new Volume(number, count);
    }

    /** The names before those of the volume. */
    int before() {
        return (number - 1) * MOST;
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return number == count;
    }

    /**
     * What of a list stands in it.
     *
     * @param from how many names stand before the list in the work
     */
    <T> List<T> part(List<T> all, int from) {
        int first = Math.min(all.size(), Math.max(0, before() - from));
        int end = Math.min(all.size(), Math.max(0, before() + MOST - from));
        return all.subList(first, end);
    }

    /** Says which one it is and of how many. */
    void tell(ObjectNode document) {
        document.put("volume", number).put("volumes", count);
    }

    /** Says so in print where there are several. */
    void tell(Paper.Builder paper, String language) {
        if (count > 1) {
            paper.say(Bilingual.format("第 %d 册,共 %d 册;条目连续编号。", "Volume %d of %d; numbered through.", number, count)
                    .in(language));
        }
    }
}
