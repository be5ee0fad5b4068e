package org.jieming.proposal;

/**
 * The application of PNR Art. 11 in its fields (domain section A.5), and who is to decide on it. Any text may be empty until
 * the proposal is submitted.
 *
 * @param applicant 申请人: the body, enterprise or committee that asks
 * @param reason 理由
 * @param location 地理实体的位置, as the announcement states it
 * @param size 规模
 * @param nature 性质
 * @param approver 批准机关: any body, not derived from the user's own level (A.4)
 * @param approverKind what kind of body that is
 */
public record Application(
        String applicant,
        String reason,
        String location,
        String size,
        String nature,
        String approver,
        Approver approverKind) {}
