package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Acts;
import org.jieming.api.process.gazetteer.EntryFacts;
import org.jieming.language.Bilingual;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.shape.Shape;

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
        if (!life.periods().isEmpty()) {
            paper.chapter(say("历来情况", "Periods")).add(tables.periods());
        }
        if (!life.events().isEmpty()) {
            paper.chapter(say("变更事件", "Events")).add(tables.events());
        }
        paper.chapter(say("含义、来历和现状", "Meaning, origin, present state"));
        statements(paper);
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
            paper.say(say("状态", "Status"), inForce());
        } else if (life.periods().isEmpty()) {
            String by = citations.refer(Acts.cite(life.end()));
            paper.say(say("状态", "Status"), (never().in(language) + " " + by).strip());
        } else {
            String end = life.last().valid().endDay().map(LocalDate::toString).orElse("");
            String by = citations.refer(Acts.cite(life.end()));
            paper.say(say("状态", "Status"), (say("已终止 ", "ended ") + end + " " + by).strip());
        }
        life.successors()
                .forEach(id -> paper.add(new Paper.Line(
                        "", say("后继", "Succeeded by"), known(id).orElse(id.toString()), permanent.of(id))));
    }

    private String inForce() {
        return NameUse.isPlanned(life.on(today))
                ? say("规划地名(尚未批准)", "planned (not approved yet)")
                : say("有效", "in force");
    }

    private Bilingual never() {
        if (life.belief() == Life.Belief.ERROR) {
            return Bilingual.of("登记有误,已整体撤回(从未是此名)", "entered in error and withdrawn (it never was)");
        }
        return life.belief() == Life.Belief.VOID
                ? Bilingual.of("批准已撤销,自始无效", "its approval was withdrawn from the beginning")
                : Bilingual.of("从未使用(批准在生效前已撤销)", "never in use (its approval was revoked before it took effect)");
    }

    /** Each statement with its own sources, else those of the version from which on it has stood so, its place among them. */
    private void statements(Paper.Builder paper) {
        ItemVersion now = life.on(today);
        for (Property property : EntryFacts.statements(now)) {
            String name = property.name();
            paper.say(property.title().in(language), EntryFacts.text(now, name, language) + sources(name));
        }
        Shape shape = now.shapeOrNull();
        if (shape != null && !shape.envelope().isNull()) {
            paper.say(say("位置", "Position"), position(now, shape) + sources(Evidence.GEOMETRY));
        }
    }

    private String position(ItemVersion now, Shape shape) {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                Locale.ROOT,
                "%.5f, %.5f",
                shape.envelope().centre().x,
                shape.envelope().centre().y));
        for (String name : List.of("method", "location_quality", "accuracy_class", "orig_crs")) {
            parts.add(now.values().descriptor().property(name).isPresent() ? EntryFacts.text(now, name, language) : "");
        }
        return parts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private String sources(String statement) {
        ItemVersion now = life.on(today);
        Backing backing = life.backing(statement, now);
        if (!backing.own().isEmpty()) {
            return " "
                    + citations.refer(
                            backing.own().stream().map(Evidence::cited).toList());
        }
        ItemVersion since = life.versions().get(life.since(statement, now));
        String numbers = citations.refer(EntryFacts.cited(since, backing.acts(), language));
        return numbers.isEmpty() ? say(" [未注明来源]", " [no source recorded]") : " " + numbers;
    }

    private Optional<String> known(ItemId id) {
        return divisions
                .snapshot()
                .timeline(id)
                .nearest(today)
                .filter(divisions.sight()::sees)
                .map(ItemVersion::name);
    }

    private String say(String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }
}
