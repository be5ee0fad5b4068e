package org.jieming.rule;

/**
 * Where a rule stands: instrument, edition and article, because the same subject moves between editions.
 *
 * @param instrument short title of the law, standard or house rule
 * @param edition year, order number or date that tells editions apart; empty when there is only one
 * @param article article, clause or domain rule id
 */
public record Citation(String instrument, String edition, String article) {

    /** A rule of this product that no law states (structure of records, limits of the service). */
    public static Citation house(String ruleId) {
        return new Citation("Jieming", "", ruleId);
    }
}
