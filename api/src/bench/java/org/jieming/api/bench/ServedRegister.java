package org.jieming.api.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.cli.Jieming;

/** The register served by a process of its own, asked over HTTP on loopback by wrk. */
final class ServedRegister implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    /** A link with rel "next", whichever of its members comes first. */
    private static final Pattern NEXT =
            Pattern.compile("\\{(?=[^}]*\"rel\":\"next\")[^}]*\"href\":\"[^\"]*/(collections/[^\"]+)\"");

    private static final Pattern REQUESTS = Pattern.compile("ANSWERS (\\d+)");
    private static final String PAGE = "collections/places/items?limit=100";
    private static final int CONNECTIONS = 8;
    private static final int SECONDS = 5;
    /** So long the compiler is at work on what the first questions run through. */
    private static final int WARM_UP = 30;
    /** The server is at rest when it used less of a second than this. */
    private static final Duration LITTLE = Duration.ofMillis(100);

    private final Process process;
    private final String address;
    private final Path folder;
    private final Table table;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServedRegister(Process process, String address, Path folder, Table table) {
        this.process = process;
        this.address = address;
        this.folder = folder;
        this.table = table;
    }

    /** Starts the server on what a folder holds and says when it gave its first answer. */
    static ServedRegister start(Path folder, Table table) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jieming.class.getName(),
                        "serve",
                        "--empty",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                ServedRegister served = new ServedRegister(process, found.group(), folder, table);
                served.get("collections/places/items?limit=1");
                table.row("from start of the process to the first answer over HTTP", "%.2f s", Table.seconds(start));
                return served;
            }
        }
        throw new IOException("the server said no address");
    }

    void measure(int pages) throws IOException, InterruptedException {
        Random random = new Random(7);
        rest();
        wrk(Files.writeString(folder.resolve("ask.lua"), script(List.of(PAGE))), WARM_UP / 2);
        wrk(Files.writeString(folder.resolve("ask.lua"), script(boxes(random))), WARM_UP / 2);
        round("100 in a box of 0.1° over HTTP", boxes(random));
        round("100 in one and the same such box over HTTP", boxes(random).subList(0, 1));
        round("page 1 of 100 over HTTP", List.of(PAGE));
        round("page " + pages + " of 100 over HTTP", List.of(last(pages)));
        round(
                "100 by a CQL2 filter over HTTP",
                many(() -> PAGE + "&filter=name%20LIKE%20%27%25" + (10 + random.nextInt(90)) + "%E6%9D%91%27"));
    }

    /** Search and map are made ready behind the first answers. */
    private void rest() throws InterruptedException {
        Duration before;
        do {
            before = cpu();
            Thread.sleep(1000);
        } while (cpu().minus(before).compareTo(LITTLE) > 0);
    }

    private static List<String> boxes(Random random) {
        return many(() -> {
            double x = PlacesFile.WEST + random.nextDouble() * 2.9;
            double y = PlacesFile.SOUTH + random.nextDouble() * 2.9;
            return PAGE + "&bbox=" + x + "," + y + "," + (x + 0.1) + "," + (y + 0.1);
        });
    }

    private static List<String> many(Supplier<String> paths) {
        return Stream.generate(paths).limit(500).toList();
    }

    private String last(int pages) throws IOException, InterruptedException {
        String at = PAGE;
        for (int page = 1; page < pages; page++) {
            Matcher next = NEXT.matcher(get(at));
            if (!next.find()) {
                throw new IOException("no page after page " + page);
            }
            at = next.group(1).replace("\\u0026", "&");
        }
        return at;
    }

    /** Lets wrk ask on some connections for some seconds, after as long a warm-up. */
    private void round(String work, List<String> paths) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("ask.lua"), script(paths));
        wrk(script, SECONDS);
        Duration before = cpu();
        Matcher counted = REQUESTS.matcher(wrk(script, SECONDS));
        if (!counted.find()) {
            table.row(work, "wrk is not installed or met errors");
            return;
        }
        double answers = Double.parseDouble(counted.group(1));
        table.row(
                work,
                "%.0f /s on %d connections, %.3f ms server CPU each",
                answers / SECONDS,
                CONNECTIONS,
                cpu().minus(before).toNanos() / 1e6 / answers);
    }

    private static String script(List<String> paths) {
        return "local paths = {" + paths.stream().map(path -> "'/" + path + "'").collect(Collectors.joining(",")) + """
                }
                local next = 0
                function request()
                  next = next % #paths + 1
                  return wrk.format('GET', paths[next], {Accept = 'application/geo+json'})
                end
                function done(summary)
                  local errors = summary.errors
                  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
                  if failed == 0 then io.write('ANSWERS ', summary.requests, '\\n') end
                end
                """;
    }

    private String wrk(Path script, int seconds) throws IOException, InterruptedException {
        try {
            Process wrk = new ProcessBuilder(
                            "wrk",
                            "-t",
                            "1",
                            "-c",
                            "" + CONNECTIONS,
                            "-d",
                            seconds + "s",
                            "-s",
                            script.toString(),
                            address)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            return said;
        } catch (IOException notInstalled) {
            return "";
        }
    }

    private Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/geo+json")
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
