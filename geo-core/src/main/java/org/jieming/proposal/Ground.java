package org.jieming.proposal;

import java.util.regex.Pattern;

/**
 * On what ground another body approves than the law or the application names (A.4): a note that names the instrument, by its title or
 * number, or the body that delegated it. That there is a delegation can be checked then; “受委托” alone cannot.
 */
final class Ground {
    private static final Pattern INSTRUMENT =
            Pattern.compile("《[^》]{2,}》|[〔\\[(\uFF08]\\d{4}[〕\\])\uFF09]|第?\\s*[0-9一二三四五六七八九十百]+\\s*号");

    private static final Pattern BODY = Pattern.compile("\\p{IsHan}{2,}(?:政府|国务院|委员会|管委会|厅|局|办公室)");

    private Ground() {}

    static boolean isNamed(String note) {
        return INSTRUMENT.matcher(note).find() || BODY.matcher(note).find();
    }
}
