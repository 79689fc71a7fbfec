package ru.nastavnik.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.CookieKey;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.getCookieValue;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import ru.nastavnik.bench.Town.SignedIn;

/** Everybody signs in once, as people do, and keeps the session. */
final class SignIn {

    private final Supplier<Town> town;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    SignIn(Supplier<Town> town) {
        this.town = town;
    }

    void callEverybody() {
        waiting.addAll(town.get().people());
    }

    ChainBuilder untilEverybodyIs() {
        return asLongAs(session -> !waiting.isEmpty()).on(
                exec(session -> {
                    String person = waiting.poll();
                    return person == null ? session.remove("person") : session.set("person", person);
                }).doIf(session -> session.contains("person")).then(one()));
    }

    private ChainBuilder one() {
        return exec(flushCookieJar())
                .exec(http("sign-in page").get("/login").check(status().is(200), token()))
                .exec(http("sign in").post("/login").disableFollowRedirect()
                        .formParam("username", "#{person}").formParam("password", Town.PASSWORD).formParam("_csrf", "#{csrf}")
                        .check(status().in(302, 303)))
                .exec(http("profile").get("/account").check(status().is(200), token()))
                .exec(getCookieValue(CookieKey("nastavnik").saveAs("session")))
                .exec(getCookieValue(CookieKey("XSRF-TOKEN").saveAs("xsrf")))
                .exec(session -> {
                    String cookies = "nastavnik=%s; XSRF-TOKEN=%s".formatted(session.getString("session"), session.getString("xsrf"));
                    town.get().signedIn(session.getString("person"), new SignedIn(cookies, session.getString("csrf")));
                    return session;
                })
                .exec(flushCookieJar());
    }

    private static CheckBuilder token() {
        return css("input[name='_csrf']", "value").find().saveAs("csrf");
    }
}
