package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.Strokes;
import org.jieming.language.Bilingual;
import org.jieming.place.Romanizer;
import org.jieming.register.Succession;

/** The annals of the names of an area (地名志, A.13): everything the register tells of them, in chapters by class. */
final class AnnalsProcess implements Process {
    private final NameBook book;
    private final PlaceClass classes;
    private final Strokes strokes;
    private final Acts acts;
    private final Map<String, Bilingual> events;

    AnnalsProcess(NameBook book, PlaceClass classes, Strokes strokes, Acts acts) {
        this.book = book;
        this.classes = classes;
        this.strokes = strokes;
        this.acts = acts;
        this.events = EventTitles.of(book.tables());
    }

    @Override
    public String id() {
        return "gazetteer-annals";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名志", "Place-name annals");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "区域内某日的地名志资料:概述、按类别分章的条目(含义、来历、沿革和依据)、区划变更和地名命名、更名、销名的大事记、附录(不再使用的地名、保护名录)。只写登记簿所载的公开地名,不公开的计入 left_out;照片和序跋由编者另加;超过 20,000 条的分册(volume),大事记和保护名录在最后一册",
                "The matter of an annals of an area on a day: overview, articles in chapters by class (meaning, origin, evolution,"
                        + " sources), chronicle of its divisions and of names given, changed and ended, appendices (names no longer in use, protection list). Tells what"
                        + " the register holds for everybody, of the other names how many there are (left_out); pictures and prefaces are the editor's; a work of more than 20,000 articles comes in volumes (volume), its chronicle and protection list in the last");
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
        Romanizer romanizer = book.of(ground.snapshot()).romanizer();
        Gazetteer gazetteer = Gazetteer.of(ground, inputs, romanizer);
        List<GazetteerEntry> entries = gazetteer.inOrder(Annals.order(strokes));
        List<GazetteerEntry> former = Annals.former(gazetteer.setting(), romanizer, strokes);
        Volume volume = Volume.of(inputs, entries.size() + former.size());
        List<Article> articles = Article.of(volume.part(entries, 0), volume.before(), acts, ground, progress);
        Annals annals = Annals.of(gazetteer.setting(), new Annals.Matter(volume, entries, former), articles, acts);
        return Outcome.of(document(annals, inputs).put("left_out", gazetteer.leftOut()))
                .printed(new AnnalsPaper(annals, classes, events)::in);
    }

    private ObjectNode document(Annals annals, Inputs inputs) {
        ObjectNode document = Told.head(id(), annals.setting(), inputs);
        annals.volume().tell(document);
        ArrayNode chapters = document.putArray("chapters");
        annals.chapters().forEach((chapter, articles) -> {
            ObjectNode told = chapters.addObject().put("class_code", chapter);
            Told.text(told, "class", classes.title(chapter));
            ArrayNode array = told.putArray("articles");
            articles.forEach(article -> article.write(array.addObject(), classes));
        });
        ArrayNode chronicle = document.putArray("chronicle");
        annals.events().forEach(documented -> {
            Succession event = documented.event();
            ObjectNode told = chronicle.addObject();
            told.put("effective", event.effective().toString()).put("kind", event.kind());
            event.predecessors().forEach(id -> told.withArray("predecessors").add(id.toString()));
            event.successors().forEach(id -> told.withArray("successors").add(id.toString()));
            Acts.cite(documented.acts()).forEach(act -> told.withArray("acts").add(act));
        });
        ArrayNode naming = document.putArray("chronicle_of_names");
        annals.naming().forEach(event -> {
            ObjectNode told = naming.addObject().put("day", event.day().toString());
            told.put("kind", event.kind().word()).put("id", event.told().id().toString());
            told.put("before", event.before()).put("after", event.after()).put("document", event.document());
        });
        ArrayNode former = document.putArray("no_longer_in_use");
        annals.former().forEach(name -> {
            ObjectNode told = former.addObject();
            EntryFacts.write(told, name.entry(), classes);
            told.put("status", name.status());
            name.documents().forEach(act -> told.withArray("end_acts").add(act));
            name.entry().item().valid().endDay().ifPresent(day -> told.put("ended_on", day.toString()));
        });
        ArrayNode guarded = document.putArray("protection_list");
        annals.guarded().forEach(article -> guarded.add(article.number()));
        return document;
    }
}
