package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Bilingual;

/** Whether the process lives, and whether it serves: the register is loaded and its journal answers. */
final class HealthResource {
    private final LiveRegister register;

    HealthResource(LiveRegister register) {
        this.register = register;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/health/live",
                        "isLive",
                        Bilingual.of("进程是否存活", "Whether the process lives"),
                        this::live)
                .offering("health", Media.JSON));
        menu.add(Operation.of(
                        Verb.GET,
                        "/health/ready",
                        "isReady",
                        Bilingual.of(
                                "是否可以服务:登记已载入,存储可访问",
                                "Whether it serves: the register is loaded and the store answers"),
                        this::ready)
                .offering("health", Media.JSON)
                .failing(ProblemType.STORE_UNAVAILABLE));
    }

    private void live(Request request) {
        answer(request, Json.object().put("status", "live"));
    }

    private void ready(Request request) {
        if (!register.isOpen()) {
            throw new StoreUnavailable(
                    Bilingual.of("登记簿已不再接受写入,请重启服务", "The register takes no more writes; start the server again"),
                    null);
        }
        ObjectNode health = Json.object().put("status", "ready");
        health.put("revision", register.now().number().value());
        health.put("journal", register.journal().head().value());
        answer(request, health);
    }

    private static void answer(Request request, ObjectNode health) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, health);
    }
}
