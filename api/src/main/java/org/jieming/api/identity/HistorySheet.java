package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.EntryFacts;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** The history of one item on a sheet (沿革): names, periods, events and meaning, with numbered sources. */
public final class HistorySheet {
    private final Life life;
    private final Divisions divisions;
    private final Permanent permanent;
    private final LocalDate today;
    private final String language;
    private final Citations citations = new Citations();
    private final HistoryTables tables;

    private HistorySheet(
            Life life,
            Divisions divisions,
            Permanent permanent,
            LocalDate today,
            Map<String, Bilingual> kinds,
            String language) {
        this.life = life;
        this.divisions = divisions;
        this.permanent = permanent;
        this.today = today;
        this.language = language;
        this.tables = new HistoryTables(life, divisions, today, kinds, language, citations);
    }

    /**
     * The sheet.
     *
     * @param kinds what the kinds of event are called, by code
     * @param language {@code zh} or {@code en}
     */
    public static Paper of(
            Life life,
            Divisions divisions,
            Permanent permanent,
            LocalDate today,
            Map<String, Bilingual> kinds,
            String language) {
        return new HistorySheet(life, divisions, permanent, today, kinds, language).paper();
    }

    private Paper paper() {
        String name = life.on(today).name();
        Paper.Builder paper = new Paper.Builder(language, say(name + " 沿革", "History of " + name));
        standing(paper);
        paper.chapter(say("名称", "Names")).add(tables.names());
        paper.chapter(say("历来情况", "Periods")).add(tables.periods());
        if (!life.events().isEmpty()) {
            paper.chapter(say("变更事件", "Events")).add(tables.events());
        }
        paper.chapter(say("含义、来历和现状", "Meaning, origin, present state"));
        EntryFacts.told(life.on(today), language).forEach(paper::say);
        paper.chapter(say("来源", "Sources"));
        List<String> sources = citations.all();
        for (int i = 0; i < sources.size(); i++) {
            paper.say("[" + (i + 1) + "]", sources.get(i));
        }
        if (sources.isEmpty()) {
            paper.say(say("登记簿没有记载来源。", "The register records no source."));
        }
        return paper.done();
    }

    private void standing(Paper.Builder paper) {
        paper.say(say("固定网址", "Permanent address"), permanent.of(life.id()));
        if (life.isInForce(today)) {
            paper.say(say("状态", "Status"), say("有效", "in force"));
        } else {
            String end = life.last().valid().endDay().map(LocalDate::toString).orElse("");
            paper.say(say("状态", "Status"), say("已终止 " + end, "ended " + end));
        }
        life.successors()
                .forEach(id -> paper.add(new Paper.Line(
                        "", say("后继", "Succeeded by"), known(id).orElse(id.toString()), permanent.of(id))));
    }

    private Optional<String> known(ItemId id) {
        return divisions
                .snapshot()
                .timeline(id)
                .last()
                .filter(divisions.sight()::sees)
                .map(ItemVersion::name);
    }

    private String say(String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }
}
