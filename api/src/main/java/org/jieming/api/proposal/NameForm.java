package org.jieming.api.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Announcement;
import org.jieming.proposal.Announcement.Field;
import org.jieming.proposal.Deadlines;
import org.jieming.proposal.Paper;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Standing;
import org.jieming.proposal.Step;
import org.jieming.proposal.Withdrawal;
import org.jieming.register.Act;

/**
 * What an announcement or a filing states, ready to be laid out: a title, a sentence, and one list of fields for each name.
 *
 * @param title what the paper is
 * @param lead the sentence before the fields
 * @param names the fields of each name; all have the same ones
 * @param leftOut what was asked for and is not among them
 */
public record NameForm(Bilingual title, Bilingual lead, List<List<Field>> names, List<LeftOut> leftOut) {

    /** What heads those that are left out. */
    static final Bilingual LEFT_OUT =
            Bilingual.of("未列入本公告(供内部核对,发布前去掉本页)", "Not in this announcement (for the office; take this page away)");

    /**
     * A name that is left out of a form.
     *
     * @param id the number of its proposal
     * @param name what it is called
     * @param why what stands against it
     */
    public record LeftOut(String id, String name, Bilingual why) {}

    public NameForm {
        names = names.stream().map(List::copyOf).toList();
        leftOut = List.copyOf(leftOut);
    }

    /** A form that has all that was asked for. */
    public NameForm(Bilingual title, Bilingual lead, List<List<Field>> names) {
        this(title, lead, names, List.of());
    }

    /** The same beside what was left out of it. */
    public NameForm without(List<LeftOut> others) {
        return new NameForm(title, lead, names, others);
    }

    /**
     * The announcement of some names (地名公告; PNR Art. 14): the six statutory fields, before them what was done and the name
     * until now, after them the day from which it holds.
     *
     * @param words puts titles into the language of the paper
     */
    public static NameForm announcement(
            List<Proposal> proposals, Function<Proposal, String> divisionName, Function<Bilingual, String> words) {
        List<List<Field>> names = proposals.stream()
                .map(proposal -> {
                    List<Field> fields = new ArrayList<>();
                    fields.add(field(
                            "kind", "类别", "Kind", words.apply(proposal.kind().title())));
                    fields.add(field("former_name", "原名称", "Former name", formerName(proposal)));
                    Announcement announced = Announcement.of(proposal, divisionName);
                    announced.fields().forEach(each -> fields.add(standing(each, proposal)));
                    fields.add(announced.effect());
                    return fields;
                })
                .toList();
        return new NameForm(
                Bilingual.of("地名公告", "Announcement of place names"),
                Bilingual.of(
                        "根据《地名管理条例》第十四条,现将下列地名予以公告。",
                        "Under Article 14 of the Regulation on Place Names the following names are announced."),
                names);
    }

    /** Of a renaming the name until now, of an abolition the very name that it ends, of a naming none. */
    private static String formerName(Proposal proposal) {
        return proposal.kind() == ProposalKind.ABOLISH
                ? proposal.content().name()
                : proposal.content().formerName();
    }

    private static Field standing(Field field, Proposal proposal) {
        boolean isEnded = proposal.kind() == ProposalKind.ABOLISH && field.id().equals("standard_name");
        return isEnded ? new Field(field.id(), field.label(), "") : field;
    }

    /** The registration form of a filing (地名备案登记表; PN-FILE) with the papers that go with it. */
    public static NameForm filing(
            Proposal proposal, Function<Proposal, String> divisionName, Function<Bilingual, String> words) {
        var asked = proposal.application();
        List<Field> fields = new ArrayList<>(
                announcement(List.of(proposal), divisionName, words).names().get(0));
        Act act = proposal.approval().orElseThrow();
        fields.add(field("approval_doc", "批准文号", "Approval document", act.number()));
        fields.add(field("applicant", "申请人", "Applicant", asked.applicant()));
        fields.add(field("reason", "命名更名理由", "Reason", asked.reason()));
        fields.add(field("size", "实体规模", "Size of the entity", asked.size()));
        fields.add(field("nature", "实体性质", "Nature of the entity", asked.nature()));
        fields.add(field(
                "filed_with",
                "报送机关",
                "Filed with",
                words.apply(asked.approverKind().filedWith())));
        String due = Deadlines.of(proposal).get(0).last().toString();
        fields.add(field("due", "备案期限", "To be filed by", due));
        fields.add(field("papers", "随附材料", "Papers", papers(proposal, words)));
        return new NameForm(
                Bilingual.of("地名备案登记表", "Registration form for the filing of a place name"),
                Bilingual.of("根据《地名管理条例》第十三条报送备案。", "Filed under Article 13 of the Regulation on Place Names."),
                List.of(fields));
    }

