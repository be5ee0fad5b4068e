package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.gazetteer.SignCheck.Faulty;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** The protection list of an area (地名保护名录; PNR Art. 25): what it says of each name, and what it does not say. */
final class ProtectionListProcess implements Process {
    private final PlaceClass classes;

    ProtectionListProcess(PlaceClass classes) {
        this.classes = classes;
    }

    @Override
    public String id() {
        return "protection-list";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名保护名录", "Protection list of place names");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "列入保护名录的地名(含已不使用的),按乡镇、名称排列:保护类别、理由、含义、来历、列入文件、保护措施、保护标志(碑、牌、亭),"
                        + "以及尚未填写的内容和标志的问题。列入保护名录的地名一般不得更名(地名管理条例第二十五条),更名须附保护论证",
                "The names on the protection list, those no longer in use included, by township and name: class, reason, meaning,"
                        + " origin, listing document, measures, protection sign; what is not stated yet, and what is wrong with the"
                        + " signs. A name on it is not renamed as a rule (PNR Art. 25); a renaming needs an opinion on protection");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 1);
        Setting setting = Setting.of(ground, inputs);
        List<ItemVersion> everywhere = new ArrayList<>(ground.items(ItemType.PLACE, setting.day()));
        everywhere.addAll(ground.ended(ItemType.PLACE, setting.day()));
        SignLinks links = SignLinks.of(setting, everywhere);
        SignCheck check = new SignCheck(links, setting.day());
        List<Guarded> guarded = everywhere.stream()
                .filter(ProtectionListProcess::isListed)
                .filter(setting::isInside)
                .map(item -> guarded(item, links, check))
                .sorted(Comparator.comparing((Guarded each) -> each.item().unitCode())
                        .thenComparing(each -> each.item().name()))
                .toList();
        ProtectionReport report = new ProtectionReport(setting, inputs, classes, guarded);
        return Outcome.of(report.document()).listed(report::table);
    }

    private static boolean isListed(ItemVersion item) {
        return item.values().get("protected").filter(Boolean.TRUE::equals).isPresent();
    }

    private static Guarded guarded(ItemVersion item, SignLinks links, SignCheck check) {
        List<ItemVersion> signs = links.signs(item);
        Map<ItemId, List<Faulty>> ofSigns =
                signs.stream().collect(Collectors.toMap(ItemVersion::id, check::ofSign, (one, same) -> one));
        List<SignFault> faults =
                new ArrayList<>(check.ofName(item).stream().map(Faulty::fault).toList());
        ofSigns.values().forEach(some -> some.forEach(each -> faults.add(each.fault())));
        return new Guarded(
                item,
                signs,
                faults.stream()
                        .filter(fault -> fault != SignFault.NOT_STATED)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
