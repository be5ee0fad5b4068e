package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Request;
import org.jieming.api.page.ApiPages;
import org.jieming.language.Bilingual;

/** The API document (OpenAPI 3.0), made of the menu that is served. */
final class ApiResource {
    private final Menu menu;
    private final HttpSettings settings;

    ApiResource(Menu menu, HttpSettings settings) {
        this.menu = menu;
        this.settings = settings;
    }

    void routes() {
        menu.add(Operation.of(
                        Verb.GET,
                        "/api",
                        "getApi",
                        Bilingual.of("接口定义 (OpenAPI 3.0)", "The API document (OpenAPI 3.0)"),
                        this::document)
                .offering("openapi", Media.OPENAPI, Media.HTML));
    }

    private void document(Request request) {
        ObjectNode document = new ApiDocument(request.language(), Visitor.of(request), settings)
                .of(menu.operations(), request.links());
        Answers.header(request, "Cache-Control", "no-cache");
        if (request.media() == Media.HTML) {
            Answers.html(request, ApiPages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }
}
