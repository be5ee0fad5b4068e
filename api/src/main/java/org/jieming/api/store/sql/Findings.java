package org.jieming.api.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;

/**
 * Gathers what a check of a store finds, up to {@value #MOST}: a store damaged beyond that is not mended finding by
 * finding. Rule ids begin with {@code J-}.
 */
public final class Findings {
    /** How many are kept. */
    public static final int MOST = 500;

    private final List<Finding> kept = new ArrayList<>();
    private long left;

    /** Adds a blocking finding. */
    public void add(String rule, Bilingual sentence) {
        if (kept.size() < MOST) {
            kept.add(Finding.block(rule, "", sentence));
        } else {
            left++;
        }
    }

    /** All that was kept, and how much was not. */
    public Verdict verdict() {
        List<Finding> all = new ArrayList<>(kept);
        if (left > 0) {
            all.add(Finding.block(
                    "J-MORE", "", Bilingual.format("另有 %d 处问题未列出", "%d more findings are not listed", left)));
        }
        return new Verdict(all);
    }
}
