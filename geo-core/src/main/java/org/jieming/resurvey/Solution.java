package org.jieming.resurvey;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The similarity with the least sum of squares between some pairs, in closed form about the mean of the legal places.
 *
 * @param transform the similarity
 * @param count how many pairs
 * @param squares sum of the squared distances of their legal places from the mean; 0 where no turn or scale is fitted
 * @param reach root of their mean square in metres
 */
record Solution(Similarity transform, int count, double squares, double reach) {

    /** O(n). */
    static Solution of(FitModel model, List<Pair> pairs) {
        int n = pairs.size();
        Coordinate centre = new Coordinate();
        Coordinate shift = new Coordinate();
        for (Pair pair : pairs) {
            centre.x += pair.legal().x / n;
            centre.y += pair.legal().y / n;
        }
        for (Pair pair : pairs) {
            shift.x += (pair.found().x - pair.legal().x) / n;
            shift.y += (pair.found().y - pair.legal().y) / n;
        }
        double squares = 0;
        double along = 0;
        double aside = 0;
        for (Pair pair : pairs) {
            double x = pair.legal().x - centre.x;
            double y = pair.legal().y - centre.y;
            double dx = pair.found().x - pair.legal().x - shift.x;
            double dy = pair.found().y - pair.legal().y - shift.y;
            squares += x * x + y * y;
            along += x * dx + y * dy;
            aside += x * dy - y * dx;
        }
        boolean turns = model == FitModel.HELMERT && squares > 0;
        Similarity transform =
                new Similarity(centre, shift.x, shift.y, turns ? along / squares : 0, turns ? aside / squares : 0);
        return new Solution(transform, n, turns ? squares : 0, Math.sqrt(squares / n));
    }

    /** Found less fitted. */
    Coordinate residual(Pair pair) {
        Coordinate fitted = transform.of(pair.legal());
        return new Coordinate(pair.found().x - fitted.x, pair.found().y - fitted.y);
    }

    /** 1 − leverage of one of the pairs: 1/n of an error goes into the shift, and more into turn and scale the farther out it is. */
    double redundancy(Pair pair) {
        double distance = pair.legal().distance(transform.centre());
        return 1 - 1.0 / count - (squares == 0 ? 0 : distance * distance / squares);
    }
}
