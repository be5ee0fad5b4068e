package org.jieming.api.resource.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Problems;
import org.jieming.api.intake.Plan;
import org.jieming.register.Change;
import org.jieming.rule.Finding;

/**
 * The rows of a file that keep it out when it is to be written, named as one would look them up in it.
 *
 * @param rows the first of them, each with its number, name, id and findings
 * @param findings what is said of those
 */
record RefusedRows(List<Object> rows, List<Finding> findings) {
    /** Rows that an answer shows. */
    static final int SHOWN = 20;

    /** Those of a plan of which something is found. Stops when enough are. */
    static RefusedRows of(Plan plan, Function<Change.Put, List<Finding>> faults) {
        List<Object> rows = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        for (Change.Put put : plan.changes()) {
            List<Finding> found = faults.apply(put);
            if (!found.isEmpty()) {
                rows.add(row(plan, put, found));
                all.addAll(found);
            }
            if (rows.size() == SHOWN) {
                break;
            }
        }
        return new RefusedRows(rows, all);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A problem that names them. */
    Problem on(Problem problem) {
        return problem.with("rows", rows);
    }

    private static Map<String, Object> row(Plan plan, Change.Put put, List<Finding> found) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", plan.rows().getOrDefault(put.id(), 0L));
        row.put("name", put.values().text("name"));
        row.put("id", put.id().toString());
        row.put("findings", found.stream().map(Problems::finding).toList());
        return row;
    }
}
