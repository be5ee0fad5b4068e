package org.jieming.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What answers a rule that asks why (A.2), and what only fills the field. */
class ReasonTest {
    /** 当地习惯 has four characters, 见见见见 one, a-b-c three letters and a dash that is none. */
    @Test
    void a_reason_has_four_different_characters() {
        assertThat(Reason.isGiven("当地习惯")).isTrue();
        assertThat(Reason.isGiven("more than one area")).isTrue();
        for (String text : new String[] {"", " ", "x", "————", "见见见见", "a-b-c", "更正。。"}) {
            assertThat(Reason.isGiven(text)).as(text).isFalse();
        }
    }

    @Test
    void who_says_too_little_is_told_and_who_says_nothing_is_asked_by_the_rule_itself() {
        assertThat(Reason.tooShort("x").orElseThrow().field()).isEqualTo("reason");
        assertThat(Reason.tooShort("x").orElseThrow().sentence().zh()).contains("不少于4个不同的字");
        assertThat(Reason.tooShort("")).isEmpty();
        assertThat(Reason.tooShort("当地习惯")).isEmpty();
    }
}
