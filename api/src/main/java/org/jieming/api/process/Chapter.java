package org.jieming.api.process;

import java.util.List;
import java.util.function.Function;
import org.jieming.api.paper.Paper;

/**
 * A chapter of a report: what it says, and the table below it.
 *
 * @param title its heading
 * @param sentences what it says
 * @param header the heads of its table
 * @param rows the rows of its table, a text for every head; none without a table
 */
public record Chapter(String title, List<String> sentences, List<String> header, List<List<String>> rows) {
    private static final int MOST_ROWS = 300;

    /** A chapter of sentences alone. */
    public static Chapter of(String title, List<String> sentences) {
        return new Chapter(title, sentences, List.of(), List.of());
    }

    /** A chapter of one table, its first rows; it says how many more there are. */
    public static Chapter listed(
            String title, List<String> header, List<Excerpt> listed, Function<Excerpt, List<String>> row) {
        int more = listed.size() - MOST_ROWS;
        List<String> sentences = more <= 0
                ? List.of()
                : List.of(listed.get(0)
                        .say(
                                "下表列出前 {0} 行,另有 {1} 行未列出;全部见表格(XLSX、CSV)。",
                                "The first {0} rows; {1} more are not listed. The workbook and the CSV hold all.",
                                MOST_ROWS,
                                more));
        return new Chapter(
                title,
                sentences,
                header,
                listed.stream().limit(MOST_ROWS).map(row).toList());
    }

    /** Chapters as a paper in the language of an answer. */
    public static Paper paper(Excerpt answer, String title, List<Chapter> chapters) {
        Paper.Builder paper = new Paper.Builder(answer.language().tag(), title);
        for (Chapter chapter : chapters) {
            paper.chapter(chapter.title);
            chapter.sentences.forEach(paper::say);
            if (!chapter.rows.isEmpty()) {
                paper.add(new Paper.Grid(chapter.header, chapter.rows));
            }
        }
        return paper.done();
    }
}
