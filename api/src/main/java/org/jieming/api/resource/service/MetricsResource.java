package org.jieming.api.resource.service;

import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Request;
import org.jieming.api.metric.Metrics;
import org.jieming.language.Bilingual;

/** What the server counts about itself, for Prometheus. */
final class MetricsResource {
    private final Metrics metrics;

    MetricsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/metrics",
                        "getMetrics",
                        Bilingual.of(
                                "运行指标(Prometheus 文本格式):请求、时延、缓存、修订、内存、写入",
                                "Metrics in the text format of Prometheus: requests, latencies, caches, revision, memory, writes"),
                        this::metrics)
                .offering("", Media.METRICS));
    }

    private void metrics(Request request) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.bytes(request, Media.METRICS, metrics.text());
    }
}
