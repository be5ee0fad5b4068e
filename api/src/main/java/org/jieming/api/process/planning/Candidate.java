package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Population;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/**
 * A place where something could be built.
 *
 * @param name what it is called
 * @param unit the smallest unit known to hold it; empty where none is
 * @param longitude degrees of EPSG:4490, to seven decimals
 * @param latitude degrees of EPSG:4490, to seven decimals
 * @param capacity how many people it could serve; empty when nothing is said of it
 */
record Candidate(
        String name, Optional<DivisionCode> unit, double longitude, double latitude, Optional<Integer> capacity) {
    static final int MOST = 5_000;
    private static final int LONGEST_NAME = 100;
    /** To a centimetre: what is told is what was measured. */
    private static final double DECIMALS = 1e7;

    Candidate {
        longitude = Math.rint(longitude * DECIMALS) / DECIMALS;
        latitude = Math.rint(latitude * DECIMALS) / DECIMALS;
    }

    Candidate(String name, double longitude, double latitude, Optional<Integer> capacity) {
        this(name, Optional.empty(), longitude, latitude, capacity);
    }

    /** How a request says it. */
    static final InputKind<Candidate> KIND = new InputKind<>(
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("lon", "lat"),
                    "properties",
                    Map.of(
                            "name", Map.of("type", "string", "maxLength", LONGEST_NAME),
                            "lon", Map.of("type", "number"),
                            "lat", Map.of("type", "number"),
                            "capacity", Map.of("type", "integer", "minimum", 0))),
            Candidate::read);

    private static Candidate read(JsonNode json, String field) {
        double longitude = InputKind.number(-180, 180).reader().read(json.path("lon"), field + ".lon");
        double latitude = InputKind.number(-90, 90).reader().read(json.path("lat"), field + ".lat");
        Optional<Integer> capacity = json.has("capacity")
                ? Optional.of(SitingProcess.CAPACITY.kind().reader().read(json.get("capacity"), field + ".capacity"))
                : Optional.empty();
        String name = json.has("name")
                ? InputKind.text(LONGEST_NAME).reader().read(json.get("name"), field + ".name")
                : longitude + ", " + latitude;
        return new Candidate(name, longitude, latitude, capacity);
    }

    /** Those of a request: its list, its grid, or what it takes from the register; else the places of the population cells. */
    static List<Candidate> of(Provision provision, Inputs inputs) {
        Optional<List<Candidate>> listed = inputs.find(SitingProcess.CANDIDATES);
        Optional<Double> grid = inputs.find(SitingProcess.GRID);
        Optional<String> from = inputs.find(SitingProcess.FROM);
        refuseSeveral(listed.isPresent(), grid, from);
        List<Candidate> candidates = listed.or(() -> grid.map(step -> onGrid(provision, step)))
                .or(() -> from.map(word -> Premises.of(provision.setting(), word)))
                .orElseGet(() -> provision.cells().stream()
                        .map(cell -> at(provision.setting(), cell))
                        .toList());
        if (candidates.size() > MOST) {
            throw listed.isEmpty() && grid.isEmpty() && from.isEmpty()
                    ? tooManyCells(provision.setting(), candidates.size())
                    : tooMany(grid.isPresent() ? SitingProcess.GRID.field() : SitingProcess.CANDIDATES.field());
        }
        return candidates;
    }

    /** Nobody gave any: the area is too large for every cell to be one. */
    private static Malformed tooManyCells(Setting setting, int cells) {
        return new Malformed(
                Setting.AREA.field(),
                setting.area().shortForm(),
                Bilingual.format(
                        "没有给出备选点时以每个人口单元为备选点,本区域有 %,d 个,最多 %,d 个;请给出 candidates、grid 或 candidates_from,或缩小区域",
                        "where no candidates are given every population cell is one; this area has %,d, of at most %,d: give"
                                + " candidates, grid or candidates_from, or take a smaller area",
                        cells,
                        MOST));
    }

    private static void refuseSeveral(boolean listed, Optional<Double> grid, Optional<String> from) {
        Bilingual one = Bilingual.of(
                "candidates、grid 和 candidates_from 只能给一个", "give one of candidates, grid and candidates_from");
        if (grid.isPresent() && (listed || from.isPresent())) {
            throw new Malformed(SitingProcess.GRID.field(), grid.get().toString(), one);
        }
        if (listed && from.isPresent()) {
            throw new Malformed(SitingProcess.FROM.field(), from.get(), one);
        }
    }

    private static Candidate at(Setting setting, Population.Cell cell) {
        var spot = Objects.requireNonNull(cell.spot());
        return new Candidate(
                called(setting, cell), Optional.of(cell.unit()), spot.getX(), spot.getY(), Optional.empty());
    }

    /** The unit it lies in: the one it stands for, else that of its place; empty where none of the area is drawn around it. */
    Optional<DivisionCode> unit(Setting setting) {
        return unit.or(() -> setting.unitAt(longitude, latitude)).filter(setting.area()::contains);
    }

    /** What a cell is called: by its own name, or by that of the unit it lies in. */
    static String called(Setting setting, Population.Cell cell) {
        String own = cell.item().name();
        return own.isBlank() ? setting.name(cell.unit()) : own;
    }

    private static List<Candidate> onGrid(Provision provision, double step) {
        ItemVersion area = Objects.requireNonNull(
                provision.setting().units().get(provision.setting().area().digits()));
        Shape shape = provision.setting().ground().sight().shape(area);
        if (shape == null) {
            throw new Malformed(
                    SitingProcess.GRID.field(),
                    String.valueOf(step),
                    Bilingual.of(
                            "登记簿没有该区域的图形,请给出 candidates", "the register holds no shape of the area; give candidates"));
        }
        List<Candidate> points =
                Grid.in(shape.geometry(), step, MOST).orElseThrow(() -> tooMany(SitingProcess.GRID.field()));
        if (points.isEmpty()) {
            throw new Malformed(
                    SitingProcess.GRID.field(),
                    String.valueOf(step),
                    Bilingual.of(
                            "网格太宽,没有点落在区域内;请给出较小的间距",
                            "no point of so wide a grid lies in the area; give a shorter step"));
        }
        return points;
    }

    private static Malformed tooMany(String field) {
        return new Malformed(
                field,
                "",
                Bilingual.of(
                        "备选点最多 " + MOST + " 个,请给出较短的列表或较宽的网格",
                        "at most " + MOST + " candidates; give a shorter list or a wider grid"));
    }
}
