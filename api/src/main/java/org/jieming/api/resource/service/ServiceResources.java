package org.jieming.api.resource.service;

import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.metric.Metrics;
import org.jieming.api.store.LiveRegister;

/** What the service says of itself: its front door, its description, its health. */
public final class ServiceResources {
    private ServiceResources() {}

    /**
     * Writes their lines into the menu.
     *
     * @param app answers browsers at the front door
     */
    public static void routes(
            Menu menu, LiveRegister register, HttpSettings settings, Metrics metrics, Operation.Handler app) {
        new LandingResource(app).routes(menu);
        new ApiResource(menu, settings).routes();
        new ProblemResource().routes(menu);
        new HealthResource(register).routes(menu);
        new MetricsResource(metrics).routes(menu);
    }
}
