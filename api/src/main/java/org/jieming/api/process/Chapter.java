package org.jieming.api.process;

import java.util.List;
import org.jieming.api.paper.Paper;

/**
 * A chapter of a report: what it says, and the table below it.
 *
 * @param title its heading
 * @param sentences what it says
 * @param header the heads of its table
 * @param rows the rows of its table, a text for every head; none without a table
 */
record Chapter(String title, List<String> sentences, List<String> header, List<List<String>> rows) {

    /** A chapter of sentences alone. */
    static Chapter of(String title, List<String> sentences) {
        return new Chapter(title, sentences, List.of(), List.of());
    }

    /** Chapters as a paper in the language of an answer. */
    static Paper paper(Excerpt answer, String title, List<Chapter> chapters) {
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
