package org.jieming.inspection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;
import org.jieming.rule.Citation;

/**
 * How far a round is, told by what both teams have signed (C-36): the plan opens the field, the minutes close it, the report
 * closes the round. Signatures of a text that was changed since count for nothing.
 */
public enum Stage {
    PLANNED(Bilingual.of("拟定方案", "Being planned")),
    FIELD(Bilingual.of("外业联检", "In the field")),
    CONCLUDED(Bilingual.of("已形成纪要", "Concluded by minutes")),
    REPORTED(Bilingual.of("联检报告已签署", "Report signed"));

    private static final Citation STEPS = new Citation("省级行政区域界线联合检查实施办法", "民政部令第28号", "C-36");

    private final Bilingual title;

    Stage(Bilingual title) {
        this.title = title;
    }

    /** What people do in a round. */
    public enum Act {
        CHANGE_PLAN(PLANNED),
        SIGN_PLAN(PLANNED),
        /** At the desk, before the minutes are signed. */
        CHECK_OFFICE(PLANNED, FIELD),
        /** What a device brings late still counts until the report is signed. */
        OBSERVE(FIELD, CONCLUDED),
        /** A statement that comes after that is kept apart and counts for nothing in the report; no work in the field is lost. */
        STATE(FIELD, CONCLUDED, REPORTED),
        /** A repair may be due long after the report: what is done then is kept apart from it as well. */
        HANDLE(FIELD, CONCLUDED, REPORTED),
        WRITE_MINUTES(FIELD),
        SIGN_MINUTES(FIELD),
        SIGN_REPORT(CONCLUDED),
        ARCHIVE(REPORTED);

        private final List<Stage> stages;

        Act(Stage... stages) {
            this.stages = List.of(stages);
        }

        /** The stages in which it is done. */
        private String named(String language, String comma, String or) {
            List<String> names = stages.stream()
                    .map(stage -> "“" + stage.title.in(language) + "”")
                    .toList();
            int last = names.size() - 1;
            return last == 0 ? names.get(0) : String.join(comma, names.subList(0, last)) + or + names.get(last);
        }

        /** The act of signing a paper. */
        public static Act signing(Paper paper) {
            return valueOf("SIGN_" + paper.name());
        }
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /**
     * How far a round is.
     *
     * @param contents what its papers now say; a paper that is not written is missing
     * @param signatures all ever given
     */
    public static Stage of(Map<Paper, Fingerprint> contents, Collection<Signature> signatures) {
        Stage stage = PLANNED;
        for (Paper paper : Paper.values()) {
            if (!isSignedByBoth(paper, contents, signatures)) {
                return stage;
            }
            stage = values()[stage.ordinal() + 1];
        }
        return stage;
    }

    private static boolean isSignedByBoth(
            Paper paper, Map<Paper, Fingerprint> contents, Collection<Signature> signatures) {
        return Arrays.stream(Team.values()).allMatch(team -> signatures.stream()
                .anyMatch(signature -> signature.paper() == paper
                        && signature.team() == team
                        && signature.content().equals(contents.get(paper))));
    }

    /** Whether something may be done at this stage. */
    public Admission admits(Act act) {
        return act.stages.contains(this)
                ? Admission.GRANTED
                : Admission.refused(
                        "C-36",
                        STEPS,
                        "本轮联检处于“" + title.zh() + "”阶段,此时不能这样做;须在" + act.named("zh", "、", "或") + "阶段",
                        "this round is at the stage “" + title.en() + "”; this is done at "
                                + act.named("en", ", ", " or "));
    }
}
