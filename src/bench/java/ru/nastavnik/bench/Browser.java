package ru.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.bench.Town.SignedIn;

/** One person at a page after the other, as it happens. */
final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final SignedIn person;

    Browser(int port, SignedIn person) {
        this.port = port;
        this.person = person;
    }

    String csrf() {
        return person.csrf();
    }

    String get(String address) throws IOException, InterruptedException {
        return answer(request(address).GET(), 200).body();
    }

    /** @return where it leads */
    String post(String address, BodyPublisher body, String type) throws IOException, InterruptedException {
        return answer(request(address).header("Content-Type", type).POST(body), 302).headers().firstValue("Location").orElseThrow();
    }

    BodyPublisher form(Stream<String> fields) {
        return BodyPublishers.ofString(Stream.concat(fields, Stream.of("_csrf=" + URLEncoder.encode(person.csrf(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer + " instead of " + expected);
        }
        return answer;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).header("Cookie", person.cookies());
    }
}
