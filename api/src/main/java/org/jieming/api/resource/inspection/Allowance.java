package org.jieming.api.resource.inspection;

import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.language.Bilingual;

/**
 * How much one team may leave in one round, for ever. Far more than an inspection brings – a line of 500 markers stated ten times
 * over, 1,500 km walked with a fix every 5 m – and little enough for every look at the round to read all of it.
 */
enum Allowance {
    /** Of markers, of segments and of places without a marker together. */
    STATEMENTS(5_000, Bilingual.of("份陈述", "statements")),
    STEPS(2_000, Bilingual.of("步处理", "steps of handling")),
    TRACKS(500, Bilingual.of("段轨迹", "tracks")),
    TRACK_POINTS(300_000, Bilingual.of("个轨迹点", "trackpoints")),
    PHOTOGRAPHS(5_000, Bilingual.of("张照片", "photographs")),
    OFFICE_NOTES(500, Bilingual.of("条影像比对记录", "notes on imagery"));

    private final int most;
    private final Bilingual what;

    Allowance(int most, Bilingual what) {
        this.most = most;
        this.what = what;
    }

    int most() {
        return most;
    }

    /**
     * Refuses what is too much.
     *
     * @param there what the team has left in the round
     * @param more what it brings now
     * @throws Problem 409 naming the limit
     */
    void demand(long there, long more) {
        if (there + more > most) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "一方在一次联检中最多 " + most + " " + what.zh() + ",已有 " + there + ",再收 " + more + " 便超出;未收下。其余请另开一次联检",
                    "One party may leave " + most + " " + what.en() + " in a round; " + there + " are there, and "
                            + more + " more are too many: none was kept. Open another round for the rest");
        }
    }
}
