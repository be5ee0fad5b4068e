package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Committees by their names, and the villages and communities they are of. */
class CommitteeOrgansTest {
    @Test
    void a_committee_is_of_the_unit_that_its_name_begins_with() {
        for (String organ : new String[] {"渡口村委会", "渡口村民委员会", "渡口村村委会", "渡口村村民委员会", "渡口村居委会"}) {
            assertThat(Committees.units(organ)).as(organ).first().isEqualTo("渡口村");
        }
        for (String organ : new String[] {"六洲社区居委会", "六洲社区居民委员会", "六洲居委会", "六洲居民委员会"}) {
            assertThat(Committees.units(organ)).as(organ).first().isEqualTo("六洲社区");
        }
    }

    @Test
    void registers_write_the_same_committee_otherwise() {
        assertThat(Committees.units("沈南村委会")).contains("沈南村民委员会", "沈南村村委会").doesNotContain("沈南村委会");
    }

    @Test
    void a_community_may_bear_what_stands_before_the_organ_alone_and_a_village_does_not() {
        assertThat(Committees.units("桂花街居委会")).first().isEqualTo("桂花街社区");
        assertThat(Committees.units("桂花街居委会")).last().isEqualTo("桂花街");
        assertThat(Committees.units("六洲社区居委会")).doesNotContain("六洲");
        assertThat(Committees.units("渡口村委会")).doesNotContain("渡口");
    }

    @Test
    void what_is_no_committee_of_something_is_of_no_unit() {
        assertThat(Committees.units("渡口村")).isEmpty();
        assertThat(Committees.units("居委会")).isEmpty();
        assertThat(Committees.units("规划委员会")).isEmpty();
    }
}
