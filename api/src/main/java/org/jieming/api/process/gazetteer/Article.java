package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.job.Progress;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Ground;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.locationtech.jts.geom.Coordinate;

/**
 * An article of a printed gazetteer.
 *
 * @param number its number in the work, from 1
 * @param entry what it is on
 * @param acts the legal documents behind it
 */
record Article(int number, GazetteerEntry entry, List<Act> acts) {
    private static final int STEP = 500;
    private static final Bilingual STEP_TITLE = Bilingual.of("编写条目", "Writing articles");

    /**
     * Numbers entries and finds the acts behind each.
     *
     * @param before how many stand before them in the work
     */
    static List<Article> of(List<GazetteerEntry> entries, int before, Acts acts, Ground ground, Progress progress) {
        List<Article> articles = new ArrayList<>(entries.size());
        for (int from = 0; from < entries.size(); from += STEP) {
            progress.at(STEP_TITLE, from, entries.size());
            List<GazetteerEntry> some = entries.subList(from, Math.min(from + STEP, entries.size()));
            List<List<Act>> behind = acts.behind(
                    some.stream().map(GazetteerEntry::item).toList(),
                    ground.sight(),
                    ground.snapshot().number());
            for (int i = 0; i < some.size(); i++) {
                articles.add(new Article(before + articles.size() + 1, some.get(i), behind.get(i)));
            }
        }
        return articles;
    }

    /** The name by which an index leads to it. */
    String anchor() {
        return "n" + number;
    }

    /** As JSON. */
    void write(ObjectNode json, PlaceClass classes) {
        json.put("number", number);
        EntryFacts.write(json, entry, classes);
        Acts.cite(acts).forEach(act -> json.withArray("acts").add(act));
    }

    /** As paragraphs: headword with letters, class and position; the facts; what they rest on. */
    void print(Paper.Builder paper, PlaceClass classes, String language) {
        List<String> head = new ArrayList<>(List.of(entry.pinyin()));
        head.add(EntryFacts.title(entry, classes).in(language));
        head.add(entry.where());
        entry.position().map(Article::degrees).ifPresent(head::add);
        head.add(bracketed(EntryFacts.pending(entry.item(), language)));
        String first = head.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("  "));
        paper.add(new Paper.Line(anchor(), number + " " + entry.item().name(), first, ""));
        Map<String, String> facts = EntryFacts.told(entry.item(), language);
        if (!facts.isEmpty()) {
            paper.say(Punctuation.of(language).list(facts));
        }
        Optional.of(Punctuation.of(language).list(EntryFacts.cited(entry.item(), acts, language)))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> paper.say("[" + text + "]"));
    }

    private static String bracketed(String text) {
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    private static String degrees(Coordinate at) {
        return String.format(java.util.Locale.ROOT, "%.3f°E %.3f°N", at.x, at.y);
    }
}
