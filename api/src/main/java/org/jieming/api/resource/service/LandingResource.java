package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Request;
import org.jieming.api.page.DocumentPages;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.analysis.ProcessDocument;
import org.jieming.api.resource.intake.ImportResource;
import org.jieming.api.resource.job.JobResource;
import org.jieming.language.Bilingual;

/** The front door and what the service claims to keep. */
final class LandingResource {
    private static final Bilingual TITLE =
            Bilingual.of("界名:地名与界线登记", "Jieming: register of place names and boundaries");
    private static final Bilingual DESCRIPTION = Bilingual.of(
            "行政区划、地名、界线、界桩及民政设施的登记,保留每次变更及其依据",
            "A register of divisions, place names, boundary lines, markers and civil-affairs facilities that keeps every change"
                    + " and the act behind it");

    private final Operation.Handler app;

    /**
     * The front door.
     *
     * @param app answers browsers that did not ask for the plain page
     */
    LandingResource(Operation.Handler app) {
        this.app = app;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/",
                        "getLandingPage",
                        Bilingual.of(
                                "入口:各资源的链接;浏览器得到地图,f=html 为简单网页",
                                "The landing page: links to all resources; browsers get the map, unless they ask f=html"),
                        this::landing)
                .offering("landingPage", Media.JSON, Media.HTML));
        menu.add(Operation.of(
                        Verb.GET,
                        "/conformance",
                        "getConformance",
                        Bilingual.of("符合的标准条款", "The conformance classes kept"),
                        this::conformance)
                .offering("confClasses", Media.JSON, Media.HTML));
    }

    private void landing(Request request) throws Exception {
        if (request.media() == Media.HTML && request.parameter("f").isEmpty()) {
            app.handle(request);
            return;
        }
        ObjectNode page = Json.object();
        page.put("title", request.language().of(TITLE));
        page.put("description", request.language().of(DESCRIPTION));
        ArrayNode links = page.putArray("links");
        Links to = request.links();
        Self.links(request, links, "/");
        add(
                request,
                links,
                "service-desc",
                to.to("/api"),
                Media.OPENAPI,
                "接口定义 (OpenAPI 3.0)",
                "API definition (OpenAPI 3.0)");
        add(request, links, "service-doc", to.to("/api?f=html"), Media.HTML, "接口说明", "API documentation");
        add(request, links, "conformance", to.to("/conformance"), Media.JSON, "符合的标准条款", "Conformance classes");
        add(request, links, "data", to.to("/collections"), Media.JSON, "数据集合", "Collections");
        add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                to.to("/conformance"),
                Media.JSON,
                "符合的标准条款",
                "Conformance classes");
        add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/data",
                to.to("/collections"),
                Media.JSON,
                "数据集合",
                "Collections");
        add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                to.to("/tiles"),
                Media.JSON,
                "矢量瓦片",
                "Vector tiles");
        add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/styles",
                to.to("/styles"),
                Media.JSON,
                "地图样式",
                "Map styles");
        add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/processes",
                to.to(ProcessDocument.PROCESSES),
                Media.JSON,
                "分析",
                "Analyses");
        add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/job-list",
                to.to(JobResource.JOBS),
                Media.JSON,
                "长任务",
                "Long works");
        add(
                request,
                links,
                "related",
                to.to(ImportResource.IMPORTS),
                Media.JSON,
                "导入:接收文件并逐行试算",
                "Imports: files received and judged row by row");
        add(request, links, "version-history", to.to("/revisions"), Media.JSON, "修订记录", "Revisions");
        answer(request, page);
    }

    private void conformance(Request request) {
        ObjectNode page = Json.object();
        page.put("title", request.language().of(Bilingual.of("符合的标准条款", "Conformance")));
        Self.links(request, page.putArray("links"), "/conformance");
        ArrayNode classes = page.putArray("conformsTo");
        Conformance.CLASSES.forEach(classes::add);
        answer(request, page);
    }

    private static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-cache");
        if (request.media() == Media.HTML) {
            Answers.html(request, DocumentPages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }

    private static void add(
            Request request, ArrayNode links, String rel, String href, Media media, String zh, String en) {
        Links.add(links, rel, href, media.type(), request.language().of(Bilingual.of(zh, en)));
    }
}
