package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Documented;
import org.jieming.api.process.gazetteer.EntryFacts;
import org.jieming.language.Bilingual;
import org.jieming.register.Evidence;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Succession;

/**
 * The tables of a history sheet; they refer to sources as they are made.
 *
 * @param kinds what the kinds of event are called, by code
 * @param citations takes the sources
 */
record HistoryTables(
        Life life,
        Divisions divisions,
        LocalDate today,
        Map<String, Bilingual> kinds,
        String language,
        Citations citations) {

    Paper.Grid names() {
        List<List<String>> rows = life.names().stream()
                .map(use -> {
                    boolean isUndated = !use.kind().isDated() || life.periods().isEmpty();
                    return List.of(
                            use.name(),
                            use.kind().title().in(language),
                            isUndated ? "" : first(use.period()),
                            isUndated ? "" : end(use.period()),
                            citations.refer(cited(use)),
                            citations.refer(Acts.cite(use.ends())));
                })
                .toList();
        return new Paper.Grid(
                List.of(
                        say("名称", "Name"),
                        say("用途", "Use"),
                        say("自", "From"),
                        say("至(不含)", "Until (excluded)"),
                        say("来源", "Sources"),
                        say("终止依据", "Ended by")),
                rows);
    }

    /** A name by what bears out itself, else by what the version rests on that first states it. */
    private List<String> cited(NameUse use) {
        return use.evidence().isEmpty()
                ? EntryFacts.cited(use.basis(), use.acts(), language)
                : use.evidence().stream().map(Evidence::cited).toList();
    }

    Paper.Grid periods() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < life.versions().size(); i++) {
            ItemVersion version = life.versions().get(i);
            LocalDate day = version.valid().firstDay().orElseGet(() -> version.valid()
                    .endDay()
                    .map(end -> end.minusDays(1))
                    .orElse(today));
            rows.add(List.of(
                    first(version.valid()),
                    end(version.valid()),
                    version.name(),
                    divisions.chain(Divisions.code(version), day),
                    i == 0 ? "" : changed(life.versions().get(i - 1), version),
                    citations.refer(EntryFacts.cited(version, life.acts().get(i), language))));
        }
        return new Paper.Grid(
                List.of(
                        say("自", "From"),
                        say("至(不含)", "Until (excluded)"),
                        say("名称", "Name"),
                        say("所在政区", "Division"),
                        say("变动", "Changed"),
                        say("来源", "Sources")),
                rows);
    }

    private String changed(ItemVersion before, ItemVersion after) {
        List<String> titles = new ArrayList<>();
        before.values().differences(after.values()).stream()
                .flatMap(name -> after.values().descriptor().property(name).stream())
                .forEach(property -> titles.add(property.title().in(language)));
        if (!Objects.equals(before.shapeOrNull(), after.shapeOrNull())) {
            titles.add(say("图形", "Shape"));
        }
        return Bilingual.listed(titles, language);
    }

    Paper.Grid events() {
        List<List<String>> rows = life.events().stream().map(this::event).toList();
        return new Paper.Grid(
                List.of(
                        say("日期", "Day"),
                        say("事件", "Event"),
                        say("之前", "Before"),
                        say("之后", "After"),
                        say("依据", "Document")),
                rows);
    }

    private List<String> event(Documented documented) {
        Succession event = documented.event();
        Bilingual kind = kinds.getOrDefault(event.kind(), Bilingual.of(event.kind(), event.kind()));
        return List.of(
                event.effective().toString(),
                kind.in(language),
                all(event.predecessors(), event.effective().minusDays(1)),
                all(event.successors(), event.effective()),
                citations.refer(Acts.cite(documented.acts())));
    }

    private String all(List<ItemId> ids, LocalDate day) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> divisions.on(id, day).map(ItemVersion::name).ifPresent(names::add));
        return Bilingual.listed(names, language);
    }

    private static String first(Period period) {
        return period.firstDay().map(LocalDate::toString).orElse("…");
    }

    private static String end(Period period) {
        return period.endDay().map(LocalDate::toString).orElse("");
    }

    private String say(String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }
}
