package org.jieming.resurvey;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The similarity by normal equations AᵀA·x = Aᵀl of four unknowns, solved by elimination: a witness that shares no code with the fit. */
final class NormalEquations {
    private static final int UNKNOWNS = 4;
    /** Unknowns are counted from here, or eastings of half a million would eat the digits. */
    private static Coordinate origin(List<Pair> pairs) {
        return pairs.get(0).legal();
    }

    private NormalEquations() {}

    /** East and north of the origin of the plane, 1 + a and b: {@code E = u0 + u2·x − u3·y}, {@code N = u1 + u3·x + u2·y}. */
    static double[] solve(List<Pair> pairs) {
        Coordinate origin = origin(pairs);
        double[][] system = new double[UNKNOWNS][UNKNOWNS + 1];
        for (Pair pair : pairs) {
            double[][] rows = rows(pair.legal(), origin);
            add(system, rows[0], pair.found().x);
            add(system, rows[1], pair.found().y);
        }
        double[] u = eliminated(system);
        return new double[] {
            u[0] - u[2] * origin.x + u[3] * origin.y, u[1] - u[3] * origin.x - u[2] * origin.y, u[2], u[3]
        };
    }

    /** How much of an error at a place goes into the fit there: row · (AᵀA)⁻¹ · rowᵀ. */
    static double leverage(List<Pair> pairs, Coordinate at) {
        Coordinate origin = origin(pairs);
        double[][] system = new double[UNKNOWNS][UNKNOWNS + 1];
        for (Pair pair : pairs) {
            double[][] rows = rows(pair.legal(), origin);
            add(system, rows[0], 0);
            add(system, rows[1], 0);
        }
        double[] row = rows(at, origin)[0];
        for (int i = 0; i < UNKNOWNS; i++) {
            system[i][UNKNOWNS] = row[i];
        }
        double[] solved = eliminated(system);
        double sum = 0;
        for (int i = 0; i < UNKNOWNS; i++) {
            sum += row[i] * solved[i];
        }
        return sum;
    }

    private static double[][] rows(Coordinate at, Coordinate origin) {
        double x = at.x - origin.x;
        double y = at.y - origin.y;
        return new double[][] {{1, 0, x, -y}, {0, 1, y, x}};
    }

    private static void add(double[][] system, double[] row, double observed) {
        for (int i = 0; i < UNKNOWNS; i++) {
            for (int k = 0; k < UNKNOWNS; k++) {
                system[i][k] += row[i] * row[k];
            }
            system[i][UNKNOWNS] += row[i] * observed;
        }
    }

    private static double[] eliminated(double[][] m) {
        for (int pivot = 0; pivot < UNKNOWNS; pivot++) {
            for (int row = 0; row < UNKNOWNS; row++) {
                double factor = row == pivot ? 0 : m[row][pivot] / m[pivot][pivot];
                for (int k = pivot; k <= UNKNOWNS && factor != 0; k++) {
                    m[row][k] -= factor * m[pivot][k];
                }
            }
        }
        double[] solved = new double[UNKNOWNS];
        for (int i = 0; i < UNKNOWNS; i++) {
            solved[i] = m[i][UNKNOWNS] / m[i][i];
        }
        return solved;
    }
}
