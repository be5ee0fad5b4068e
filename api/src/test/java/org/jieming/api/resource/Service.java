package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.app.Server;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.OpenIdProvider;
import org.jieming.api.auth.Role;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.api.style.Cartography;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** A whole service on a free port over a register in memory, and a client that speaks to it. It is noon of 2026-01-01. */
final class Service implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");

    final LiveRegister register;
    final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Client administrator;

    private Service(HttpSettings settings) {
        this(new MemoryJournal(), settings);
    }

    private Service(Journal journal, HttpSettings settings) {
        this(journal, settings, LocalTables.shipped(), Optional.empty());
    }

    private Service(Journal journal, HttpSettings settings, LocalTables tables, Optional<OpenIdProvider> provider) {
        this(journal, settings, tables, provider, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private Service(
            Journal journal,
            HttpSettings settings,
            LocalTables tables,
            Optional<OpenIdProvider> provider,
            Clock clock) {
        register = LiveRegister.open(journal, clock, Progress.SILENT);
        Officers.enter(journal.documents(), Officers.ADMINISTRATOR, Grant.everywhere(Role.ADMINISTRATOR));
        server = Server.start(register, settings, tables, Cartography.PLAIN, provider);
    }

    static Service empty() {
        return new Service(HttpSettings.onLoopback(0));
    }

    /** A service on a register born with the seeds. */
    static Service seeded() {
        Service service = empty();
        Birth.ifNew(service.register, Progress.SILENT);
        return service;
    }

    /** A service whose clock goes on by a millisecond whenever somebody looks at it, so that what comes later is later. */
    static Service ticking() {
        return at(new Ticking());
    }

    /** A service on a clock of the test's own. */
    static Service at(InstantSource clock) {
        return at(clock, new MemoryJournal());
    }

    /** The same on a store of its own. */
    static Service at(InstantSource clock, Journal journal) {
        return new Service(
                journal,
                HttpSettings.onLoopback(0),
                LocalTables.shipped(),
                Optional.empty(),
                clock.withZone(ZoneOffset.UTC));
    }

    static Service with(HttpSettings settings) {
        return new Service(settings);
    }

    /** A service whose people sign in where their organisation does. */
    static Service signingOnAt(OpenIdProvider provider) {
        return new Service(
                new MemoryJournal(), HttpSettings.onLoopback(0), LocalTables.shipped(), Optional.of(provider));
    }

    /** A service under the tables of a folder. */
    static Service under(Path folder) {
        return new Service(new MemoryJournal(), HttpSettings.onLoopback(0), LocalTables.in(folder), Optional.empty());
    }

    /** A service on a store of its own, which goes with it. */
    static Service on(Journal journal, HttpSettings settings) {
        return new Service(journal, settings);
    }

    /** An answer read to its end. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(text(), unreadable);
            }
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            json().get("features").forEach(feature -> ids.add(feature.get("id").asText()));
            return ids;
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            json().get("features")
                    .forEach(feature -> names.add(feature.at("/properties/name").asText()));
            return names;
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    /** What the administrator of everything is answered. */
    Answer get(String path, String... headers) {
        return administrator().get(path, headers);
    }

    /** Records an item at a point, of the sources of examples, from 2020 on. */
    void keep(String collection, String properties, String place) {
        keepAs(collection, "{\"type\":\"Point\",\"coordinates\":[" + place + "]}", properties);
    }

    /** The same in any shape, as GeoJSON writes it, or in none: {@code null}. */
    void keepAs(String collection, String geometry, String properties) {
        Answer kept = send(
                "POST",
                "/collections/" + collection + "/items",
                "{\"type\":\"Feature\",\"geometry\":" + geometry
                        + ",\"properties\":{\"source\":\"示例\",\"valid_from\":\"2020-01-01\"," + properties + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    Answer send(String method, String path, String body, String... headers) {
        return administrator().send(method, path, body, headers);
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return administrator().send(method, path, body, headers);
    }

    /** What the administrator is answered by a process. */
    Answer execute(String process, String inputs, String query) {
        return send(
                "POST",
                "/processes/" + process + "/execution" + query,
                "{\"inputs\":{" + inputs + "}}",
                "Content-Type",
                "application/json");
    }

    /** What a process makes of inputs that it takes. */
    JsonNode made(String process, String inputs) {
        Answer answer = execute(process, inputs, "");
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.json();
    }

    /** Somebody without an account. */
    Client stranger() {
        return new Client(this);
    }

    /** Gives somebody an account with these grants and signs her in. */
    Client enter(String id, Grant... grants) {
        Officers.enter(register.journal().documents(), id, grants);
        return signedIn(id);
    }

    /** Somebody who has an account, signed in. */
    Client signedIn(String id) {
        Answer session =
                stranger().send("POST", "/session", Officers.credentials(id), "Content-Type", "application/json");
        if (session.status() != 200) {
            throw new AssertionError(session.text());
        }
        return new Client(
                this,
                "Cookie",
                session.header("Set-Cookie").replaceAll(";.*", ""),
                "X-CSRF-Token",
                session.json().get("csrf").asText());
    }

    /** What the administrator shows of herself, as lines of a request written by hand. */
    String fields() {
        StringBuilder lines = new StringBuilder();
        List<String> shown = administrator().shown;
        for (int i = 0; i < shown.size(); i += 2) {
            lines.append(shown.get(i) + ": " + shown.get(i + 1) + "\r\n");
        }
        return lines.toString();
    }

    /** The administrator of everything, signed in. */
    synchronized Client administrator() {
        if (administrator == null) {
            administrator = signedIn(Officers.ADMINISTRATOR);
        }
        return administrator;
    }

    /** Somebody who speaks to the service, with what she shows of herself in every request. */
    static final class Client {
        private final Service service;
        private final List<String> shown;

        Client(Service service, String... shown) {
            this.service = service;
            this.shown = List.of(shown);
        }

        Answer get(String path, String... headers) {
            return send("GET", path, "", headers);
        }

        Answer send(String method, String path, String body, String... headers) {
            return send(
                    method,
                    path,
                    body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                    headers);
        }

        Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
            List<String> all = new ArrayList<>(shown);
            all.addAll(List.of(headers));
            return service.exchange(method, path, body, all.toArray(String[]::new));
        }
    }

    private Answer exchange(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        URI address = URI.create(path.startsWith("http") ? path : base() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + address, broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Writes changes past the HTTP face; they must be applied. */
    Edit commit(Change... changes) {
        Edit edit = register.commit(ChangeSet.of("tester", "for the test", List.of(changes)));
        if (!(edit instanceof Edit.Applied)) {
            throw new AssertionError(edit.toString());
        }
        return edit;
    }

    static Change.Put put(ItemType type, String id, Period valid, @Nullable Shape shape, Map<String, String> values) {
        Values.Builder builder = Values.of(Descriptor.of(type));
        values.forEach(builder::parse);
        return new Change.Put(ItemId.named(id), type, valid, builder.build(), shape);
    }

    static Change.Put place(String name, double longitude, double latitude) {
        return put(ItemType.PLACE, name, Period.ALWAYS, Shape.point(longitude, latitude), Map.of("name", name));
    }

    static String idOf(String name) {
        return ItemId.named(name).toString();
    }

    static Period from(String day) {
        return Period.from(LocalDate.parse(day));
    }

    @Override
    public void close() {
        server.close();
        register.close();
    }
}
