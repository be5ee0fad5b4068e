package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Which names of an area are candidates for clean-up as exaggerated, foreign, weird or forbidden (大、洋、怪、违); duplicates are listed apart. */
final class IrregularNamesProcess implements Process {
    private static final List<ItemType> TYPES = List.of(ItemType.PLACE, ItemType.RESIDENTIAL_AREA, ItemType.DIVISION);
    private static final Map<Character, String> CLASSES = Map.of('D', "大", 'Y', "洋", 'G', "怪", 'A', "违");

    private final NameBook book;

    IrregularNamesProcess(NameBook book) {
        this.book = book;
    }

    /** A name and one thing that makes it a candidate. */
    private record Candidate(ItemVersion item, Finding finding) {
        String type() {
            return CLASSES.get(finding.rule().charAt(0));
        }

        /** Whether the register knows of an approval, which exempts the name. */
        boolean isApproved() {
            return !item.values().text("approval_doc").isEmpty();
        }

        boolean isProtected() {
            return item.values().get("protected").filter(Boolean.TRUE::equals).isPresent();
        }
    }

    @Override
    public String id() {
        return "irregular-names";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("不规范地名线索", "Candidates for clean-up");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "区域内刻意夸大(大)、崇洋媚外(洋)、怪异难懂(怪)的地名线索(民发〔2018〕146号附件),以及条例第九条不许的用字、国家领导人名字、企业商标和著名实体名(违),逐条附检查项;已批准和历史地名除外,"
                        + "登记有批准文号或列入保护名录的予以注明;由人工认定,不自动更名。重名见 name-duplicates",
                "Names of an area that may be exaggerated, foreign or weird (annex of 民发〔2018〕146号), and those with the script,"
                        + " leader's, trade or famous name that PNR Art. 9 forbids, each with the check that says so. Approved and historic names are exempt: those with an approval on record or on the protection list"
                        + " are marked. A person decides and nothing is renamed; for duplicates see name-duplicates");
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
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 2);
        Setting setting = Setting.of(ground, inputs);
        NameIndex index = book.of(ground.snapshot());
        progress.at(Bilingual.of("检查", "Checking"), 1, 2);
        List<Candidate> candidates = new ArrayList<>();
        for (ItemType type : TYPES) {
            ground.items(type, setting.day()).stream()
                    .filter(setting::isInside)
                    .forEach(item -> book.rules().irregular(item, index).stream()
                            .map(NameFinding::finding)
                            .forEach(finding -> candidates.add(new Candidate(item, finding))));
        }
        return Outcome.of(document(setting, inputs, candidates)).listed(() -> table(candidates));
    }

    private static ObjectNode document(Setting setting, Inputs inputs, List<Candidate> candidates) {
        ObjectNode document = Told.head("irregular-names", setting, inputs);
        ArrayNode told = document.putArray("candidates");
        for (Candidate candidate : candidates) {
            ObjectNode json = told.addObject();
            json.put("id", candidate.item().id().toString());
            json.put("collection", candidate.item().type().collection());
            json.put("name", candidate.item().name());
            json.put("division_code", candidate.item().unitCode());
            json.put("class", candidate.type());
            json.put("rule", candidate.finding().rule());
            Told.text(json, "sentence", candidate.finding().sentence());
            json.put("approved", candidate.isApproved());
            json.put("protected", candidate.isProtected());
        }
        return document;
    }

    private static Sheet table(List<Candidate> candidates) {
        List<Column> columns = List.of(
                Column.text("地名", "Name"),
                Column.text("所在政区代码", "Division code"),
                Column.text("类别", "Class"),
                Column.text("检查项", "Check"),
                Column.text("说明", "Sentence (zh)"),
                Column.text("说明(英文)", "Sentence (en)"),
                Column.text("批准文号", "Approval document"),
                Column.text("列入保护名录", "Protected"),
                Column.ID);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        candidates.forEach(candidate -> rows.add(List.of(
                candidate.item().name(),
                candidate.item().unitCode(),
                candidate.type(),
                candidate.finding().rule(),
                candidate.finding().sentence().zh(),
                candidate.finding().sentence().en(),
                candidate.item().values().text("approval_doc"),
                candidate.isProtected() ? "是" : "",
                candidate.item().id().toString())));
        return new Sheet(Bilingual.of("不规范地名线索", "Candidates for clean-up"), columns, rows);
    }
}
