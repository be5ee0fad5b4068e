package org.jieming.api.metric;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The numbers of one server, read by Prometheus. Safe for use by several threads; counting a request costs well under 1 µs. */
public final class Metrics {
    /** Seconds: from a cached tile to the longest question allowed. */
    private static final double[] BOUNDS = {
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    /** The machine is counted once, however many servers run in the process: JvmMetrics never lets go of a registry. */
    private static final PrometheusRegistry MACHINE = new PrometheusRegistry();

    static {
        JvmMetrics.builder().register(MACHINE);
    }

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("jieming_http_request_duration_seconds")
            .help("Requests answered, by operation of the API document and status, with the time each took")
            .labelNames("operation", "status")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .withoutExemplars()
            .register(registry);

    /** Counts nothing yet but the machine: memory, threads, collections of garbage, processor time. */
    public Metrics(String version) {
        Info.builder()
                .name("jieming_build_info")
                .help("The program that runs")
                .labelNames("version")
                .register(registry)
                .setLabelValues(version);
    }

    /** Counts a request that was answered. */
    public void answered(String operation, int status, long nanos) {
        requests.labelValues(operation, Integer.toString(status)).observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }

    /** Shows a number that goes up and down, asked for whenever Prometheus reads. */
    public void gauge(String name, String help, DoubleSupplier number) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(number.getAsDouble()))
                .register(registry);
    }

    /** Shows some numbers under one name that only grow, told apart by a label. */
    public void counters(String name, String help, String label, Supplier<Map<String, Long>> numbers) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(told -> numbers.get().forEach((value, number) -> told.call(number, value)))
                .register(registry);
    }

    /** All numbers as they are, in the text format 0.0.4 of Prometheus. */
    public byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 14);
        try {
            PrometheusTextFormatWriter.create().write(text, MACHINE.scrape());
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return text.toByteArray();
    }
}
