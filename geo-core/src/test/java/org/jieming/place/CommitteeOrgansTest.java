package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Committees by their names, and the villages and communities they are of. */
class CommitteeOrgansTest {
    private static final Committees COMMITTEES = Committees.of(PlaceTables.SHIPPED);

    @Test
    void a_committee_is_of_the_unit_that_its_name_begins_with() {
        for (String organ : new String[] {"渡口村委会", "渡口村民委员会", "渡口村村委会", "渡口村村民委员会", "渡口村居委会"}) {
            assertThat(COMMITTEES.units(organ)).as(organ).first().isEqualTo("渡口村");
        }
        for (String organ : new String[] {"六洲社区居委会", "六洲社区居民委员会", "六洲居委会", "六洲居民委员会"}) {
            assertThat(COMMITTEES.units(organ)).as(organ).first().isEqualTo("六洲社区");
        }
    }

    @Test
    void registers_write_the_same_committee_otherwise() {
        assertThat(COMMITTEES.units("沈南村委会")).contains("沈南村民委员会", "沈南村村委会").doesNotContain("沈南村委会");
    }

    @Test
    void a_community_may_bear_what_stands_before_the_organ_alone_and_a_village_does_not() {
        assertThat(COMMITTEES.units("桂花街居委会")).first().isEqualTo("桂花街社区");
        assertThat(COMMITTEES.units("桂花街居委会")).last().isEqualTo("桂花街");
        assertThat(COMMITTEES.units("六洲社区居委会")).doesNotContain("六洲");
        assertThat(COMMITTEES.units("渡口村委会")).doesNotContain("渡口");
    }

    @Test
    void what_is_no_committee_of_something_is_of_no_unit() {
        assertThat(COMMITTEES.units("渡口村")).isEmpty();
        assertThat(COMMITTEES.units("居委会")).isEmpty();
        assertThat(COMMITTEES.units("规划委员会")).isEmpty();
    }

    /** A table of the place holds whole: what it does not list is no committee there. */
    @Test
    void the_words_of_the_place_stand_in_for_those_that_are_shipped() {
        Committees own = Committees.of(PlaceTables.with(path -> path.equals("generic-parts/organs.csv")
                ? Optional.of("organ,unit,source\n嘎查委员会,嘎查,示例旗地名规定\n")
                : Optional.empty()));
        assertThat(own.units("红柳嘎查委员会")).first().isEqualTo("红柳嘎查");
        assertThat(own.units("渡口村委会")).isEmpty();
        assertThat(COMMITTEES.units("红柳嘎查委员会")).isEmpty();
    }
}
