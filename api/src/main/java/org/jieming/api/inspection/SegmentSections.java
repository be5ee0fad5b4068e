package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentComparison;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Team;
import org.jieming.inspection.Walk;
import org.jieming.inspection.Walking;
import org.jieming.language.Bilingual;

/** What the report tells of the line between the markers: what both say of each segment, and where nobody has been. */
final class SegmentSections {
    private final Dossier dossier;
    private final String language;

    private SegmentSections(Dossier dossier, String language) {
        this.dossier = dossier;
        this.language = language;
    }

    static List<Section> of(Dossier dossier, String language) {
        SegmentSections told = new SegmentSections(dossier, language);
        return List.of(told.segments(), told.walks());
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private Section segments() {
        List<List<String>> rows = new ArrayList<>();
        int silent = 0;
        for (Segment segment : dossier.facts().segments()) {
            SegmentComparison both = SegmentComparison.of(dossier.file().of(segment));
            if (both.a().isEmpty() && both.b().isEmpty()) {
                silent++;
            } else {
                rows.add(List.of(
                        dossier.facts().name(segment, language), said(both.a()), said(both.b()), outcome(both)));
            }
        }
        return Section.of(
                say("界线分段情况", "The line between the markers"),
                List.of(say("双方均未陈述的界线段 %d 段。", "Of %d segments neither party stated anything.", silent)),
                List.of(
                        say("界线段", "Segment"),
                        Team.A.title().in(language),
                        Team.B.title().in(language),
                        say("结果", "Outcome")),
                rows);
    }

    private String said(Optional<SegmentStatement> stated) {
        return stated.map(each -> words(each, language)
                        + ReportText.doubts(
                                dossier.file().credence(dossier.facts()).doubts(each), language))
                .orElse("—");
    }

    /** What a statement on a segment says in one sentence, in {@code zh} or {@code en}. */
    static String words(SegmentStatement stated, String language) {
        List<Bilingual> words = new ArrayList<>();
        words.add(stated.walked() ? Bilingual.of("已踏查", "walked") : Bilingual.of("未踏查", "not walked"));
        stated.feature().ifPresent(feature -> words.add(feature.title()));
        stated.recognisable()
                .ifPresent(yes -> words.add(
                        yes ? Bilingual.of("可辨认", "recognisable") : Bilingual.of("不可辨认", "not recognisable")));
        stated.changed()
                .ifPresent(yes -> words.add(yes ? Bilingual.of("有变化", "changed") : Bilingual.of("无变化", "unchanged")));
        stated.encroached()
                .filter(yes -> yes)
                .ifPresent(yes -> words.add(Bilingual.of("有越界生产建设", "works across the line")));
        List<String> said =
                new ArrayList<>(words.stream().map(each -> each.in(language)).toList());
        said.addAll(stated.note().isEmpty() ? List.of() : List.of(stated.note()));
        return String.join(Bilingual.of(";", "; ").in(language), said);
    }

    private String outcome(SegmentComparison both) {
        return switch (both.word()) {
            case "agreed" -> say("一致", "Agreed");
            case "contested" ->
                say("不一致:", "Contested: ")
                        + String.join(
                                say(";", "; "),
                                both.differences().stream()
                                        .map(each -> each.sentence().in(language))
                                        .toList());
            default -> say("待查", "Awaited");
        };
    }

    private Section walks() {
        Map<Team, Walk> walks = dossier.walks();
        List<String> sentences = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<Team, Walk> each : walks.entrySet()) {
            sentences.add(summary(each.getKey(), each.getValue()));
            if (brought(each.getKey())) {
                each.getValue().unwalked().forEach(stretch -> rows.add(row(each.getKey(), each.getValue(), stretch)));
            }
        }
        sentences.add(say(
                "轨迹距界线不超过 %.0f 米视为沿线踏查,精度差于此的点不计;间隔超过 %d 秒或 %.0f 米的相邻点不相连;不在联检期间、晚于送达或快于 %.0f 千米/时才能到达的点不计。",
                "Within %.0f m of a track the line counts as walked, fixes of a worse accuracy do not count; fixes more than %d s"
                        + " or %.0f m apart are not joined; those dated outside of the round or behind their arrival, or not to be"
                        + " reached at %.0f km/h, do not count.",
                Walking.SHIPPED.beside().value(),
                Walking.SHIPPED.pause().toSeconds(),
                Walking.SHIPPED.jump().value(),
                3.6 * Walking.SHIPPED.fastest()));
        return Section.of(
                say("踏查轨迹与未踏查界线段", "Tracks, and where nobody walked"),
                sentences,
                List.of(
                        say("何方", "Party"),
                        say("未踏查(距起点,千米)", "Not walked (km from the start)"),
                        say("长度(米)", "Length (m)"),
                        say("位于", "Between")),
                rows);
    }

    private boolean brought(Team team) {
        return dossier.tracks().stream().anyMatch(track -> track.team() == team);
    }

    private String summary(Team team, Walk walk) {
        String name = team.title().in(language) + ReportText.doubts(dossier.doubts(team), language);
        return brought(team)
                ? say(
                        "%s:界线长 %.2f 千米,有轨迹的 %.2f 千米(%.1f%%)。",
                        "%s: of %.2f km of line, %.2f km (%.1f%%) lie along its tracks.",
                        name,
                        walk.length().value() / 1_000,
                        walk.walked().value() / 1_000,
                        100 * walk.walked().value() / walk.length().value())
                : say("%s:没有提交轨迹。", "%s: no track was brought.", name);
    }

    private List<String> row(Team team, Walk walk, Walk.Stretch stretch) {
        double from = stretch.from().value();
        double to = stretch.to().value();
        return List.of(
                team.title().in(language),
                String.format(java.util.Locale.ROOT, "%.2f–%.2f", from / 1_000, to / 1_000),
                String.format(java.util.Locale.ROOT, "%.0f", to - from),
                dossier.facts().between(walk, stretch, language));
    }
}
