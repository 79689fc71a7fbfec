package ru.nastavnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application in a JVM of its own, as production has it; with a heap that is the same on every machine. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Instant started = Instant.now();

    private RunningApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it answers. Further options of its JVM come from {@code bench.jvm}, for a look inside. It ends with this process at the latest. */
    static RunningApplication start(Database database, int port, String heap, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap));
        Stream.of(System.getProperty("bench.jvm", "").split(" +")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(List.of("-jar", jar().toString(), "--server.port=" + port));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", Database.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD", Database.PASSWORD,
                "SPRING_FLYWAY_USER", Database.OWNER,
                "SPRING_FLYWAY_PASSWORD", Database.PASSWORD));
        var application = new RunningApplication(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(application.process::destroy));
        application.awaitAnswer(log);
        return application;
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("nastavnik-.*\\.jar")).findFirst().orElseThrow();
        }
    }

    private void awaitAnswer(Path log) throws InterruptedException {
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(started.plus(PATIENCE))) {
                process.destroy();
                throw new IllegalStateException("The application did not start: " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/actuator/health/readiness".formatted(port))).build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    Duration age() {
        return Duration.between(started, Instant.now());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
