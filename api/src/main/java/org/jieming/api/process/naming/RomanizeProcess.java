package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.language.Bilingual;
import org.jieming.place.NameToSpell;
import org.jieming.place.Romanized;
import org.jieming.place.Romanizer;
import org.jspecify.annotations.Nullable;

/** Place names in Hanyu Pinyin (A-29 … A-47): toned, plain, as on a sign, initials, with the source of every reading. */
final class RomanizeProcess implements Process {
    private static final int STEP = 500;
    static final Input<List<String>> NAMES = Input.of(
                    "names",
                    Bilingual.of("地名", "Names"),
                    Bilingual.of("一个或多个地名,至多 10,000 个", "One name or several, at most 10,000"),
                    InputKind.listOf(NameInputs.name()))
            .demanded();

    private final NameBook book;

    RomanizeProcess(NameBook book) {
        this.book = book;
    }

    @Override
    public String id() {
        return "romanize";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名罗马字母拼写", "Romanization of names");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "按《中国地名汉语拼音字母拼写规则(汉语地名部分)》(1984)拼写:专名、通名分写,街巷序数用数字,隔音符号,儿化;少数民族语地名按音译转写法。读音依次取自人工核实、读音表、通用词典,后者在多音字处标为待核实",
                "Spelled after the rules of 1984: parts apart, ordinals of streets as digits, apostrophes, erhua; minority names by"
                        + " their own rule. Readings come from what officers confirmed, the tables, and a general dictionary,"
                        + " whose choice among several is marked unverified");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(NAMES, NameInputs.KIND, NameInputs.CLASS, NameInputs.DIVISION);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Romanizer romanizer = book.of(ground.snapshot()).romanizer();
        List<String> names = inputs.get(NAMES);
        List<Romanized> spelled = new ArrayList<>();
        for (String name : names) {
            if (spelled.size() % STEP == 0) {
                progress.at(Bilingual.of("拼写", "Spelling"), spelled.size(), names.size());
            }
            spelled.add(romanizer.romanize(new NameToSpell(
                    name,
                    NameInputs.kind(inputs),
                    inputs.find(NameInputs.CLASS).orElse(""),
                    NameInputs.region(inputs))));
        }
        return Outcome.of(document(ground, inputs, spelled)).listed(() -> table(spelled));
    }

    private ObjectNode document(Ground ground, Inputs inputs, List<Romanized> spelled) {
        ObjectNode document = Json.object();
        document.put("process", id());
        document.set("inputs", inputs.told());
        document.put("revision", ground.snapshot().number().value());
        document.put(
                "unverified",
                spelled.stream()
                        .filter(name -> name.source().status().equals("unverified"))
                        .count());
        ArrayNode names = document.putArray("names");
        spelled.forEach(name -> {
            ObjectNode json = names.addObject();
            json.put("name", name.name());
            SpelledJson.write(json, name);
        });
        return document;
    }

    private static Sheet table(List<Romanized> spelled) {
        List<Column> columns = List.of(
                Column.text("地名", "Name"),
                Column.text("罗马字母拼写", "Romanized"),
                Column.text("不标调", "Without tones"),
                Column.text("标志用", "On a sign"),
                Column.text("首字母", "Initials"),
                Column.text("专名", "Specific part"),
                Column.text("通名", "Generic part"),
                Column.text("读音核实", "Reading status"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Romanized name : spelled) {
            rows.add(List.of(
                    name.name(),
                    name.toned(),
                    name.plain(),
                    name.sign(),
                    name.initials(),
                    name.parts().specific(),
                    name.parts().generic(),
                    name.source().status()));
        }
        return new Sheet(Bilingual.of("罗马字母拼写", "Romanization"), columns, rows);
    }
}
