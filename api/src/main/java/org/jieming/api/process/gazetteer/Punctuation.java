package org.jieming.api.process.gazetteer;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The marks between statements in print. Chinese takes the marks of GB/T 15834-2011, full width and without spaces; what ends
 * as a sentence takes no semicolon behind its full stop, in either language.
 *
 * @param colon between a title and what it is of
 * @param semicolon between two statements
 * @param space behind a statement that is a sentence
 */
record Punctuation(String colon, String semicolon, String space) {
    /** A full stop or its like, also within closing marks. */
    private static final Pattern SENTENCE = Pattern.compile("[。！？.!?][”’」』）)]*$");

    /** Those of a language. */
    static Punctuation of(String language) {
        return language.equals("zh") ? new Punctuation("：", "；", "") : new Punctuation(": ", "; ", " ");
    }

    /** Statements with their titles, one behind the other. */
    String list(Map<String, String> facts) {
        return list(facts.entrySet().stream()
                .map(fact -> fact.getKey() + colon + fact.getValue().strip())
                .toList());
    }

    /** Statements, one behind the other. */
    String list(List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            if (!text.isEmpty()) {
                text.append(SENTENCE.matcher(text).find() ? space : semicolon);
            }
            text.append(statement);
        }
        return text.toString();
    }
}
