package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.gazetteer.SignCheck.Faulty;
import org.jieming.api.process.naming.NameDuplicatesProcess;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** Which names of an area have no sign, and which signs bear a name that no longer holds, by township. */
final class SignCheckProcess implements Process {
    static final Input<Boolean> NOT_STATED = Input.of(
                    "not_stated",
                    Bilingual.of("列出未填个数的", "List those that do not say"),
                    Bilingual.of(
                            "标牌个数未填的标准地名也逐条列出;否则只计数",
                            "Lists standard names whose number of signs is not stated, which are counted alone otherwise"),
                    InputKind.truth())
            .usually(false);

    @Override
    public String id() {
        return "sign-check";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名标志核查", "Check of place-name signs");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "按乡镇列出:未设标志的标准地名、已非标准或已终止的地名上仍有的标志、书写曾用名或其他名称的标志、书写的罗马字母与登记不符的标志、"
                        + "损毁移位遮挡缺失的标志、列入保护名录而未设保护标志的地名(地名管理条例第十五、十八、二十五、三十八条)。"
                        + "逐个登记的标志逐个核查;只填标牌个数的地名按个数核查",
                "By township: standard names without sign, signs of names that are no longer standard or of places that have"
                        + " ended, signs with a former or another name or with other letters than those recorded, signs damaged,"
                        + " moved, covered or missing, protected names without protection sign (PNR Arts. 15, 18, 25, 38). Signs"
                        + " that are in the register are looked at one by one, of other names the count is");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, NameDuplicatesProcess.KINDS, NOT_STATED, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 1);
        Setting setting = Setting.of(ground, inputs);
        List<String> kinds = inputs.find(NameDuplicatesProcess.KINDS).orElse(List.of());
        List<ItemVersion> everywhere = new ArrayList<>(ground.items(ItemType.PLACE, setting.day()));
        everywhere.addAll(ground.ended(ItemType.PLACE, setting.day()));
        List<ItemVersion> names = everywhere.stream()
                .filter(item -> kinds.isEmpty() || kinds.contains(item.values().text("kind")))
                .filter(setting::isInside)
                .toList();
        SignLinks links = SignLinks.of(setting, everywhere);
        SignCheck check = new SignCheck(links, setting.day());
        List<Faulty> faults = Stream.concat(
                        names.stream().flatMap(item -> check.ofName(item).stream()),
                        signs(ground, setting, links, kinds).flatMap(sign -> check.ofSign(sign).stream()))
                .sorted(Comparator.comparing(Faulty::fault)
                        .thenComparing(each -> each.item().unitCode())
                        .thenComparing(each -> each.item().name()))
                .toList();
        SignReport report = new SignReport(setting, inputs, names, check, faults);
        return Outcome.of(report.document()).listed(report::table);
    }

    private static Stream<ItemVersion> signs(Ground ground, Setting setting, SignLinks links, List<String> kinds) {
        return ground.items(ItemType.SIGN, setting.day()).stream()
                .filter(setting::isInside)
                .filter(sign -> kinds.isEmpty()
                        || links.name(sign)
                                .filter(place -> kinds.contains(place.values().text("kind")))
                                .isPresent());
    }
}
