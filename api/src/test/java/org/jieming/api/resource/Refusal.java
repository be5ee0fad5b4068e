package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.resource.Service.Answer;

/** A write that the rules refuse. */
final class Refusal {
    private Refusal() {}

    /** Asserts that the first finding of a refusal is of a rule and names a field. */
    static void by(Answer answer, String rule, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText())
                .as(answer.text())
                .isEqualTo(rule);
        assertThat(answer.json().at("/findings/0/field").asText())
                .as(answer.text())
                .isEqualTo(field);
    }
}
