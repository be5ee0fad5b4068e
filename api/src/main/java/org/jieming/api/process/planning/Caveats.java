package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;

/**
 * For whom and what the quality of a plan holds, feasible or not: what is proven of the facilities and people on record is not proven
 * of others, and things may be otherwise (rule E-07).
 *
 * @param all each as a sentence
 */
record Caveats(List<Bilingual> all) {

    static Caveats of(SitingStudy study, PlanServing served, Inputs inputs) {
        Provision provision = study.provision();
        List<Bilingual> all = new ArrayList<>();
        if (study.leftOut() > 0) {
            all.add(Bilingual.format(
                    "仅就已量算的 %1$d 个备选点而言(均匀选取;时限内未量算其余 %2$d 个,由任务执行则全部量算)",
                    "of the %1$d candidates measured, spread evenly (the other %2$d were not within the time limit; a job measures"
                            + " all)",
                    study.candidates().size(),
                    study.leftOut()));
        }
        if (!provision.doubtful().rolls().isWhole()) {
            all.add(Bilingual.of("仅就已登记的设施而言(见“缺少的数据”)", "of the facilities on record alone (see missing_inputs)"));
        }
        served.now().besideIn(cell -> true).told().ifPresent(all::add);
        int unplaced = provision.unplaced(inputs);
        if (unplaced > 0) {
            all.add(Bilingual.format(
                    "仅就位置已知的设施而言;%d 处没有位置的设施若已在服务,结论可能不同",
                    "of the facilities whose place is known; %d that serve without a known place may change it",
                    unplaced));
        }
        long perhaps = provision.doubtful().unopened(provision.setting());
        if (perhaps > 0) {
            all.add(Bilingual.format(
                    "仅就确知在服务的设施而言;%d 处不知是否在服务,结论可能不同",
                    "of the facilities known to serve; %d of which nobody knows whether they do may change it",
                    perhaps));
        }
        if (!provision.people().isComplete()) {
            all.add(Bilingual.of("仅就已计入的人口而言(见“缺少的数据”)", "of the people counted alone (see missing_inputs)"));
        }
        if (provision.coarse(inputs).isPresent()) {
            all.add(
                    Bilingual.of(
                            "仅就知道住在何处的人口而言;有的人口单元比半径大(见“缺少的数据”)",
                            "of people of whom it is known where they live, some cells being wider than the radius (see missing_inputs)"));
        }
        return new Caveats(List.copyOf(all));
    }

    /** A sentence with them behind it. */
    Bilingual on(Bilingual sentence) {
        if (all.isEmpty()) {
            return sentence;
        }
        Bilingual behind = Bilingual.joined(all);
        return Bilingual.of(sentence.zh() + "——" + behind.zh(), sentence.en() + " – " + behind.en());
    }

    void tell(ArrayNode array) {
        all.forEach(one -> Told.text(array.addObject(), "holds", one));
    }
}
