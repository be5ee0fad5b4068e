package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.inspection.PhotoLoss;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/** The photographs in the report: those that arrived are shown, those that are lost are listed with the reason. */
final class PhotoSection {
    private static final int SHORT = 12;

    private PhotoSection() {}

    static Section of(Dossier dossier, String language) {
        RoundFile file = dossier.file();
        People people = dossier.people();
        Set<Fingerprint> arrived = file.photos();
        List<Picture> pictures = Picture.all(file, dossier.facts(), language);
        List<List<String>> rows = new ArrayList<>();
        for (PhotoLoss loss : file.notes().losses()) {
            pictures.stream()
                    .filter(each -> each.photo().hash().equals(loss.photo()) && !arrived.contains(loss.photo()))
                    .forEach(each -> rows.add(List.of(
                            loss.photo().hex().substring(0, SHORT),
                            each.caption(language),
                            loss.reason(),
                            people.name(loss.author()) + " " + ReportText.time(loss.at()))));
        }
        file.notes().losses().forEach(loss -> file.notes().awaited().stream()
                .filter(each -> each.id().equals(loss.photo()))
                .forEach(each -> rows.add(List.of(
                        "—",
                        each.of() + " " + each.name(),
                        loss.reason(),
                        people.name(loss.author()) + " " + ReportText.time(loss.at())))));
        return Section.of(
                        say(language, "照片", "Photographs"),
                        rows.isEmpty()
                                ? List.of()
                                : List.of(say(language, "下列照片已声明遗失,无法归档:", "These photographs are stated to be lost:")),
                        List.of(
                                say(language, "摘要", "SHA-256"),
                                say(language, "内容", "Of"),
                                say(language, "原因", "Reason"),
                                say(language, "声明人", "Stated by")),
                        rows)
                .showing(pictures.stream()
                        .filter(each -> arrived.contains(each.photo().hash()))
                        .toList());
    }

    private static String say(String language, String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }
}
