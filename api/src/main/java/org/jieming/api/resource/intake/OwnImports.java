package org.jieming.api.resource.intake;

import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Imports;

/**
 * The imports of whoever asks: each is its sender's own.
 *
 * @param imports those of all people
 */
record OwnImports(Imports imports) {

    /**
     * The import that a request is about.
     *
     * @throws Problem 404 when there is none, or it is somebody else's
     */
    Import of(Request request) {
        String id = request.path("importId");
        return imports.find(id)
                .filter(each -> Visitor.of(request).owns(each.owner()))
                .orElseThrow(() -> Problem.of(
                                ProblemType.NO_SUCH,
                                "没有这次导入:一天无人问及,或服务重新启动之后,即不再保留;是否已经写入,见登记簿的修订记录",
                                "There is no such import: they are forgotten after a day without use and when the service starts anew; whether it was"
                                        + " written is told by the revisions of the register")
                        .about("importId", id));
    }

    /** The problem of an import that stands where that is not possible. */
    static Problem notNow(Import known, String zh, String en) {
        return Problem.of(ProblemType.NOT_NOW, zh, en)
                .with("import_status", known.standing().phase().text());
    }
}
