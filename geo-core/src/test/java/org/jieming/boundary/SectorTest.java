package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sixteen directions of 22.5°, each centred on its azimuth (C-20). */
class SectorTest {
    @Test
    void a_sector_reaches_half_its_width_to_either_side() {
        assertThat(Sector.of(348.75)).isEqualTo(Sector.NORTH);
        assertThat(Sector.of(11.24)).isEqualTo(Sector.NORTH);
        assertThat(Sector.of(11.25)).isEqualTo(Sector.NORTH_NORTH_EAST);
        assertThat(Sector.of(123.75).word()).isEqualTo("东南");
        assertThat(Sector.of(348.74).word()).isEqualTo("北偏西北");
    }

    @Test
    void what_lies_outside_is_told_by_how_much() {
        assertThat(Sector.EAST.beyond(90)).isZero();
        assertThat(Sector.EAST.beyond(101.25)).isZero();
        assertThat(Sector.NORTH.beyond(340)).isEqualTo(8.75);
        assertThat(Sector.NORTH.beyond(180)).isEqualTo(168.75);
    }
}
