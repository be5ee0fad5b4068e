package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import org.jieming.inspection.PhotoNote;
import org.jieming.language.Bilingual;

/** The photographs in the report: those that arrived are shown, those that are lost or withdrawn are listed with the reason. */
final class PhotoSection {
    private static final int SHORT = 12;

    private PhotoSection() {}

    static Section of(Dossier dossier, String language) {
        RoundFile file = dossier.file();
        FieldNotes notes = file.notes();
        People people = dossier.people();
        List<Picture> pictures = Picture.all(file, dossier.facts(), language);
        String lost = say(language, "遗失", "lost");
        List<List<String>> rows = new ArrayList<>();
        notes.losses().stream()
                .filter(loss -> !file.photos().contains(loss.photo()))
                .forEach(loss -> rows.addAll(rows(loss, lost, pictures, people, language)));
        notes.losses().forEach(loss -> notes.awaited().stream()
                .filter(each -> each.id().equals(loss.photo()))
                .forEach(each -> rows.add(row("—", each.of() + " " + each.name(), lost, loss, people))));
        notes.withdrawals()
                .forEach(each -> rows.addAll(rows(
                        each,
                        say(language, "撤回", "withdrawn"),
                        pictures.stream()
                                .filter(picture -> each.isIn(picture.stated()))
                                .toList(),
                        people,
                        language)));
        return Section.of(
                        say(language, "照片", "Photographs"),
                        rows.isEmpty()
                                ? List.of()
                                : List.of(
                                        say(
                                                language,
                                                "下列照片已声明遗失,无法归档,或由陈述方撤回,不再作为陈述的依据:",
                                                "These photographs are stated to be lost, or withdrawn by the party that stated them:")),
                        List.of(
                                say(language, "摘要", "SHA-256"),
                                say(language, "内容", "Of"),
                                say(language, "情形", "What of it"),
                                say(language, "原因", "Reason"),
                                say(language, "声明人", "Stated by")),
                        rows)
                .showing(pictures.stream().filter(each -> each.isShown(file)).toList());
    }

    private static List<List<String>> rows(
            PhotoNote note, String what, List<Picture> pictures, People people, String language) {
        return pictures.stream()
                .filter(each -> each.photo().hash().equals(note.photo()))
                .map(each -> row(note.photo().hex().substring(0, SHORT), each.caption(language), what, note, people))
                .toList();
    }

    private static List<String> row(String hash, String of, String what, PhotoNote note, People people) {
        return List.of(hash, of, what, note.reason(), people.name(note.author()) + " " + ReportText.time(note.at()));
    }

    private static String say(String language, String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }
}
