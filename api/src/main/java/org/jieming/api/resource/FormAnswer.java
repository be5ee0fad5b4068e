package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.NameForm;
import org.jieming.api.proposal.NamePaper;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Announcement.Field;

/** Forms about names in the format that was asked for. */
public final class FormAnswer {
    /** Rows of a list as a Word document, which is made whole in memory: some 50 MB and three seconds. */
    private static final int MOST_IN_WORD = 2_000;

    private FormAnswer() {}

    /** Answers with a form as JSON or, to be saved, as CSV, XLSX or a Word document; it has one name at least. */
    public static void answer(Request request, NameForm form, String file) throws IOException {
        if (!form.leftOut().isEmpty()) {
            List<String> ids = form.leftOut().stream().map(NameForm.LeftOut::id).toList();
            Answers.header(request, "Jieming-Left-Out", String.join(",", ids));
        }
        switch (request.media()) {
            case CSV -> download(request, table(form, FileFormat.CSV, request.language()), file);
            case XLSX -> download(request, table(form, FileFormat.XLSX, request.language()), file);
            case DOCX -> {
                refuseThick(form);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                NamePaper.write(form, request.language()::of, bytes);
                download(request, bytes, file);
            }
            default -> Answers.json(request, json(form, request.language()));
        }
    }

    private static void refuseThick(NameForm form) {
        if (form.names().size() > MOST_IN_WORD) {
            throw new Malformed(
                    "f",
                    "docx",
                    Bilingual.format(
                            "共 %d 条,Word 文档最多 %d 条;请缩小范围,或改用 xlsx、csv",
                            "a Word document holds at most %2$d entries and these are %1$d; ask for fewer, or for xlsx or csv",
                            form.names().size(),
                            MOST_IN_WORD));
        }
    }

    private static void download(Request request, ByteArrayOutputStream bytes, String file) {
        String name = file + "." + request.media().shortName();
        Answers.header(request, "Content-Disposition", "attachment; filename=\"" + name + "\"");
        Answers.header(request, "Cache-Control", "private, no-cache");
        Answers.bytes(request, request.media(), bytes.toByteArray());
    }

    private static ObjectNode json(NameForm form, Language language) {
        ObjectNode json = Json.object();
        json.put("title", language.of(form.title()));
        json.put("lead", language.of(form.lead()));
        ArrayNode names = json.putArray("names");
        for (List<Field> fields : form.names()) {
            ObjectNode name = names.addObject();
            fields.forEach(field -> name.put(field.id(), field.value()));
        }
        if (!form.leftOut().isEmpty()) {
            ArrayNode others = json.putArray("left_out");
            form.leftOut().forEach(each -> others.addObject()
                    .put("proposal", each.id())
                    .put("name", each.name())
                    .put("zh", each.why().zh())
                    .put("en", each.why().en()));
        }
        return json;
    }

    private static ByteArrayOutputStream table(NameForm form, FileFormat format, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<SinkColumn> columns = form.names().get(0).stream()
                .map(field -> SinkColumn.text(language.of(field.label())))
                .toList();
        try (Sink sink = Sink.open(format, bytes, columns, WriteOptions.of(language.of(form.title())))) {
            for (List<Field> fields : form.names()) {
                sink.write(
                        fields.stream().map(field -> Cell.ofText(field.value())).toList(), null);
            }
            sink.finish();
        }
        return bytes;
    }
}
