package ru.nastavnik.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ru.nastavnik.bench.Figures.Figure;
import ru.nastavnik.bench.Pages.Page;
import ru.nastavnik.matching.CityOfMatching;

/**
 * {@code ./mvnw -Pbench verify}: what a page costs of the processors, application and database together. Some users work through the pages side by
 * side and wait for each other before and after each, so that all the time in between is that page's. This process makes the load and is not
 * counted.
 */
public class Benchmark extends Simulation {

    private final Size size = Size.asked();
    private final int port = RunningApplication.freePort();
    private final SignIn signIn = new SignIn(() -> installation().town());
    private final Pages pages = new Pages(() -> installation().town());
    private final Figures figures = new Figures();
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile double before;
    private volatile Installation installation;

    public Benchmark() {
        var all = pages.all();
        var work = exec(signIn.untilEverybodyIs());
        for (int round = 1; round <= size.warmUp() + size.rounds(); round++) {
            work = work.exec(round(all, round > size.warmUp()));
        }
        setUp(scenario("pages").exec(work).injectOpen(atOnceUsers(size.atOnce())))
                .protocols(http.baseUrl("http://localhost:" + port).acceptEncodingHeader("gzip").acceptHeader("text/html").disableCaching())
                .assertions(global().failedRequests().count().is(0L));
    }

    @Override
    public void before() {
        installation = Installation.start(size, port);
        signIn.callEverybody();
    }

    private ChainBuilder round(List<Page> all, boolean measured) {
        var round = together(() -> installation.awaitQuiet());
        for (Page page : all) {
            int each = size.requests() / size.atOnce();
            round = round.exec(repeat(each).on(page.before()))
                    .exec(together(() -> before = installation.processorTime()))
                    .exec(repeat(each).on(page.request()))
                    .exec(together(() -> {
                        if (page.hasConsequences()) {
                            installation.awaitQuiet();
                        }
                        figures.add(page.figure(), (installation.processorTime() - before) / (each * size.atOnce()), measured);
                    }));
        }
        return round;
    }

    /** Done once, after everybody has come and before anybody goes on. */
    private ChainBuilder together(Runnable work) {
        return rendezVous(size.atOnce())
                .exec(session -> {
                    if (arrived.getAndIncrement() % size.atOnce() == 0) {
                        work.run();
                    }
                    return session;
                })
                .rendezVous(size.atOnce());
    }

    @Override
    public void after() {
        try {
            new Surveys(installation, port, figures).measure();
            new Paperwork(installation, port, figures).measure();
            if (Stream.of(CityOfMatching.Measure.values()).anyMatch(measure -> Size.isAsked(matching(measure).name()))) {
                new CityOfMatching().measure((measure, seconds) -> figures.add(matching(measure), seconds, true));
            }
            if (Lists.areAsked()) {
                installation.startAgain(port, Lists.HEAP);
                new Lists(installation, port, figures).measure();
            }
            figures.write(Path.of("target", "bench.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            installation.close();
        }
    }

    private static Figure matching(CityOfMatching.Measure measure) {
        return switch (measure) {
            case LOADED -> new Figure("matching, the native library loaded once", "s", null);
            case TOPICS -> new Figure("what is asked and what can be given, each in words of its own", "s", null);
            case TOPICS_CPU -> new Figure("the same topics, processors", "s", null);
            case SCORED -> new Figure("20 million scores", "s", null);
            case SCORED_CPU -> new Figure("the same scores, processors", "s", null);
            case SOLVED -> new Figure("matching 10,000 × 2,000, optimal", "s", 2.0);
            case SOLVED_CPU -> new Figure("the same matching, processors", "s", null);
        };
    }

    /** There is none yet when the work is laid out. */
    private Installation installation() {
        return installation;
    }
}
