package org.jieming.api.process.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.language.Bilingual;
import org.jieming.naming.Likeness;
import org.jieming.naming.NameCluster;
import org.jieming.naming.NameIndex;
import org.jieming.place.PlaceKind;

/** Which names of an area break the rules of uniqueness, in clusters with evidence. */
public final class NameDuplicatesProcess implements Process {
    static final Input<Boolean> HOMOPHONES = Input.of(
                    "homophones",
                    Bilingual.of("含同音", "Homophones too"),
                    Bilingual.of(
                            "同音地名也列出(应避免,不禁止)", "Lists homophones as well, which are to be avoided and not forbidden"),
                    InputKind.truth())
            .usually(false);
    /** The kinds of places that are looked at. */
    public static final Input<List<String>> KINDS = Input.of(
            "kinds",
            Bilingual.of("地名种类", "Kinds of place"),
            Bilingual.of("只看这些种类,K1 至 K8;不给出则全部", "These kinds alone, K1 to K8; all unless given"),
            InputKind.listOf(InputKind.choice(
                    Arrays.stream(PlaceKind.values()).map(PlaceKind::name).toList())));

    private final NameBook book;

    NameDuplicatesProcess(NameBook book) {
        this.book = book;
    }

    @Override
    public String id() {
        return "name-duplicates";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("重名清单", "Duplicate names");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "区域内违反不重名规定的地名,按法定范围逐组列出(街路巷、住宅区按建成区,村居按县,乡镇按省;地名管理条例第九条),附距离、类别和依据;没有建成区图层时注明范围为近似。只列出,不更改",
                "Names of an area that should be unique and are not, cluster by cluster in the legal scope of their kind (streets and"
                        + " estates in a built-up area, committee seats in a county, townships in a province; PNR Art. 9), with"
                        + " distances and citation; says so where no built-up area is on the layer. Nothing is changed");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, KINDS, HOMOPHONES, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 2);
        Setting setting = Setting.of(ground, inputs);
        NameIndex index = book.of(ground.snapshot());
        progress.at(Bilingual.of("比对", "Comparing"), 1, 2);
        Set<Likeness> likenesses =
                inputs.get(HOMOPHONES) ? Set.of(Likeness.SAME_NAME, Likeness.HOMOPHONE) : Set.of(Likeness.SAME_NAME);
        List<String> kinds = inputs.find(KINDS).orElse(List.of());
        List<NameCluster> clusters =
                book
                        .rules()
                        .duplicates(index, setting.day(), likenesses, setting::isInside, ground.sight()::sees)
                        .stream()
                        .filter(cluster ->
                                kinds.isEmpty() || kinds.contains(cluster.kind().name()))
                        .toList();
        DuplicatesReport report = new DuplicatesReport(setting, inputs, clusters);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }
}
