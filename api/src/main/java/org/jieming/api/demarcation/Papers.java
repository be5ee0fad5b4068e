package org.jieming.api.demarcation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.sketch.Sketch;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** Lays fields and items out as one table, in a language. */
final class Papers {
    private static final Bilingual EMPTY = Bilingual.of(
            "空白为登记簿未记录。填写或更正后作为数据导入交回:先逐行试算,再按文件写入;空白处不改动登记簿,法定坐标凭批准文件的文号方可改动。",
            "What is empty is not recorded. Filled or corrected, give it back as an import: it is judged row by row, then written under"
                    + " an act; empty cells change nothing, and legal coordinates change by a document with a number alone.");

    private static final Bilingual UNRECORDED = Bilingual.of("空白为登记簿未记录。", "What is empty is not recorded.");
    /** What a field is called and what it is; how it is filled in stands behind. */
    private static final int FILLED = 2;

    private static final Bilingual PROPOSED = Bilingual.of(
            "据登记簿拟写,供核对;核对后填入上表方为登记内容",
            "Proposed from what is on record; once checked, write it into the table above to have it recorded");

    private static final Bilingual SKETCH = Bilingual.of(
            "位置略图(上为北,按登记的方位角和距离绘制)", "Sketch of the place (north is up; by azimuth and distance on record)");

    private final Bilingual title;
    private final String subject;
    private final Language language;
    private final List<String> drafts = new ArrayList<>();
    private Optional<Sketch> sketch = Optional.empty();
    private boolean isFiled;

    Papers(Bilingual title, String subject, Language language) {
        this.title = title;
        this.subject = subject;
        this.language = language;
    }

    /** The same with texts that are proposed and stand in no field: they come back by an officer's hand alone. */
    Papers proposing(List<Bilingual> texts) {
        texts.forEach(text -> drafts.add(language.of(text)));
        return this;
    }

    /** The same with a drawing below, where papers are printed. */
    Papers drawn(Optional<Sketch> drawing) {
        this.sketch = drawing;
        return this;
    }

    /** The same as it is filed and sealed: without how it is filled in and given back. */
    Papers filed() {
        this.isFiled = true;
        return this;
    }

    /** A row for each item under the titles of the fields. */
    Outcome across(List<FormField> fields, List<ItemVersion> items) {
        List<Column> columns = fields.stream().map(Papers::column).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ItemVersion item : items) {
            List<@Nullable Object> row = new ArrayList<>();
            fields.forEach(field -> row.add(value(field, item)));
            rows.add(row);
        }
        Sheet sheet = new Sheet(title, columns, rows);
        return outcome(sheet, sheet, document(fields, items));
    }

    /** A row for each field of one item: what it is called, what it is, how it is filled in. */
    Outcome upright(List<FormField> fields, ItemVersion item) {
        List<Column> columns = List.of(
                Column.text("项目", "Field"), Column.text("内容", "Content"), Column.text("填写说明", "How to fill it in"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FormField field : fields) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(language.of(field.title()));
            row.add(plain(value(field, item)));
            row.add(language.of(field.hint()));
            rows.add(row);
        }
        Sheet sheet = new Sheet(title, columns, rows);
        Sheet filled = new Sheet(
                title,
                columns.subList(0, FILLED),
                rows.stream().map(row -> row.subList(0, FILLED)).toList());
        return outcome(sheet, isFiled ? filled : sheet, document(fields, List.of(item)));
    }

    private Outcome outcome(Sheet listed, Sheet printed, ObjectNode document) {
        return Outcome.of(document).listed(() -> listed).printed(tag -> paper(printed));
    }

    private Paper paper(Sheet sheet) {
        List<String> header = sheet.columns().stream()
                .map(column -> language.of(column.title()))
                .toList();
        List<List<String>> rows = sheet.rows().stream()
                .map(row -> row.stream().map(Papers::plain).toList())
                .toList();
        Paper.Builder paper = new Paper.Builder(language.tag(), language.of(title));
        paper.add(new Paper.Grid(header, rows)).say(subject).say(language.of(isFiled ? UNRECORDED : EMPTY));
        sketch.ifPresent(drawing -> paper.part(language.of(SKETCH)).add(new Paper.Figure(drawing)));
        if (!drafts.isEmpty()) {
            paper.part(language.of(PROPOSED));
            drafts.forEach(paper::say);
        }
        return paper.done();
    }

    private ObjectNode document(List<FormField> fields, List<ItemVersion> items) {
        ObjectNode document = Json.object().put("title", language.of(title)).put("subject", subject);
        drafts.forEach(document.putArray("proposed")::add);
        ArrayNode rows = document.putArray("rows");
        for (ItemVersion item : items) {
            ObjectNode row = rows.addObject().put("id", item.id().toString());
            for (FormField field : fields) {
                Object value = value(field, item);
                if (value instanceof BigDecimal number) {
                    row.put(field.id(), number);
                } else if (value != null) {
                    row.put(field.id(), value.toString());
                }
            }
        }
        return document;
    }

    private @Nullable Object value(FormField field, ItemVersion item) {
        Object value = field.value().apply(item);
        return value instanceof Bilingual words ? language.of(words) : value;
    }

    private static Column column(FormField field) {
        return new Column(field.title(), field.isNumber() ? Sheet.Kind.DECIMAL : Sheet.Kind.TEXT);
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
