package org.jieming.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/**
 * A document that belongs to a proposal.
 *
 * @param kind what it is
 * @param name what its sender calls the file
 * @param hash the SHA-256 of its bytes, under which they are kept
 */
public record Paper(Kind kind, String name, Fingerprint hash) {

    /** What papers are for (PNR Arts. 10 to 13, 25; PNR-IM Art. 5; PN-FILE). */
    public enum Kind {
        APPLICATION("申请书", "Application"),
        ASSESSMENT("综合评估报告", "Integrated assessment"),
        EXPERT_REVIEW("专家论证报告", "Expert review"),
        CONSULTATION("征求意见报告", "Consultation report"),
        RISK("风险评估报告", "Risk assessment"),
        EXCEPTION("历史地名更名的批准依据", "Approved exception for a name of historical value"),
        PROTECTION("保护措施", "Protective measures"),
        APPROVAL("批复文件", "Approval document"),
        FILING_REPORT("备案报告", "Filing report"),
        /** By which an approval is withdrawn. */
        REVOCATION("撤销批准的文件", "Document that withdraws the approval"),
        OTHER("其他材料", "Other");

        private final Bilingual title;

        Kind(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** The word on the wire, for example {@code expert-review}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        /** The kind of that word; empty when there is none. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
