package org.jieming.api.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A form: one record that stands upright, its fields below one another in a table headed 项目 and 内容 (field and content). It is read
 * as one row whose columns are the fields.
 */
final class Upright implements Source {
    private static final int MOST_FIELDS = 500;
    private static final Set<List<String>> HEADS = Set.of(List.of("项目", "内容"), List.of("field", "content"));

    private final Source inner;
    private final About about;
    private @Nullable SourceRow record;

    private Upright(Source inner, String file, Notes notes) throws IOException {
        this.inner = inner;
        List<String> fields = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SourceRow row = inner.next(); row != null; row = inner.next()) {
            if (fields.size() == MOST_FIELDS) {
                throw Unreadable.limit(file, "一张表单的栏目数", "fields of a form", MOST_FIELDS);
            }
            if (!row.cells().get(0).isBlank()) {
                fields.add(row.cells().get(0).text());
                cells.add(row.cells().get(1));
                findings.addAll(row.findings());
            }
        }
        About table = inner.about();
        this.about = new About(
                table.format(),
                table.layer(),
                table.layers(),
                ColumnNames.unique(fields, file, notes),
                table.declaredCrs(),
                table.encoding());
        this.record = new SourceRow(1, cells, null, findings);
    }

    /** A source as it is, or turned when it is a form; a form that breaks is closed. */
    static Source read(Source source, String file, Notes notes) throws IOException {
        if (!isForm(source.columns())) {
            return source;
        }
        try {
            return new Upright(source, file, notes);
        } catch (IOException | RuntimeException broken) {
            source.close();
            throw broken;
        }
    }

    private static boolean isForm(List<String> columns) {
        return columns.size() >= 2
                && HEADS.contains(columns.subList(0, 2).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return inner.notes();
    }

    @Override
    public @Nullable SourceRow next() {
        SourceRow next = record;
        record = null;
        return next;
    }

    @Override
    public double progress() {
        return inner.progress();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
