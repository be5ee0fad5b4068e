package org.jieming.api.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;

/** Where to build next: so many sites that serve most people, or the fewest that serve everybody. */
final class SitingProcess implements Process {
    /**
     * A place where something could be built.
     *
     * @param name what it is called
     * @param longitude degrees of EPSG:4490
     * @param latitude degrees of EPSG:4490
     */
    record Candidate(String name, double longitude, double latitude) {}

    static final Input<String> AIM = Input.of(
                    "aim",
                    Bilingual.of("目标", "Aim"),
                    Bilingual.of(
                            "most-people:给定个数,服务最多的人(MCLP);everybody:服务所有人的最少个数(LSCP)",
                            "most-people: so many sites that serve most (MCLP); everybody: the fewest that serve all (LSCP)"),
                    InputKind.choice(List.of("most-people", "everybody")))
            .usually("most-people");
    static final Input<Integer> SITES = Input.of(
                    "sites",
                    Bilingual.of("新建个数", "Sites"),
                    Bilingual.of("most-people 时新建几处", "How many to build, for most-people"),
                    InputKind.integer(1, 100))
            .usually(5);
    static final Input<List<Candidate>> CANDIDATES = Input.of(
            "candidates",
            Bilingual.of("备选点", "Candidates"),
            Bilingual.of(
                    "对象 {name, lon, lat} 的列表,例如闲置用房;默认为各人口单元的位置",
                    "Objects {name, lon, lat}, for example vacant premises; the places of the population cells unless given"),
            InputKind.listOf(new InputKind<>(Map.of("type", "object"), SitingProcess::candidate)));

    private static Candidate candidate(JsonNode json, String field) {
        double longitude = InputKind.number(-180, 180).reader().read(json.path("lon"), field + ".lon");
        double latitude = InputKind.number(-90, 90).reader().read(json.path("lat"), field + ".lat");
        return new Candidate(json.path("name").asText(longitude + ", " + latitude), longitude, latitude);
    }

    @Override
    public String id() {
        return "siting";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("选址", "Siting");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "在备选点中选择新建位置,已有设施保持不变。先贪心,再分支定界:或证明最优,或给出任何方案都不能超过的上界;每个方案由独立程序逐对复核",
                "Chooses places to build among candidates, existing facilities fixed. Greedy first, then branch and bound: proven"
                        + " best, or with a bound that no plan can exceed; every plan is counted again, pair by pair, by code of its"
                        + " own");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(
                Setting.AREA,
                Setting.DATE,
                Provision.KINDS,
                Provision.RADIUS,
                Provision.DETOUR,
                Provision.BAND,
                AIM,
                SITES,
                CANDIDATES);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("寻找方案", "Searching"), 0, 1);
        SitingReport report =
                new SitingReport(SitingStudy.of(Provision.of(ground, inputs).byUnit(), inputs), inputs);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }
}
