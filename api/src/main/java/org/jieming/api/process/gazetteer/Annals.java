package org.jieming.api.process.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Documented;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.Headword;
import org.jieming.gazetteer.Strokes;
import org.jieming.place.NameStatus;
import org.jieming.place.Romanizer;
import org.jieming.proposal.Registration;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;

/**
 * The matter of a place-name annals (地名志, A.13).
 *
 * @param setting the area and the day
 * @param volume which part of the work it is: the chronicle and the protection list stand in the last
 * @param counts how many articles the whole work has in each chapter
 * @param chapters the articles under the class they stand in, by division and letters
 * @param events what became of divisions of the area up to the day, earliest first
 * @param naming what became of names of places up to the day, earliest first
 * @param former names that are no more: of items that ended, and those recorded as renamed, abolished or historical
 * @param guarded names on the protection list
 */
record Annals(
        Setting setting,
        Volume volume,
        Map<String, Integer> counts,
        Map<String, List<Article>> chapters,
        List<Documented> events,
        List<NameEvent> naming,
        List<FormerName> former,
        List<Article> guarded) {

    /**
     * What the whole work is made of.
     *
     * @param volume which part of it is told
     * @param entries the names that are standard, in order
     * @param former those that are no more, in order; they stand behind
     */
    record Matter(Volume volume, List<GazetteerEntry> entries, List<GazetteerEntry> former) {
        private List<Article> guarded() {
            return IntStream.range(0, entries.size())
                    .filter(i -> entries.get(i)
                            .item()
                            .values()
                            .get("protected")
                            .filter(Boolean.TRUE::equals)
                            .isPresent())
                    .mapToObj(i -> new Article(i + 1, entries.get(i), List.of()))
                    .toList();
        }
    }

    /** The volume of the matter that has these articles. */
    static Annals of(Setting setting, Matter matter, List<Article> articles, Acts acts) {
        Map<String, List<Article>> chapters = new LinkedHashMap<>();
        articles.forEach(article -> chapters.computeIfAbsent(article.entry().chapter(), none -> new ArrayList<>())
                .add(article));
        Map<String, Integer> counts = new LinkedHashMap<>();
        matter.entries().forEach(entry -> counts.merge(entry.chapter(), 1, Integer::sum));
        Volume volume = matter.volume();
        List<GazetteerEntry> former =
                volume.part(matter.former(), matter.entries().size());
        List<NameEvent> naming = volume.isLast() || !former.isEmpty()
                ? NameEvent.documented(naming(setting, matter.entries(), matter.former()), setting.ground(), acts)
                : List.of();
        return new Annals(
                setting,
                volume,
                counts,
                chapters,
                volume.isLast()
                        ? Documented.of(
                                events(setting),
                                setting.ground().snapshot(),
                                setting.ground().sight(),
                                acts)
                        : List.of(),
                volume.isLast() ? naming : List.of(),
                FormerName.of(former, naming, setting, acts),
                volume.isLast() ? matter.guarded() : List.of());
    }

    /** The order of the chapters: by class, those without one last; within each by division and letters. */
    static Comparator<GazetteerEntry> order(Strokes strokes) {
        return Comparator.comparing((GazetteerEntry entry) -> entry.chapter().isEmpty())
                .thenComparing(GazetteerEntry::chapter)
                .thenComparing(
                        entry -> entry.division().map(DivisionCode::digits).orElse("~"))
                .thenComparing(GazetteerEntry::head, Headword.bySound(strokes));
    }

    /** Those that are no more, in the order of letters. */
    static List<GazetteerEntry> former(Setting setting, Romanizer romanizer, Strokes strokes) {
        Ground ground = setting.ground();
        Stream<ItemVersion> ended = Stream.of(ItemType.DIVISION, ItemType.PLACE)
                .flatMap(type -> ground.ended(type, setting.day()).stream())
                .filter(item -> item.type() != ItemType.PLACE
                        || !item.values().text("status").equals(Registration.PLANNED));
        Stream<ItemVersion> recorded = ground.items(ItemType.PLACE, setting.day()).stream()
                .filter(place -> NameStatus.isOutOfUse(place.values()));
        return Stream.concat(ended, recorded)
                .filter(setting::isInside)
                .map(item -> Gazetteer.entry(setting, item, romanizer))
                .sorted(Comparator.comparing(GazetteerEntry::head, Headword.bySound(strokes)))
                .toList();
    }

    private static List<NameEvent> naming(Setting setting, List<GazetteerEntry> entries, List<GazetteerEntry> former) {
        return Stream.concat(entries.stream(), former.stream())
                .map(GazetteerEntry::item)
                .flatMap(item -> NameEvent.of(setting, item).stream())
                .distinct()
                .sorted(Comparator.comparing(NameEvent::day))
                .toList();
    }

    private static List<Succession> events(Setting setting) {
        Ground ground = setting.ground();
        return ground.snapshot().successions().stream()
                .map(event -> ground.sight().shown(event, ground.snapshot()))
                .filter(event -> !event.effective().isAfter(setting.day()))
                .filter(event -> Stream.concat(event.predecessors().stream(), event.successors().stream())
                        .flatMap(id -> last(setting, id).stream())
                        .filter(item -> item.type() == ItemType.DIVISION)
                        .anyMatch(setting::isInside))
                .sorted(Comparator.comparing(Succession::effective))
                .toList();
    }

    /** What an item last was as the asker may see it, or nothing. */
    static Optional<ItemVersion> last(Setting setting, ItemId id) {
        return setting.ground()
                .snapshot()
                .timeline(id)
                .last()
                .filter(setting.ground().sight()::sees)
                .map(setting.ground().sight()::shown);
    }

    /** The names of items of an event, such as they were on the day before it, or on its own day. */
    List<String> names(List<ItemId> ids, LocalDate day) {
        return ids.stream()
                .flatMap(id ->
                        setting
                                .ground()
                                .snapshot()
                                .timeline(id)
                                .on(day)
                                .filter(setting.ground().sight()::sees)
                                .stream())
                .map(ItemVersion::name)
                .toList();
    }
}
