package org.jieming.resurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Fits in a plane of metres, reckoned by hand. */
class FitTest {
    private static Pair pair(String marker, double x, double y, double toX, double toY) {
        return new Pair(marker, new Coordinate(x, y), new Coordinate(toX, toY));
    }

    private static Fit fit(FitModel model, double sigma, List<Pair> pairs) {
        return (Fit) new FitQuestion(model, sigma, pairs).answer();
    }

    /**
     * Four markers 100 m apart came out 3 m east and 4 m north, the fourth 8 m more to the east. Mean shift (3+3+3+11)/4 = 5 and 4;
     * left over −2, −2, −2 and +6; each shows 1 − 1/4 = 0.75 of an error. With σ = 1 m: 4/0.75 = 5.33 and 36/0.75 = 48 against
     * −2·ln 0.001 = 13.82. Without the fourth the shift is 3 and 4, nothing is left over, and the fourth is 8 m off.
     */
    @Test
    void a_marker_that_went_its_own_way_is_left_out_and_the_shift_is_that_of_the_others() {
        Fit fit = fit(
                FitModel.TRANSLATION,
                1,
                List.of(
                        pair("001Q", 0, 0, 3, 4),
                        pair("002Q", 100, 0, 103, 4),
                        pair("003Q", 100, 100, 103, 104),
                        pair("004Q", 0, 100, 11, 104)));
        assertThat(fit.transform().east()).isEqualTo(3, within(1e-12));
        assertThat(fit.transform().north()).isEqualTo(4, within(1e-12));
        assertThat(fit.residuals())
                .filteredOn(Residual::isOutlier)
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.pair().marker()).isEqualTo("004Q");
                    assertThat(left.length()).isEqualTo(8, within(1e-12));
                    assertThat(left.statistic().orElseThrow()).isEqualTo(48, within(1e-9));
                });
        assertThat(fit.used()).isEqualTo(3);
        assertThat(fit.isExhausted()).isFalse();
    }

    /**
     * A square of 200 m about (1000, 2000), turned and stretched by a = 0.0001, b = 0.0002, shifted by (0.5, −0.25). The corner at
     * (+100, +100) goes to +100 + 0.01 − 0.02 + 0.5 = 100.49 and +100 + 0.02 + 0.01 − 0.25 = 99.78. Scale: √(1.0001² + 0.0002²) − 1
     * = 100.02 millionths; turn −atan(0.0002/1.0001) = −41.249″. All four show 1 − 1/4 − 20,000/80,000 = 0.5 of an error.
     */
    @Test
    void a_turned_and_stretched_square_gives_turn_and_scale_back() {
        List<Pair> square = new ArrayList<>();
        for (int[] corner : new int[][] {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}) {
            double x = 100 * corner[0];
            double y = 100 * corner[1];
            square.add(pair(
                    corner[0] + "," + corner[1],
                    1000 + x,
                    2000 + y,
                    1000 + x + 0.5 + 0.0001 * x - 0.0002 * y,
                    2000 + y - 0.25 + 0.0002 * x + 0.0001 * y));
        }
        assertThat(square.get(0).found().x).isEqualTo(1100.49, within(1e-9));
        assertThat(square.get(0).found().y).isEqualTo(2099.78, within(1e-9));
        Fit fit = fit(FitModel.HELMERT, 0.1, square);
        assertThat(fit.transform().scalePpm()).isEqualTo(100.02, within(0.001));
        assertThat(fit.transform().turnSeconds()).isEqualTo(-41.249, within(0.001));
        assertThat(fit.rms()).isEqualTo(0, within(1e-9));
        assertThat(fit.residuals())
                .allSatisfy(each -> assertThat(each.redundancy()).isEqualTo(0.5, within(1e-12)));
    }

    @Test
    void too_few_markers_and_markers_in_one_place_are_refused_with_a_remedy() {
        List<Pair> two = List.of(pair("a", 0, 0, 1, 1), pair("b", 50, 0, 51, 1));
        assertThat(new FitQuestion(FitModel.TRANSLATION, 1, two).answer()).isInstanceOf(Fit.class);
        assertThat(new FitQuestion(FitModel.TRANSLATION, 1, two.subList(0, 1)).answer())
                .isInstanceOf(FitAnswer.Refused.class);
        assertThat(new FitQuestion(FitModel.HELMERT, 1, two).answer())
                .isInstanceOfSatisfying(FitAnswer.Refused.class, refused -> assertThat(
                                refused.why().zh())
                        .contains("至少需要 3 个")
                        .contains("补充复测点"));
        List<Pair> together = List.of(pair("a", 0, 0, 1, 1), pair("b", 0.5, 0, 1.5, 1), pair("c", 0, 0.5, 1, 1.5));
        assertThat(new FitQuestion(FitModel.HELMERT, 1, together).answer()).isInstanceOf(FitAnswer.Refused.class);
    }

    /** Of three markers all show the same share of one error: that they do not fit is told, and none is accused. */
    @Test
    void where_nobody_can_tell_which_one_is_wrong_none_is_left_out() {
        Fit fit = fit(
                FitModel.HELMERT,
                0.1,
                List.of(pair("a", 0, 0, 0, 0), pair("b", 100, 0, 100, 0), pair("c", 50, 80, 50, 90)));
        assertThat(fit.isExhausted()).isTrue();
        assertThat(fit.residuals()).noneMatch(Residual::isOutlier);
    }
}