    /** The notice that what was filed and announced of an approval is withdrawn, since that was revoked (撤回通知). */
    public static NameForm withdrawal(
            Withdrawal withdrawn, Function<Proposal, String> divisionName, Function<Bilingual, String> words) {
        Proposal proposal = withdrawn.proposal();
        Announcement announced = Announcement.of(proposal, divisionName);
        List<Field> fields = new ArrayList<>();
        fields.add(field("kind", "类别", "Kind", words.apply(proposal.kind().title())));
        fields.add(field("name", "地名", "Name", announced.name()));
        fields.add(field("romanization", "罗马字母拼写", "Romanized spelling", announced.romanization()));
        fields.add(field("in_force", "沿用的名称", "Name that stays in use", formerName(proposal)));
        fields.add(field("division", "所属政区", "Division", announced.division()));
        fields.add(field("location", "位置描述", "Location", announced.location()));
        fields.add(
                field("approval_doc", "原批准文号", "Approval", withdrawn.approval().number()));
        fields.add(field("approver", "原批准机关", "Approving body", announced.approver()));
        fields.add(field("filed_on", "备案日期", "Filed on", day(withdrawn, Step.FILE)));
        fields.add(field("announced_on", "公告日期", "Announced on", day(withdrawn, Step.ANNOUNCE)));
        fields.add(field("channels", "公告渠道", "Announced in", channels(withdrawn, words)));
        fields.add(field(
                "revocation_doc", "撤销文号", "Revoked by", withdrawn.revocation().number()));
        fields.add(field(
                "revoked_by", "撤销机关", "Revoking body", withdrawn.revocation().authority()));
        fields.add(field(
                "revoked_on",
                "撤销日期",
                "Revoked on",
                withdrawn.revocation().decidedOn().map(LocalDate::toString).orElse("")));
        fields.add(field("reason", "撤销理由", "Reason", withdrawn.revoked().note()));
        return new NameForm(
                Bilingual.of("撤回地名备案、公告的通知", "Notice withdrawing the filing and announcement of a place name"),
                lead(withdrawn),
                List.of(fields));
    }

    private static Bilingual lead(Withdrawal withdrawn) {
        Standing standing = withdrawn.proposal().standing();
        if (standing.annulment().isEmpty()) {
            return Bilingual.of(
                    "下列地名事项的批准已在生效前撤销,原备案、公告一并撤回。",
                    "The following approval was revoked before it took effect; its filing and announcement are"
                            + " withdrawn.");
        }
        String day = withdrawn.revoked().on().toString();
        return standing.isFromStart()
                ? Bilingual.of(
                        "下列地名事项的批准已撤销,自始无效,原备案、公告一并撤回。",
                        "The following approval was withdrawn from the beginning; its filing and announcement are withdrawn.")
                : Bilingual.of(
                        "下列地名事项的批准自 " + day + " 起撤销,原备案、公告一并撤回。",
                        "The following approval is withdrawn from " + day
                                + " on; its filing and announcement are withdrawn.");
    }

    private static String day(Withdrawal withdrawn, Step step) {
        return withdrawn.done(step).map(entry -> entry.on().toString()).orElse("");
    }

    private static String channels(Withdrawal withdrawn, Function<Bilingual, String> words) {
        return withdrawn.done(Step.ANNOUNCE).stream()
                .flatMap(entry -> entry.channels().stream())
                .map(channel -> words.apply(channel.title()))
                .collect(Collectors.joining(";"));
    }

    private static String papers(Proposal proposal, Function<Bilingual, String> words) {
        List<String> lines = new ArrayList<>();
        for (Paper paper : proposal.papers()) {
            lines.add(words.apply(paper.kind().title()) + " " + paper.name());
        }
        return String.join(";", lines);
    }

    private static Field field(String id, String zh, String en, String value) {
        return new Field(id, Bilingual.of(zh, en), value);
    }
}
