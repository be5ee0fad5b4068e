package org.jieming.api.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.proposal.NameForm;
import org.jieming.campaign.Aftermath;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Clue;
import org.jieming.campaign.Decision;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Ruling;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Announcement.Field;
import org.jieming.proposal.Proposal;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** The list of a campaign for print and publication, with the members that A-28 asks for. */
public final class CampaignList {
    private final UnaryOperator<String> divisionName;
    private final Function<Entry, Aftermath> after;
    private final Function<Bilingual, String> words;
    private final Function<ItemId, Optional<ItemVersion>> others;

    /**
     * A list.
     *
     * @param divisionName what the division of a code is called
     * @param after what became of an entry, as far as the reader of the list may see
     * @param words puts titles into the language of the list
     * @param others the item that a name is like, as far as the reader of the list may see it
     */
    public CampaignList(
            UnaryOperator<String> divisionName,
            Function<Entry, Aftermath> after,
            Function<Bilingual, String> words,
            Function<ItemId, Optional<ItemVersion>> others) {
        this.divisionName = divisionName;
        this.after = after;
        this.words = words;
        this.others = others;
    }

    /** The entries of a campaign, one row each. */
    public NameForm of(Campaign campaign, List<Entry> entries) {
        String under = campaign.act()
                .map(Act::number)
                .filter(number -> !number.isBlank())
                .orElse("—");
        List<List<Field>> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(row(rows.size() + 1, entry)));
        return new NameForm(
                Bilingual.of(campaign.name() + "清单", "List of " + campaign.name()),
                Bilingual.of(
                        "依据:" + under + ";共 " + entries.size() + " 条。未经认定的仅为线索。",
                        "Under " + under + "; entries: " + entries.size()
                                + ". What is not decided is a candidate and no more."),
                rows);
    }

    private List<Field> row(int number, Entry entry) {
        Optional<Ruling> ruling = entry.ruling();
        Aftermath became = after.apply(entry);
        Optional<Proposal> proposal = became.proposal();
        String evidence = entry.clues().stream()
                .map(clue -> clue.rule() + " " + words.apply(clue.sentence()) + other(clue))
                .distinct()
                .collect(Collectors.joining(";"));
        return List.of(
                field("number", "序号", "No.", Integer.toString(number)),
                field("name", "地名", "Name", entry.name()),
                field(
                        "division",
                        "所在政区",
                        "Division",
                        entry.divisionCode().isEmpty() ? "" : divisionName.apply(entry.divisionCode())),
                field("class", "类别", "Class", words.apply(entry.cause().title())),
                field("evidence", "线索", "Evidence", evidence),
                field("found_on", "发现日期", "Found on", entry.foundOn().toString()),
                field("stage", "进度", "Stage", words.apply(entry.stage(became).title())),
                field(
                        "decision",
                        "认定",
                        "Decision",
                        ruling.map(each -> words.apply(each.decision().title())).orElse("")),
                field("new_name", "新名称", "New name", newName(ruling, proposal)),
                field("reason", "理由", "Reason", ruling.map(Ruling::reason).orElse("")),
                field("reference", "方案或文件", "Proposal or document", reference(ruling, proposal)),
                field(
                        "completed_on",
                        "完成日期",
                        "Done on",
                        entry.completedOn(became).map(Object::toString).orElse("")));
    }

    /** Which name it is like, where that is and how far; a list in print has nothing else to look it up by. */
    private String other(Clue clue) {
        return clue.other()
                .flatMap(others)
                .map(item -> {
                    String where = item.unitCode().isEmpty() ? "" : divisionName.apply(item.unitCode());
                    String far = clue.distance()
                            .map(metres ->
                                    words.apply(Bilingual.format("相距 %d 米", "%d m apart", Math.round(metres.value()))))
                            .orElse("");
                    String at = Stream.of(where, far)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(words.apply(Bilingual.of(",", ", "))));
                    return words.apply(Bilingual.of(":", ": "))
                            + item.name()
                            + (at.isEmpty() ? "" : words.apply(Bilingual.of("(" + at + ")", " (" + at + ")")));
                })
                .orElse("");
    }

    private static String newName(Optional<Ruling> ruling, Optional<Proposal> proposal) {
        boolean renamed =
                ruling.map(Ruling::decision).filter(Decision.RENAME::equals).isPresent();
        return renamed
                ? proposal.map(each -> each.content().name())
                        .orElse(ruling.map(Ruling::newName).orElse(""))
                : "";
    }

    /** The number of a proposal is told to whoever may see it alone. */
    private static String reference(Optional<Ruling> ruling, Optional<Proposal> proposal) {
        return proposal.map(Proposal::id).orElse(ruling.map(Ruling::reference).orElse(""));
    }

    private static Field field(String id, String zh, String en, String value) {
        return new Field(id, Bilingual.of(zh, en), value);
    }
}
