package org.jieming.api.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.api.app.Server;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.store.LiveRegister;
import org.jieming.tile.TileCoord;

/** Kept tiles over HTTP beside nginx with the same bytes in files, asked in turn by wrk. */
final class ServedTiles {
    private static final Pattern REQUESTS = Pattern.compile("ANSWERS (\\d+) (\\d+)");
    private static final int SECONDS = 5;
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 8;

    private ServedTiles() {}

    static void measure(LiveRegister register, List<TileCoord> tiles, Table table)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("served-tiles");
        Server server = Server.start(register, HttpSettings.onLoopback(0));
        List<String> paths = tiles.stream()
                .map(tile -> "/tiles/WebMercatorQuad/" + tile.z() + "/" + tile.y() + "/" + tile.x())
                .distinct()
                .toList();
        keep("http://127.0.0.1:" + server.port(), paths, folder);
        Path script = Files.writeString(folder.resolve("ask.lua"), script(paths));
        int port = 18_470;
        Process nginx = nginx(folder, port);
        try {
            // the first rounds warm the compiler
            for (int round = 0; round < ROUNDS; round++) {
                ask(script, "http://127.0.0.1:" + server.port());
            }
            for (int round = 0; round < ROUNDS; round++) {
                double ours = ask(script, "http://127.0.0.1:" + server.port());
                double rival = ask(script, "http://127.0.0.1:" + port);
                table.row(
                        "kept tiles over HTTP on " + CONNECTIONS + " connections",
                        "%.0f /s; nginx %.0f /s: %.0f %%",
                        ours,
                        rival,
                        100 * ours / rival);
            }
        } finally {
            nginx.destroy();
            nginx.onExit().join();
            server.close();
        }
    }

    /** Asks for each tile once, so that it is kept here, and writes what came into files for the rival. */
    private static void keep(String base, List<String> paths, Path folder) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : paths) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Path file = folder.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, answer.body());
        }
    }

    private static Process nginx(Path folder, int port) throws IOException {
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes auto; pid %1$s/nginx.pid; error_log %1$s/nginx.err;
                events { worker_connections 1024; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
                  open_file_cache max=20000; open_file_cache_valid 1h;
                  types { } default_type application/vnd.mapbox-vector-tile;
                  client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
                  uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  server { listen 127.0.0.1:%2$d; root %1$s; add_header Content-Encoding gzip; etag on; }
                }
                user root;
                """.formatted(folder, port));
        return new ProcessBuilder("nginx", "-c", configuration.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    private static String script(List<String> paths) {
        return "local paths = {" + paths.stream().map(path -> "'" + path + "'").collect(Collectors.joining(",")) + """
                }
                local next = 0
                function request()
                  next = next % #paths + 1
                  return wrk.format('GET', paths[next], {['Accept-Encoding'] = 'gzip'})
                end
                function done(summary)
                  local errors = summary.errors
                  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
                  if failed == 0 then io.write('ANSWERS ', summary.requests, ' ', summary.bytes, '\\n') end
                end
                """;
    }

    private static double ask(Path script, String base) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk", "-t", "1", "-c", "" + CONNECTIONS, "-d", SECONDS + "s", "-s", script.toString(), base)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Matcher counted = REQUESTS.matcher(said);
        if (!counted.find()) {
            throw new IOException("wrk met errors: " + said);
        }
        return Double.parseDouble(counted.group(1)) / SECONDS;
    }
}
