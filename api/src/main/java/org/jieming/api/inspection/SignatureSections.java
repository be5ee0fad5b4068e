package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;

/** Who signed what on line, and a page of its own on which both sign and seal by hand (C-39). */
final class SignatureSections {
    private final RoundFile file;
    private final People people;
    private final String language;

    private SignatureSections(Dossier dossier, String language) {
        this.file = dossier.file();
        this.people = dossier.people();
        this.language = language;
    }

    /** Those of the report, which tells of all papers. */
    static List<Section> of(Dossier dossier, String language) {
        SignatureSections told = new SignatureSections(dossier, language);
        return List.of(
                told.onLine(Paper.REPORT, List.of(Paper.values())),
                told.byHand().onPageOfItsOwn());
    }

    /** Those of another paper. */
    static List<Section> of(Dossier dossier, Paper paper, String language) {
        SignatureSections told = new SignatureSections(dossier, language);
        return List.of(told.onLine(paper, List.of(paper)), withRoom(told.byHand()));
    }

    /** With two lines more in each row, where people sign and seal. */
    private static Section withRoom(Section hands) {
        List<List<String>> rows = hands.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.isBlank() ? cell : cell + "\n\n")
                        .toList())
                .toList();
        return Section.of(hands.title(), hands.sentences(), hands.header(), rows);
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private Section onLine(Paper own, List<Paper> papers) {
        List<List<String>> rows = new ArrayList<>();
        for (Paper paper : papers) {
            for (Team team : Team.values()) {
                rows.add(List.of(
                        paper.title().in(language),
                        file.round().parties().get(team).name(),
                        valid(paper, team)
                                .map(each -> people.name(each.author()) + " " + ReportText.time(each.at()))
                                .orElse("—")));
            }
        }
        return Section.of(
                say("在线签署", "Signed on line"),
                sentences(own, papers),
                List.of(say("文件", "Paper"), say("单位", "Party"), say("签署", "Signed")),
                rows);
    }

    /** The digest of the paper, and what each party says of what was not inspected by both (C-33). */
    private List<String> sentences(Paper own, List<Paper> papers) {
        List<String> told = new ArrayList<>();
        told.add(say(
                "%2$s内容摘要(SHA-256):%1$s",
                "SHA-256 of the content of the %3$s: %1$s",
                Optional.ofNullable(file.contents().get(own))
                        .map(Object::toString)
                        .orElse("—"),
                own.title().zh(),
                own.title().en().toLowerCase(Locale.ROOT)));
        for (Paper paper : papers) {
            for (Team team : Team.values()) {
                valid(paper, team)
                        .flatMap(Signature::unfinished)
                        .ifPresent(left -> told.add(say(
                                "%s签署%s时说明:%s",
                                "%s on signing the %s: %s",
                                file.round().parties().get(team).name(),
                                paper.title().in(language),
                                left)));
            }
        }
        return told;
    }

    private Optional<Signature> valid(Paper paper, Team team) {
        return file.signatures().stream()
                .filter(each -> each.paper() == paper && each.team() == team)
                .filter(each -> each.content().equals(file.contents().get(paper)))
                .findFirst();
    }

    private Section byHand() {
        return Section.of(
                say("签字盖章页", "Signatures and seals"),
                List.of(),
                List.of(
                        say("项目", "Item"),
                        Team.A.title().in(language),
                        Team.B.title().in(language)),
                List.of(
                        both(
                                say("单位(盖章)", "Party (seal)"),
                                team -> file.round().parties().get(team).name()),
                        both(say("负责人(签字)", "Head (signature)"), team -> " "),
                        both(
                                say("联检人员(签字)", "Inspectors (signatures)"),
                                team -> String.join(
                                        "、", file.round().plan().members().getOrDefault(team, List.of()))),
                        both(say("日期", "Date"), team -> say("    年  月  日", "____-__-__"))));
    }

    private static List<String> both(String item, java.util.function.Function<Team, String> of) {
        List<String> row = new ArrayList<>(List.of(item));
        Arrays.stream(Team.values()).map(of).forEach(row::add);
        return row;
    }
}
