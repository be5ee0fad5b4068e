package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Documented;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;

/**
 * A place-name annals, ready for print: overview, a chapter for each class, chronicle, appendices (A.13).
 *
 * @param annals what it tells
 * @param classes what the classes are called
 * @param events what the kinds of event are called
 */
record AnnalsPaper(Annals annals, PlaceClass classes, Map<String, Bilingual> events) {

    /** The work in a language. */
    Paper in(String language) {
        Setting setting = annals.setting();
        String area = setting.name(setting.area());
        Paper.Builder paper = new Paper.Builder(
                language,
                Bilingual.of(area + "地名志", "Place-name annals of " + area).in(language));
        Told.edition(paper, setting, language);
        annals.volume().tell(paper, language);
        if (annals.volume().isFirst()) {
            overview(paper, setting, language);
        }
        paper.chapter(Bilingual.of("分类条目", "Articles by class").in(language));
        annals.chapters().forEach((chapter, articles) -> {
            paper.part(classes.title(chapter).in(language));
            articles.forEach(article -> article.print(paper, classes, language));
        });
        if (annals.volume().isLast()) {
            chronicle(paper, language);
        }
        if (annals.volume().isLast() || !annals.former().isEmpty()) {
            former(paper, language);
        }
        if (annals.volume().isLast()) {
            guarded(paper, language);
        }
        return paper.done();
    }

    private void overview(Paper.Builder paper, Setting setting, String language) {
        paper.chapter(Bilingual.of("概述", "Overview").in(language));
        ItemVersion unit = setting.units().get(setting.area().digits());
        EntryFacts.told(unit, language).forEach(paper::say);
        EntryFacts.cited(unit, List.of(), language).forEach(line -> paper.say("[" + line + "]"));
        List<List<String>> rows = new ArrayList<>();
        annals.counts()
                .forEach((chapter, count) ->
                        rows.add(List.of(classes.title(chapter).in(language), Integer.toString(count))));
        paper.add(new Paper.Grid(words(language, "类别", "Class", "标准地名数", "Standard names"), rows));
    }

    private void chronicle(Paper.Builder paper, String language) {
        paper.chapter(Bilingual.of("大事记", "Chronicle").in(language));
        List<List<String>> rows = Stream.concat(
                        annals.events().stream().map(event -> row(event, language)),
                        annals.naming().stream().map(event -> row(event, language)))
                .sorted(Comparator.comparing(row -> row.get(0)))
                .toList();
        table(
                paper,
                rows,
                words(language, "日期", "Day", "事件", "Event", "之前", "Before", "之后", "After", "依据", "Document"),
                language);
    }

    private List<String> row(Documented documented, String language) {
        Succession event = documented.event();
        String and = Bilingual.of("、", ", ").in(language);
        return List.of(
                event.effective().toString(),
                events.getOrDefault(event.kind(), Bilingual.of(event.kind(), event.kind()))
                        .in(language),
                String.join(
                        and,
                        annals.names(event.predecessors(), event.effective().minusDays(1))),
                String.join(and, annals.names(event.successors(), event.effective())),
                String.join("; ", Acts.cite(documented.acts())));
    }

    private static List<String> row(NameEvent event, String language) {
        return List.of(
                event.day().toString(),
                event.kind().title().in(language),
                event.before(),
                event.after(),
                event.document());
    }

    private void former(Paper.Builder paper, String language) {
        paper.chapter(Bilingual.of("附录一 不再使用的地名", "Appendix 1: Names no longer in use")
                .in(language));
        List<List<String>> rows = annals.former().stream()
                .map(name -> List.of(
                        name.entry().item().name(),
                        name.entry().pinyin(),
                        EntryFacts.title(name.entry(), classes).in(language),
                        name.entry().where(),
                        name.ended(),
                        String.join("; ", name.documents())))
                .toList();
        table(
                paper,
                rows,
                words(
                        language,
                        "地名",
                        "Name",
                        "罗马字母",
                        "Letters",
                        "类别",
                        "Class",
                        "所在政区",
                        "Division",
                        "终止",
                        "Ended",
                        "依据",
                        "Document"),
                language);
    }

    private void guarded(Paper.Builder paper, String language) {
        paper.chapter(Bilingual.of("附录二 地名保护名录", "Appendix 2: Protection list").in(language));
        List<List<String>> rows = annals.guarded().stream()
                .map(article -> List.of(
                        article.entry().item().name(),
                        article.entry().text("protection_class"),
                        article.entry().text("protection_batch"),
                        article.entry().text("listing_doc"),
                        Integer.toString(article.number())))
                .toList();
        table(
                paper,
                rows,
                words(language, "地名", "Name", "保护类别", "Class", "批次", "Batch", "列入文件", "Document", "条目", "Article"),
                language);
    }

    private static void table(Paper.Builder paper, List<List<String>> rows, List<String> header, String language) {
        if (rows.isEmpty()) {
            paper.say(Bilingual.of("登记簿没有记载。", "The register records none.").in(language));
        } else {
            paper.add(new Paper.Grid(header, rows));
        }
    }

    /** Every other of some words: the Chinese or the English ones. */
    private static List<String> words(String language, String... pairs) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.add(Bilingual.of(pairs[i], pairs[i + 1]).in(language));
        }
        return words;
    }
}
