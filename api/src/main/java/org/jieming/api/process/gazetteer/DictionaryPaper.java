package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.gazetteer.Headword;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.Strokes;
import org.jieming.language.Bilingual;

/** A dictionary of names, ready for print. */
record DictionaryPaper(Setting setting, Volume volume, List<Article> articles, PlaceClass classes, Strokes strokes) {

    /** The work in a language. */
    Paper in(String language) {
        String area = setting.name(setting.area());
        Paper.Builder paper = new Paper.Builder(
                language,
                Bilingual.of(area + "标准地名词典", "Dictionary of the standard names of " + area)
                        .in(language));
        Told.edition(paper, setting, language);
        volume.tell(paper, language);
        long unread = articles.stream()
                .filter(article -> article.entry().pinyin().isEmpty())
                .count();
        Bilingual all = Bilingual.format(
                (volume.count() > 1 ? "本册 %d 条" : "共 %d 条") + ",按罗马字母排列",
                "%d articles in the order of letters",
                articles.size());
        Bilingual unspelled = unread == 0
                ? Bilingual.of("。", ".")
                : Bilingual.format(
                        ";其中 %d 条未登记读音,按通用读音排列而不印出。",
                        "; %d without a recorded reading stand where a general one puts them.", unread);
        paper.say(all.in(language) + unspelled.in(language));
        paper.chapter(Bilingual.of("音序索引", "Index by letters").in(language));
        List<Paper.Group> sounds = new ArrayList<>();
        DictionaryProcess.bySound(articles).forEach((letter, found) -> sounds.add(group(letter, found)));
        paper.add(new Paper.Index(sounds));
        paper.chapter(Bilingual.of("笔画索引", "Index by strokes").in(language));
        List<Paper.Group> counts = new ArrayList<>();
        DictionaryProcess.byStrokes(articles, strokes)
                .forEach((count, found) -> counts.add(group(count(count).in(language), found)));
        paper.add(new Paper.Index(counts));
        text(paper, language);
        return paper.done();
    }

    private void text(Paper.Builder paper, String language) {
        paper.chapter(Bilingual.of("正文", "Articles").in(language));
        String letter = "";
        for (Article article : articles) {
            String initial = article.entry().head().initial();
            if (!initial.equals(letter)) {
                paper.part(initial);
                letter = initial;
            }
            article.print(paper, classes, language);
        }
    }

    private static Bilingual count(int strokes) {
        return strokes == 0
                ? Bilingual.of("笔画不详", "Strokes not known")
                : Bilingual.format("%d 画", strokes == 1 ? "%d stroke" : "%d strokes", strokes);
    }

    private static Paper.Group group(String title, List<Article> articles) {
        return new Paper.Group(
                title.equals(Headword.NO_LETTER) ? "—" : title,
                articles.stream()
                        .map(article -> new Paper.Lead(
                                article.entry().item().name() + " " + article.number(), article.anchor()))
                        .toList());
    }
}
