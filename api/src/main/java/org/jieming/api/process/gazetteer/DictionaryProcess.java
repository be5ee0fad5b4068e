package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.api.process.naming.NameBook;
import org.jieming.gazetteer.Headword;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.Strokes;
import org.jieming.language.Bilingual;

/** The dictionary of standard names of an area (标准地名词典, A.13): an article for each, with an index by sound and one by strokes. */
final class DictionaryProcess implements Process {
    private final NameBook book;
    private final PlaceClass classes;
    private final Strokes strokes;
    private final Acts acts;

    DictionaryProcess(NameBook book, PlaceClass classes, Strokes strokes, Acts acts) {
        this.book = book;
        this.classes = classes;
        this.strokes = strokes;
        this.acts = acts;
    }

    @Override
    public String id() {
        return "gazetteer-dictionary";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("标准地名词典", "Dictionary of standard names");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "区域内某日的标准地名,每条一则:词头、罗马字母、类别、位置、含义、来历、沿革、现状和依据,按罗马字母排列;附音序索引和笔画索引"
                        + "(笔画依《通用规范汉字表》;表外字列在最后)。只收公开的地名,不公开的计入 left_out;未登记的内容不写;超过 20,000 条的分册(volume)",
                "The standard names of an area on a day, an article each: headword, letters, class, position, meaning, origin,"
                        + " evolution, present state and sources, in the order of letters; with an index by letters and one by"
                        + " strokes (as 通用规范汉字表 counts; characters outside it come last). Open names alone, of the others how many there are"
                        + " (left_out). What is not recorded is not written; a work of more than 20,000 articles comes in volumes (volume)");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE, Volume.NUMBER);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 1);
        Gazetteer gazetteer =
                Gazetteer.of(ground, inputs, book.of(ground.snapshot()).romanizer());
        List<GazetteerEntry> all =
                gazetteer.inOrder(Comparator.comparing(GazetteerEntry::head, Headword.bySound(strokes)));
        Volume volume = Volume.of(inputs, all.size());
        List<Article> articles = Article.of(volume.part(all, 0), volume.before(), acts, ground, progress);
        ObjectNode document = document(gazetteer, inputs, volume, articles);
        DictionaryPaper paper = new DictionaryPaper(gazetteer.setting(), volume, articles, classes, strokes);
        return Outcome.of(document).printed(paper::in);
    }

    private ObjectNode document(Gazetteer gazetteer, Inputs inputs, Volume volume, List<Article> articles) {
        ObjectNode document = Told.head(id(), gazetteer.setting(), inputs);
        volume.tell(document);
        document.put("left_out", gazetteer.leftOut());
        document.put("without_reading", gazetteer.count(entry -> entry.pinyin().isEmpty()));
        ArrayNode told = document.putArray("articles");
        articles.forEach(article -> article.write(told.addObject(), classes));
        index(document.putArray("by_sound"), "letter", bySound(articles));
        index(document.putArray("by_strokes"), "strokes", byStrokes(articles, strokes));
        return document;
    }

    private static <K> void index(ArrayNode index, String member, Map<K, List<Article>> groups) {
        groups.forEach((key, articles) -> {
            ObjectNode group = index.addObject();
            group.set(member, Json.tree(key));
            ArrayNode numbers = group.putArray("articles");
            articles.forEach(article -> numbers.add(article.number()));
        });
    }

    /** The articles under each letter, those without letters under {@link Headword#NO_LETTER} at the end. */
    static Map<String, List<Article>> bySound(List<Article> articles) {
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        articles.forEach(
                article -> groups.computeIfAbsent(article.entry().head().initial(), none -> new ArrayList<>())
                        .add(article));
        return groups;
    }

    /** The articles by the number of strokes of their first character, 0 where it is not known. */
    static Map<Integer, List<Article>> byStrokes(List<Article> articles, Strokes strokes) {
        Comparator<Integer> unknownLast =
                Comparator.comparing((Integer count) -> count == 0).thenComparing(Comparator.naturalOrder());
        Map<Integer, List<Article>> groups = new TreeMap<>(unknownLast);
        articles.stream()
                .sorted(Comparator.comparing(article -> article.entry().item().name(), strokes.order()))
                .forEach(article -> groups.computeIfAbsent(
                                strokes.first(article.entry().item().name()).orElse(0), none -> new ArrayList<>())
                        .add(article));
        return groups;
    }
}
