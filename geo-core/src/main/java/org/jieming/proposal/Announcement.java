package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The six things that the announcement of a name states (PN-FILE; rule A-23), and the day from which it holds.
 *
 * @param name 标准地名
 * @param romanization 罗马字母拼写
 * @param division 所属政区
 * @param location 位置描述
 * @param approver 批准机关
 * @param approvedOn 批准时间
 * @param effectiveOn 生效日期, which is none of the six: a name approved ahead is not in use on the day of its announcement
 */
public record Announcement(
        String name,
        String romanization,
        String division,
        String location,
        String approver,
        Optional<LocalDate> approvedOn,
        Optional<LocalDate> effectiveOn) {
    private static final Citation SOURCE = new Citation("地名备案公告管理办法(试行)", "民政部2023年6月13日", "公告内容");

    /**
     * One of the six.
     *
     * @param id its name in files for programs
     * @param label its name for people
     * @param value empty when it is missing
     */
    public record Field(String id, Bilingual label, String value) {}

    /**
     * What is announced of a proposal, as far as it is known.
     *
     * @param division what its division is called
     */
    public static Announcement of(Proposal proposal, Function<Proposal, String> division) {
        Optional<Act> act = proposal.approval();
        return new Announcement(
                proposal.content().name(),
                proposal.content().values().text("pinyin"),
                division.apply(proposal),
                proposal.application().location(),
                act.map(Act::authority).orElse(""),
                act.flatMap(Act::decidedOn),
                act.flatMap(Act::holdsFrom));
    }

    /** From when it holds. */
    public Field effect() {
        return new Field("effective_on", Bilingual.of("生效日期", "In effect from"), day(effectiveOn));
    }

    /** The six in the order of the form. */
    public List<Field> fields() {
        return List.of(
                new Field("standard_name", Bilingual.of("标准地名", "Standard name"), name),
                new Field("romanization", Bilingual.of("罗马字母拼写", "Romanized spelling"), romanization),
                new Field("division", Bilingual.of("所属政区", "Division"), division),
                new Field("location", Bilingual.of("位置描述", "Location"), location),
                new Field("approver", Bilingual.of("批准机关", "Approving body"), approver),
                new Field("approved_on", Bilingual.of("批准时间", "Approved on"), day(approvedOn)));
    }

    private static String day(Optional<LocalDate> known) {
        return known.map(LocalDate::toString).orElse("");
    }

    /** A blocking finding for each that is missing, with its label. */
    public List<Finding> missing() {
        Stream<Field> empty = fields().stream().filter(field -> field.value().isBlank());
        return empty.map(field -> new Finding(
                        "A-23",
                        Severity.BLOCK,
                        field.id(),
                        Bilingual.of(
                                "公告缺少“" + field.label().zh() + "”",
                                "The announcement lacks “" + field.label().en() + "”"),
                        SOURCE))
                .toList();
    }
}
